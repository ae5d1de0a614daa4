import { Body, Controller, Delete, Get, Post, Req, Res } from '@nestjs/common';
import { SessionReply, SignInRequest } from '@telltale/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refuses, Replies, RepliesNothing } from '../http/replies';
import { Allow } from './allow';
import { CurrentSession } from './current-caller';
import { clearSessionCookie, readSessionCookie, setSessionCookie } from './session-cookie';
import { SESSION_SECONDS } from './session-store';
import { SessionService } from './session.service';
import type { SignedIn } from './signed-in';

@Controller('api/v1/session')
export class SessionController {
  constructor(private readonly sessions: SessionService) {}

  @Post()
  @Allow('public')
  @Replies(SessionReply, 201)
  @Refuses('wrong-credentials')
  async signIn(
    @Body() body: SignInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionReply> {
    const begun = await this.sessions.signIn(body, request.ip, readSessionCookie(request));
    setSessionCookie(request, reply, begun.token, SESSION_SECONDS);
    return begun.reply;
  }

  @Get()
  @Allow('session:own')
  @Replies(SessionReply)
  async whoAmI(@CurrentSession() session: SignedIn): Promise<SessionReply> {
    return await this.sessions.describe(session);
  }

  @Delete()
  @Allow('session:own')
  @RepliesNothing()
  async signOut(
    @CurrentSession() session: SignedIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.signOut(session);
    clearSessionCookie(request, reply);
  }
}
