import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { SessionReply, SetupReply, SetupRequest } from '@telltale/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Replies } from '../http/replies';
import { Allow } from './allow';
import { setSessionCookie } from './session-cookie';
import { SESSION_SECONDS } from './session-store';
import { cameFrom } from './sessions/beginning';
import { SetupService } from './setup.service';

@Controller('api/v1/setup')
export class SetupController {
  constructor(private readonly setup: SetupService) {}

  @Get()
  @Allow('public')
  @Replies(SetupReply)
  async read(): Promise<SetupReply> {
    return { needed: await this.setup.isNeeded() };
  }

  /** Makes the first account with its workspace, and signs it in. */
  @Post()
  @Allow('public')
  @Replies(SessionReply, 201)
  async setUp(
    @Body() body: SetupRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionReply> {
    const begun = await this.setup.setUp(body, cameFrom(request));
    setSessionCookie(request, reply, begun.token, SESSION_SECONDS);
    return begun.reply;
  }
}
