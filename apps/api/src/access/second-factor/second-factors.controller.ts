import { Body, Controller, Delete, Get, Post, Req, Res, UseGuards } from '@nestjs/common';
import {
  RecoveryCodesReply,
  SecondFactorReply,
  TotpConfirmRequest,
  TotpSecretReply,
} from '@telltale/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refuses, Replies, RepliesNothing } from '../../http/replies';
import { TakesNoKey } from '../../http/takes-no-key';
import { Allow } from '../allow';
import { CurrentSession } from '../current-caller';
import { setSessionCookie } from '../session-cookie';
import { SESSION_SECONDS } from '../session-store';
import { OwnAccountGuard } from '../sessions/own-account.guard';
import type { SignedIn } from '../signed-in';
import { SecondFactorsService } from './second-factors.service';

/** Each change asks for a confirmation within ten minutes, ends the other sessions and gives this one a new cookie. */
@UseGuards(OwnAccountGuard)
@Controller('api/v1/account')
export class SecondFactorsController {
  constructor(private readonly factors: SecondFactorsService) {}

  @Get('second-factor')
  @Allow('session:own')
  @Replies(SecondFactorReply)
  read(@CurrentSession() session: SignedIn): Promise<SecondFactorReply> {
    return this.factors.read(session);
  }

  /** A secret for an app that makes codes (RFC 6238: SHA-1, six digits, 30 seconds). */
  @Post('totp')
  @Allow('session:own')
  @TakesNoKey()
  @Replies(TotpSecretReply, 201)
  @Refuses('session-bound', 'confirmation-required', 'second-factor-exists', 'second-factor-unavailable')
  async begin(@CurrentSession() session: SignedIn): Promise<TotpSecretReply> {
    return { secret: await this.factors.begin(session) };
  }

  @Post('totp/confirmation')
  @Allow('session:own')
  @TakesNoKey()
  @Replies(RecoveryCodesReply, 201)
  @Refuses('session-bound', 'confirmation-required')
  async confirm(
    @CurrentSession() session: SignedIn,
    @Body() { code }: TotpConfirmRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecoveryCodesReply> {
    const { token, recoveryCodes } = await this.factors.confirm(session, request.ip, code);
    setSessionCookie(request, reply, token, SESSION_SECONDS);
    return { recoveryCodes };
  }

  @Delete('totp')
  @Allow('session:own')
  @RepliesNothing()
  @Refuses('session-bound', 'confirmation-required')
  async remove(
    @CurrentSession() session: SignedIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const { token } = await this.factors.remove(session);
    setSessionCookie(request, reply, token, SESSION_SECONDS);
  }

  @Post('recovery-codes')
  @Allow('session:own')
  @TakesNoKey()
  @Replies(RecoveryCodesReply, 201)
  @Refuses('session-bound', 'confirmation-required', 'not-found')
  async renewCodes(
    @CurrentSession() session: SignedIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecoveryCodesReply> {
    const { token, recoveryCodes } = await this.factors.renewCodes(session);
    setSessionCookie(request, reply, token, SESSION_SECONDS);
    return { recoveryCodes };
  }
}
