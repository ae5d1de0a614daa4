import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import {
  PersonCreateRequest,
  PersonListQuery,
  PersonListReply,
  PersonPatchRequest,
  PersonReply,
} from '@telltale/contract';
import { Allow } from '../access/allow';
import type { Caller } from '../access/caller';
import { CurrentCaller } from '../access/current-caller';
import { IdPipe } from '../http/id.pipe';
import { IfMatch } from '../http/if-match';
import { Refuses, Replies, RepliesNothing } from '../http/replies';
import type { Versioned } from '../http/reply';
import { PeopleService } from './people.service';

@Controller('api/v1/people')
export class PeopleController {
  constructor(private readonly people: PeopleService) {}

  @Get()
  @Allow('person:read')
  @Replies(PersonListReply)
  list(@CurrentCaller() caller: Caller, @Query() query: PersonListQuery): Promise<PersonListReply> {
    return this.people.list(caller, query);
  }

  @Post()
  @Allow('person:write')
  @Replies(PersonReply, 201)
  @Refuses('not-found')
  create(
    @CurrentCaller() caller: Caller,
    @Body() request: PersonCreateRequest,
  ): Promise<Versioned<PersonReply>> {
    return this.people.create(caller, request);
  }

  @Get(':id')
  @Allow('person:read')
  @Replies(PersonReply)
  read(@CurrentCaller() caller: Caller, @Param('id', IdPipe) id: string): Promise<Versioned<PersonReply>> {
    return this.people.read(caller, id);
  }

  @Patch(':id')
  @Allow('person:write')
  @Replies(PersonReply)
  change(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: PersonPatchRequest,
  ): Promise<Versioned<PersonReply>> {
    return this.people.change(caller, id, version, request);
  }

  @Delete(':id')
  @Allow('person:delete')
  @RepliesNothing()
  remove(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.people.remove(caller, id, version);
  }
}
