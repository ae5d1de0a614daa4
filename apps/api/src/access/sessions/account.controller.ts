import { Body, Controller, Delete, Get, Param, Patch, Post, Req, Res, UseGuards } from '@nestjs/common';
import {
  AccountPatchRequest,
  AccountReply,
  ConfirmationRequest,
  OwnSessionListReply,
  PasswordChangeRequest,
} from '@telltale/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdPipe } from '../../http/id.pipe';
import { Replies, RepliesNothing } from '../../http/replies';
import { TakesNoKey } from '../../http/takes-no-key';
import { Allow } from '../allow';
import { CurrentSession } from '../current-caller';
import { setSessionCookie } from '../session-cookie';
import { SESSION_SECONDS } from '../session-store';
import type { SignedIn } from '../signed-in';
import { AccountService } from './account.service';
import { Confirmation } from './confirmation';
import { OwnAccountGuard } from './own-account.guard';
import { OwnSessionsService } from './own-sessions.service';

@Controller('api/v1/account')
export class AccountController {
  constructor(
    private readonly accounts: AccountService,
    private readonly confirmation: Confirmation,
    private readonly own: OwnSessionsService,
  ) {}

  @Patch()
  @UseGuards(OwnAccountGuard)
  @Allow('session:own')
  @Replies(AccountReply)
  rename(@CurrentSession() session: SignedIn, @Body() { name }: AccountPatchRequest): Promise<AccountReply> {
    return this.accounts.rename(session, name);
  }

  /** The other sessions end; this one goes on under a new cookie. */
  @Post('password')
  @TakesNoKey()
  @UseGuards(OwnAccountGuard)
  @Allow('session:own')
  @RepliesNothing()
  async changePassword(
    @CurrentSession() session: SignedIn,
    @Body() body: PasswordChangeRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = await this.accounts.changePassword(session, request.ip, body);
    setSessionCookie(request, reply, token, SESSION_SECONDS);
  }

  /** Needed before a second factor, a passkey or the recovery codes are changed; it holds for ten minutes, as a sign-in does. */
  @Post('confirmation')
  @TakesNoKey()
  @UseGuards(OwnAccountGuard)
  @Allow('session:own')
  @RepliesNothing()
  async confirm(
    @CurrentSession() session: SignedIn,
    @Body() { password }: ConfirmationRequest,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.confirmation.confirm(session, request.ip, password);
  }

  @Get('sessions')
  @Allow('session:own')
  @Replies(OwnSessionListReply)
  listSessions(@CurrentSession() session: SignedIn): Promise<OwnSessionListReply> {
    return this.own.list(session);
  }

  /** All but the one that asks. */
  @Delete('sessions')
  @Allow('session:own')
  @RepliesNothing()
  async endOtherSessions(@CurrentSession() session: SignedIn): Promise<void> {
    await this.own.endOthers(session);
  }

  @Delete('sessions/:id')
  @Allow('session:own')
  @RepliesNothing()
  async endSession(@CurrentSession() session: SignedIn, @Param('id', IdPipe) id: string): Promise<void> {
    await this.own.end(session, id);
  }
}
