import { Body, Controller, Delete, Get, Post, Req, Res } from '@nestjs/common';
import { SecondStepRequest, SessionReply, SignInRequest } from '@telltale/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../http/problem';
import { Refuses, Replies, RepliesNothing } from '../http/replies';
import { Allow } from './allow';
import { CurrentSession } from './current-caller';
import { SecondStepService } from './second-factor/second-step.service';
import {
  clearSessionCookie,
  readPendingCookie,
  readSessionCookie,
  setPendingCookie,
  setSessionCookie,
} from './session-cookie';
import { SESSION_SECONDS } from './session-store';
import { SessionService } from './session.service';
import { cameFrom } from './sessions/beginning';
import type { SignedIn } from './signed-in';

@Controller('api/v1/session')
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly secondStep: SecondStepService,
  ) {}

  /**
   * Where the account has a second factor: `second-factor-required`, whose member `secondSteps` says how it may be done, with a
   * cookie for that step alone.
   */
  @Post()
  @Allow('public')
  @Replies(SessionReply, 201)
  @Refuses('wrong-credentials', 'second-factor-required', 'sso-required')
  async signIn(
    @Body() body: SignInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionReply> {
    const begun = await this.sessions.signIn(body, cameFrom(request), readSessionCookie(request));
    if ('pendingToken' in begun) {
      setPendingCookie(request, reply, begun.pendingToken);
      throw new Problem('second-factor-required', { members: { secondSteps: begun.secondSteps } });
    }
    setSessionCookie(request, reply, begun.token, SESSION_SECONDS);
    return begun.reply;
  }

  /** With a code, ten minutes after the password at most. */
  @Post('second-step')
  @Allow('public')
  @Replies(SessionReply, 201)
  @Refuses('sign-in-expired', 'wrong-code')
  async takeSecondStep(
    @Body() body: SecondStepRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionReply> {
    const begun = await this.secondStep.take(body, cameFrom(request), {
      pendingToken: readPendingCookie(request),
      oldToken: readSessionCookie(request),
    });
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
