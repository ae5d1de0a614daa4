import { Body, Controller, Delete, Param, Patch, Post, Req, Res, UseGuards } from '@nestjs/common';
import {
  PasskeyCreateRequest,
  PasskeyMadeReply,
  PasskeyOptionsReply,
  PasskeyPatchRequest,
  PasskeyReply,
} from '@telltale/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdPipe } from '../../http/id.pipe';
import { Refuses, Replies, RepliesNothing } from '../../http/replies';
import { TakesNoKey } from '../../http/takes-no-key';
import { Allow } from '../allow';
import { CurrentSession } from '../current-caller';
import { setSessionCookie } from '../session-cookie';
import { SESSION_SECONDS } from '../session-store';
import { OwnAccountGuard } from '../sessions/own-account.guard';
import type { SignedIn } from '../signed-in';
import { PasskeysService } from './passkeys.service';
import { relyingPartyOf } from './relying-party';

/** To add and to remove one asks for a confirmation within ten minutes. */
@UseGuards(OwnAccountGuard)
@Controller('api/v1/account/passkeys')
export class PasskeysController {
  constructor(private readonly passkeys: PasskeysService) {}

  @Post('options')
  @Allow('session:own')
  @TakesNoKey()
  @Replies(PasskeyOptionsReply, 201)
  @Refuses('session-bound', 'confirmation-required', 'second-factor-exists', 'second-factor-unavailable')
  async options(
    @CurrentSession() session: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<PasskeyOptionsReply> {
    return { options: await this.passkeys.options(session, relyingPartyOf(request)) };
  }

  /** Within five minutes after the options. */
  @Post()
  @Allow('session:own')
  @TakesNoKey()
  @Replies(PasskeyMadeReply, 201)
  @Refuses('passkey-refused', 'session-bound', 'confirmation-required', 'second-factor-unavailable')
  async add(
    @CurrentSession() session: SignedIn,
    @Body() body: PasskeyCreateRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PasskeyMadeReply> {
    const { token, passkey, recoveryCodes } = await this.passkeys.add(session, relyingPartyOf(request), body);
    setSessionCookie(request, reply, token, SESSION_SECONDS);
    return { passkey, recoveryCodes };
  }

  @Patch(':id')
  @Allow('session:own')
  @Replies(PasskeyReply)
  rename(
    @CurrentSession() session: SignedIn,
    @Param('id', IdPipe) id: string,
    @Body() { name }: PasskeyPatchRequest,
  ): Promise<PasskeyReply> {
    return this.passkeys.rename(session, id, name);
  }

  @Delete(':id')
  @Allow('session:own')
  @RepliesNothing()
  @Refuses('session-bound', 'confirmation-required')
  async remove(
    @CurrentSession() session: SignedIn,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    setSessionCookie(request, reply, await this.passkeys.remove(session, id), SESSION_SECONDS);
  }
}
