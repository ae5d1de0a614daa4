import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { InvitationListReply, InvitationMadeReply, InvitationRequest, PageQuery } from '@telltale/contract';
import { Allow } from '../access/allow';
import { CurrentSession } from '../access/current-caller';
import type { SignedIn } from '../access/signed-in';
import { IdPipe } from '../http/id.pipe';
import { Replies, RepliesNothing } from '../http/replies';
import { ShowsOnce } from '../http/shows-once';
import { InvitationsService } from './invitations.service';

@Controller('api/v1/invitations')
export class InvitationsController {
  constructor(private readonly invitations: InvitationsService) {}

  @Get()
  @Allow('member:manage')
  @Replies(InvitationListReply)
  list(@CurrentSession() session: SignedIn, @Query() query: PageQuery): Promise<InvitationListReply> {
    return this.invitations.list(session, query);
  }

  @Post()
  @Allow('member:manage')
  @ShowsOnce('link')
  @Replies(InvitationMadeReply, 201)
  make(
    @CurrentSession() session: SignedIn,
    @Body() request: InvitationRequest,
  ): Promise<InvitationMadeReply> {
    return this.invitations.make(session, request);
  }

  /** Sends it again, with a new link and as many days as a new one has; the old link ends. */
  @Post(':id/link')
  @Allow('member:manage')
  @ShowsOnce('link')
  @Replies(InvitationMadeReply, 201)
  renew(@CurrentSession() session: SignedIn, @Param('id', IdPipe) id: string): Promise<InvitationMadeReply> {
    return this.invitations.renew(session, id);
  }

  @Delete(':id')
  @Allow('member:manage')
  @RepliesNothing()
  revoke(@CurrentSession() session: SignedIn, @Param('id', IdPipe) id: string): Promise<void> {
    return this.invitations.revoke(session, id);
  }
}
