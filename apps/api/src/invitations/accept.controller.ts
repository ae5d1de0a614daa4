import { Body, Controller, Get, Ip, Param, Post, Req, Res } from '@nestjs/common';
import {
  InvitationAcceptedReply,
  InvitationAccountRequest,
  InvitationOfferReply,
  SessionReply,
} from '@telltale/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../access/allow';
import { CurrentSession } from '../access/current-caller';
import { setSessionCookie } from '../access/session-cookie';
import { cameFrom } from '../access/sessions/beginning';
import { SESSION_SECONDS } from '../access/session-store';
import type { SignedIn } from '../access/signed-in';
import { Replies } from '../http/replies';
import { AcceptService } from './accept.service';

/** For whoever was sent an invitation. */
@Controller('api/v1/invitations/:secret')
export class AcceptController {
  constructor(private readonly accepting: AcceptService) {}

  @Get('offer')
  @Allow('public')
  @Replies(InvitationOfferReply)
  read(@Param('secret') secret: string, @Ip() address: string): Promise<InvitationOfferReply> {
    return this.accepting.offer({ secret, address });
  }

  /** Accepts with the account that is signed in. */
  @Post('membership')
  @Allow('session:own')
  @Replies(InvitationAcceptedReply, 201)
  accept(
    @CurrentSession() session: SignedIn,
    @Param('secret') secret: string,
    @Ip() address: string,
  ): Promise<InvitationAcceptedReply> {
    return this.accepting.accept({ secret, address }, session);
  }

  /** Accepts with a new account, which is signed in at once. */
  @Post('account')
  @Allow('public')
  @Replies(SessionReply, 201)
  async acceptAnew(
    @Param('secret') secret: string,
    @Body() request: InvitationAccountRequest,
    @Ip() address: string,
    @Req() http: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionReply> {
    const begun = await this.accepting.acceptAnew({ secret, address }, request, cameFrom(http));
    setSessionCookie(http, reply, begun.token, SESSION_SECONDS);
    return begun.reply;
  }
}
