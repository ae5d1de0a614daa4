import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import {
  PageQuery,
  StartViewRequest,
  ViewCreateRequest,
  ViewListReply,
  ViewPatchRequest,
  ViewReply,
} from '@telltale/contract';
import { Allow } from '../access/allow';
import type { Caller } from '../access/caller';
import { CurrentCaller } from '../access/current-caller';
import { IdPipe } from '../http/id.pipe';
import { IfMatch } from '../http/if-match';
import { Refuses, Replies, RepliesNothing } from '../http/replies';
import type { Versioned } from '../http/reply';
import { ViewsService } from './views.service';

@Controller('api/v1/views')
export class ViewsController {
  constructor(private readonly views: ViewsService) {}

  @Get()
  @Allow('view:own')
  @Replies(ViewListReply)
  list(@CurrentCaller() caller: Caller, @Query() query: PageQuery): Promise<ViewListReply> {
    return this.views.list(caller, query);
  }

  @Post()
  @Allow('view:own')
  @Replies(ViewReply, 201)
  create(@CurrentCaller() caller: Caller, @Body() request: ViewCreateRequest): Promise<Versioned<ViewReply>> {
    return this.views.create(caller, request);
  }

  @Put('start')
  @Allow('view:own')
  @RepliesNothing()
  @Refuses('not-found')
  startWith(@CurrentCaller() caller: Caller, @Body() { viewId }: StartViewRequest): Promise<void> {
    return this.views.startWith(caller, viewId);
  }

  @Get(':id')
  @Allow('view:own')
  @Replies(ViewReply)
  read(@CurrentCaller() caller: Caller, @Param('id', IdPipe) id: string): Promise<Versioned<ViewReply>> {
    return this.views.read(caller, id);
  }

  @Patch(':id')
  @Allow('view:own')
  @Replies(ViewReply)
  change(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: ViewPatchRequest,
  ): Promise<Versioned<ViewReply>> {
    return this.views.change(caller, id, version, request);
  }

  @Delete(':id')
  @Allow('view:own')
  @RepliesNothing()
  remove(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.views.remove(caller, id, version);
  }
}
