import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { PageQuery, WaiverEndRequest, WaiverListReply, WaiverReply, WaiverRequest } from '@telltale/contract';
import { Allow } from '../access/allow';
import type { Caller } from '../access/caller';
import { CurrentCaller } from '../access/current-caller';
import { IdPipe } from '../http/id.pipe';
import { Replies, RepliesNothing } from '../http/replies';
import { WaiversService } from './waivers.service';

@Controller('api/v1/projects/:id/waivers')
export class WaiversController {
  constructor(private readonly waivers: WaiversService) {}

  @Get()
  @Allow('project:read')
  @Replies(WaiverListReply)
  list(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() page: PageQuery,
  ): Promise<WaiverListReply> {
    return this.waivers.list(caller, id, page);
  }

  @Post()
  @Allow('waiver:write')
  @Replies(WaiverReply, 201)
  waive(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() request: WaiverRequest,
  ): Promise<WaiverReply> {
    return this.waivers.waive(caller, id, request);
  }

  @Delete(':sign')
  @Allow('waiver:write')
  @RepliesNothing()
  end(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('sign') sign: string,
    @Body() request: WaiverEndRequest,
  ): Promise<void> {
    return this.waivers.end(caller, { id, sign }, request);
  }
}
