import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { PasskeyOptionsReply, PasskeySignInRequest, SessionReply } from '@telltale/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refuses, Replies } from '../../http/replies';
import { Allow } from '../allow';
import { readPendingCookie, readSessionCookie, setSessionCookie } from '../session-cookie';
import { SESSION_SECONDS } from '../session-store';
import { cameFrom } from '../sessions/beginning';
import { PasskeySignInService } from './passkey-sign-in.service';
import { relyingPartyOf } from './relying-party';

@Controller('api/v1/session/passkey')
export class PasskeySignInController {
  constructor(private readonly passkeys: PasskeySignInService) {}

  @Post('options')
  @Allow('public')
  @Replies(PasskeyOptionsReply, 201)
  @Refuses('second-factor-unavailable')
  async options(@Req() request: FastifyRequest): Promise<PasskeyOptionsReply> {
    return { options: await this.passkeys.options(relyingPartyOf(request), request.ip) };
  }

  /** Instead of a password, or as the second step after one. */
  @Post()
  @Allow('public')
  @Replies(SessionReply, 201)
  @Refuses('passkey-refused', 'second-factor-unavailable')
  async signIn(
    @Body() { credential }: PasskeySignInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionReply> {
    const cookies = { pendingToken: readPendingCookie(request), oldToken: readSessionCookie(request) };
    const party = relyingPartyOf(request);
    const begun = await this.passkeys.signIn(credential, party, cameFrom(request), cookies);
    setSessionCookie(request, reply, begun.token, SESSION_SECONDS);
    return begun.reply;
  }
}
