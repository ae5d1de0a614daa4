import { Injectable } from '@nestjs/common';
import type { EntryAddedReply, ProjectReply } from '@telltale/contract';
import type { RegisterKey } from '@telltale/domain';
import { v7 } from 'uuid';
import type { Caller } from '../access/caller';
import { Versioned } from '../http/reply';
import {
  type EntryFields,
  type EntryPlace,
  withChangedEntry,
  withEntry,
  withoutEntry,
} from './entry-answers';
import { ProjectsService } from './projects.service';
import { refuseVerifyingOne } from './refuse-verifying';

interface SeenEntry extends EntryPlace {
  readonly version: number;
}

/** Adds, changes and takes away single entries of registers: each is a change of the project's record. */
@Injectable()
export class EntriesService {
  constructor(private readonly projects: ProjectsService) {}

  async add(
    caller: Caller,
    id: string,
    register: RegisterKey,
    fields: EntryFields,
  ): Promise<Versioned<EntryAddedReply>> {
    const place = { register, entryId: v7() };
    const { version, body } = await this.projects.record(caller, id, {
      version: null,
      request: { entries: { [register]: [fields] } },
      answers: (recorded, context) => {
        const writes = withEntry(place, fields, recorded, context);
        if (register === 'savings') refuseVerifyingOne(caller.role, fields, recorded);
        return writes;
      },
    });
    return new Versioned(version, Object.assign(body as ProjectReply, { entryId: place.entryId }));
  }

  change(
    caller: Caller,
    id: string,
    { version, ...place }: SeenEntry,
    fields: EntryFields,
  ): Promise<Versioned<ProjectReply>> {
    const { register, entryId } = place;
    return this.projects.record(caller, id, {
      version,
      request: { entries: { [register]: [fields] } },
      answers: (recorded, context) => {
        const writes = withChangedEntry(place, fields, recorded, context);
        if (register === 'savings') refuseVerifyingOne(caller.role, { ...fields, id: entryId }, recorded);
        return writes;
      },
    });
  }

  remove(caller: Caller, id: string, { version, ...place }: SeenEntry): Promise<Versioned<ProjectReply>> {
    return this.projects.record(caller, id, {
      version,
      request: {},
      answers: (recorded, context) => withoutEntry(place, recorded, context),
    });
  }
}
