import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ClaimListReply, ClaimReply, ClaimRequest, PageQuery } from '@telltale/contract';
import { Allow } from '../access/allow';
import type { Caller } from '../access/caller';
import { CurrentCaller } from '../access/current-caller';
import { IdPipe } from '../http/id.pipe';
import { Replies } from '../http/replies';
import { ClaimsService } from './claims.service';

@Controller('api/v1/projects/:id/claims')
export class ClaimsController {
  constructor(private readonly claims: ClaimsService) {}

  @Get()
  @Allow('project:read')
  @Replies(ClaimListReply)
  list(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() page: PageQuery,
  ): Promise<ClaimListReply> {
    return this.claims.list(caller, id, page);
  }

  @Post()
  @Allow('claim:own')
  @Replies(ClaimReply, 201)
  claim(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() request: ClaimRequest,
  ): Promise<ClaimReply> {
    return this.claims.claim(caller, id, request);
  }
}
