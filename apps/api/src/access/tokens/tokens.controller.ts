import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { PageQuery, TokenCreateRequest, TokenListReply, TokenMadeReply } from '@telltale/contract';
import type { Day } from '@telltale/domain';
import { Clock } from '../../clock/clock';
import { IdPipe } from '../../http/id.pipe';
import { Replies, RepliesNothing } from '../../http/replies';
import { ShowsOnce } from '../../http/shows-once';
import { Allow } from '../allow';
import { CurrentSession } from '../current-caller';
import { callerOf, type SignedIn } from '../signed-in';
import { TokensService } from './tokens.service';

@Controller('api/v1/tokens')
export class TokensController {
  constructor(
    private readonly tokens: TokensService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('token:own')
  @Replies(TokenListReply)
  list(@CurrentSession() session: SignedIn, @Query() query: PageQuery): Promise<TokenListReply> {
    return this.tokens.list(callerOf(session), query, this.todayOf(session));
  }

  @Post()
  @Allow('token:own')
  @ShowsOnce('secret')
  @Replies(TokenMadeReply, 201)
  create(@CurrentSession() session: SignedIn, @Body() request: TokenCreateRequest): Promise<TokenMadeReply> {
    return this.tokens.create(callerOf(session), request, this.todayOf(session));
  }

  /** Revokes it: it is no longer taken, and stays in the list. */
  @Delete(':id')
  @Allow('token:own')
  @RepliesNothing()
  remove(@CurrentSession() session: SignedIn, @Param('id', IdPipe) id: string): Promise<void> {
    return this.tokens.revoke(callerOf(session), id, this.todayOf(session));
  }

  private todayOf({ workspace }: SignedIn): Day {
    return this.clock.today(workspace.timeZone);
  }
}
