import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { SsoStartQuery } from '@telltale/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../allow';
import { readSessionCookie, setSessionCookie } from '../session-cookie';
import { SESSION_SECONDS } from '../session-store';
import { cameFrom } from '../sessions/beginning';
import { ATTEMPT_SECONDS } from './attempts';
import { SignOnRefusal } from './sign-on-refusal';
import { SsoAddresses } from './sso-addresses';
import { clearSsoCookie, readSsoCookie, setSsoCookie } from './sso-cookie';
import { SsoService } from './sso.service';

/** A browser goes through these by itself, from page to page; whatever goes wrong is told on the sign-in page. */
@Controller('api/v1/sso')
export class SsoController {
  constructor(
    private readonly sso: SsoService,
    private readonly addresses: SsoAddresses,
  ) {}

  /** Sends the browser to the provider of the workspace, or of the one workspace that names the domain. */
  @Get('start')
  @Allow('public')
  @ApiResponse({ status: 302, description: 'To the provider' })
  @ApiResponse({ status: 303, description: 'To the sign-in page, with `refusal`' })
  async start(
    @Query() query: SsoStartQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    try {
      const out = await this.sso.start(query, this.addresses.redirectUri(request), request.ip);
      setSsoCookie(reply, out.browserSecret, ATTEMPT_SECONDS, this.addresses.isHttps(request));
      await reply.redirect(out.location, 302);
    } catch (error) {
      await refuse(reply, error);
    }
  }

  /** Where the provider sends the browser back to. Opens a session and leads to the page that was wanted. */
  @Get('callback')
  @Allow('public')
  @ApiResponse({
    status: 303,
    description: 'To the page that was wanted, or to the sign-in page with `refusal`',
  })
  async callback(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    try {
      const { token, back } = await this.sso.finish({
        url: this.addresses.answerOf(request),
        browserSecret: readSsoCookie(request),
        oldToken: readSessionCookie(request),
        from: cameFrom(request),
      });
      clearSsoCookie(request, reply);
      setSessionCookie(request, reply, token, SESSION_SECONDS, this.addresses.isHttps(request));
      await reply.redirect(back, 303);
    } catch (error) {
      await refuse(reply, error);
    }
  }
}

/** Waits for a refusal; what else failed is for the one filter. */
async function refuse(reply: FastifyReply, error: unknown): Promise<void> {
  if (!(error instanceof SignOnRefusal)) throw error;
  await reply.redirect(`/sign-in?refusal=${error.code}`, 303);
}
