import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { PageQuery, ShareLinkListReply, ShareLinkMadeReply, ShareLinkRequest } from '@telltale/contract';
import type { Day } from '@telltale/domain';
import { Allow } from '../access/allow';
import type { Caller } from '../access/caller';
import { CurrentCaller, CurrentSession } from '../access/current-caller';
import { callerOf, type SignedIn } from '../access/signed-in';
import { Clock } from '../clock/clock';
import { IdPipe } from '../http/id.pipe';
import { Replies, RepliesNothing } from '../http/replies';
import { ShowsOnce } from '../http/shows-once';
import { SharesService } from './shares.service';

@Controller('api/v1/share-links')
export class SharesController {
  constructor(
    private readonly shares: SharesService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('share:own')
  @Replies(ShareLinkListReply)
  list(@CurrentSession() session: SignedIn, @Query() query: PageQuery): Promise<ShareLinkListReply> {
    return this.shares.list(callerOf(session), query, this.todayOf(session));
  }

  @Post()
  @Allow('share:own')
  @ShowsOnce('link')
  @Replies(ShareLinkMadeReply, 201)
  make(@CurrentSession() session: SignedIn, @Body() request: ShareLinkRequest): Promise<ShareLinkMadeReply> {
    return this.shares.make(callerOf(session), request, this.todayOf(session));
  }

  /** Revokes it: it leads to nothing any more, and stays in the list. */
  @Delete(':id')
  @Allow('share:own')
  @RepliesNothing()
  revoke(@CurrentCaller() caller: Caller, @Param('id', IdPipe) id: string): Promise<void> {
    return this.shares.revoke(caller, id);
  }

  private todayOf({ workspace }: SignedIn): Day {
    return this.clock.today(workspace.timeZone);
  }
}
