import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { DisputeListReply, DisputeReply, DisputeRequest, PageQuery } from '@telltale/contract';
import { Allow } from '../access/allow';
import type { Caller } from '../access/caller';
import { CurrentCaller } from '../access/current-caller';
import { IdPipe } from '../http/id.pipe';
import { Replies } from '../http/replies';
import { DisputesService } from './disputes.service';

@Controller('api/v1/projects/:id/disputes')
export class DisputesController {
  constructor(private readonly disputes: DisputesService) {}

  @Get()
  @Allow('project:read')
  @Replies(DisputeListReply)
  list(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() page: PageQuery,
  ): Promise<DisputeListReply> {
    return this.disputes.list(caller, id, page);
  }

  @Post()
  @Allow('dispute:own')
  @Replies(DisputeReply, 201)
  answer(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() request: DisputeRequest,
  ): Promise<DisputeReply> {
    return this.disputes.answer(caller, id, request);
  }
}
