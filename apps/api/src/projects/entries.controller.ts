import { Controller, Delete, Param, Patch, Post } from '@nestjs/common';
import { EntryAddedReply, ProjectReply } from '@telltale/contract';
import type { RegisterKey } from '@telltale/domain';
import { Allow } from '../access/allow';
import type { Caller } from '../access/caller';
import { CurrentCaller } from '../access/current-caller';
import { IdPipe } from '../http/id.pipe';
import { IfMatch } from '../http/if-match';
import { Replies } from '../http/replies';
import type { Versioned } from '../http/reply';
import { EntriesService } from './entries.service';
import type { EntryFields } from './entry-answers';
import { EntryBody, TakesEntry } from './entry-body';
import { RegisterPipe } from './register.pipe';

/** Single entries of a project's registers. */
@Controller('api/v1/projects/:id/registers/:register')
export class EntriesController {
  constructor(private readonly entries: EntriesService) {}

  /** Adding takes nothing from anybody, so it names no version. */
  @Post()
  @Allow('project:write')
  @TakesEntry('The fields of the entry; GET /api/v1/facts lists those of each register')
  @Replies(EntryAddedReply, 201)
  add(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('register', RegisterPipe) register: RegisterKey,
    @EntryBody() fields: EntryFields,
  ): Promise<Versioned<EntryAddedReply>> {
    return this.entries.add(caller, id, register, fields);
  }

  @Patch(':entry')
  @Allow('project:write')
  @TakesEntry('The fields that are different; null takes one away')
  @Replies(ProjectReply)
  change(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('register', RegisterPipe) register: RegisterKey,
    @Param('entry', IdPipe) entryId: string,
    @IfMatch() version: number,
    @EntryBody() fields: EntryFields,
  ): Promise<Versioned<ProjectReply>> {
    return this.entries.change(caller, id, { register, entryId, version }, fields);
  }

  /** The project goes on, so the reply is the project as it is without the entry. */
  @Delete(':entry')
  @Allow('project:write')
  @Replies(ProjectReply)
  remove(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('register', RegisterPipe) register: RegisterKey,
    @Param('entry', IdPipe) entryId: string,
    @IfMatch() version: number,
  ): Promise<Versioned<ProjectReply>> {
    return this.entries.remove(caller, id, { register, entryId, version });
  }
}
