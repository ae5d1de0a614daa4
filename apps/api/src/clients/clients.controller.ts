import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import {
  ClientCreateRequest,
  ClientListReply,
  ClientPatchRequest,
  ClientReply,
  PageQuery,
} from '@telltale/contract';
import { Allow } from '../access/allow';
import type { Caller } from '../access/caller';
import { CurrentCaller } from '../access/current-caller';
import { IdPipe } from '../http/id.pipe';
import { IfMatch } from '../http/if-match';
import { Replies, RepliesNothing } from '../http/replies';
import type { Versioned } from '../http/reply';
import { ClientsService } from './clients.service';

@Controller('api/v1/clients')
export class ClientsController {
  constructor(private readonly clients: ClientsService) {}

  @Get()
  @Allow('client:read')
  @Replies(ClientListReply)
  list(@CurrentCaller() caller: Caller, @Query() query: PageQuery): Promise<ClientListReply> {
    return this.clients.list(caller, query);
  }

  @Post()
  @Allow('client:write')
  @Replies(ClientReply, 201)
  create(
    @CurrentCaller() caller: Caller,
    @Body() request: ClientCreateRequest,
  ): Promise<Versioned<ClientReply>> {
    return this.clients.create(caller, request);
  }

  @Get(':id')
  @Allow('client:read')
  @Replies(ClientReply)
  read(@CurrentCaller() caller: Caller, @Param('id', IdPipe) id: string): Promise<Versioned<ClientReply>> {
    return this.clients.read(caller, id);
  }

  @Patch(':id')
  @Allow('client:write')
  @Replies(ClientReply)
  change(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: ClientPatchRequest,
  ): Promise<Versioned<ClientReply>> {
    return this.clients.change(caller, id, version, request);
  }

  @Delete(':id')
  @Allow('client:delete')
  @RepliesNothing()
  remove(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.clients.remove(caller, id, version);
  }
}
