import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ClosingItemRequest, ClosingListReply, ClosingListRequest } from '@telltale/contract';
import { Allow } from '../access/allow';
import type { Caller } from '../access/caller';
import { CurrentCaller } from '../access/current-caller';
import { IdPipe } from '../http/id.pipe';
import { Replies } from '../http/replies';
import { ClosingList } from './closing-list';
import { ClosingListService } from './closing-list.service';

@Controller('api/v1/projects/:id/closing-list')
export class ClosingListController {
  constructor(
    private readonly closingList: ClosingList,
    private readonly closing: ClosingListService,
  ) {}

  @Get()
  @Allow('project:read')
  @Replies(ClosingListReply)
  read(@CurrentCaller() caller: Caller, @Param('id', IdPipe) id: string): Promise<ClosingListReply> {
    return this.closingList.read(caller, id);
  }

  @Put()
  @Allow('decision:write')
  @Replies(ClosingListReply)
  moveDue(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() request: ClosingListRequest,
  ): Promise<ClosingListReply> {
    return this.closing.moveDue(caller, id, request);
  }

  @Put(':item')
  @Allow('decision:write')
  @Replies(ClosingListReply)
  answer(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('item') item: string,
    @Body() request: ClosingItemRequest,
  ): Promise<ClosingListReply> {
    return this.closing.answer(caller, { id, item }, request);
  }
}
