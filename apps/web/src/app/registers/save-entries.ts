import { inject } from '@angular/core';
import type { ProjectReply } from '@telltale/contract';
import type { RegisterEntry, RegisterKey } from '@telltale/domain';
import { firstValueFrom } from 'rxjs';
import { problemOf } from '../problems/problem';
import type { Reread } from '../record/reread';
import type { SaveOutcome } from '../record/save-fact';
import { saveOver } from '../record/save-over';
import type { Versioned } from '../record/versioned';
import { EntriesApi } from './entries-api';
import { entriesOf, isSameEntry } from './entries-of';

type Fields = Readonly<Record<string, unknown>>;

/** What a page does with single entries. `seen` is the entry as its author saw it. */
export interface SaveEntries {
  add(register: RegisterKey, fields: Fields, idempotencyKey: string): Promise<SaveOutcome>;
  change(register: RegisterKey, seen: RegisterEntry, fields: Fields): Promise<SaveOutcome>;
  remove(register: RegisterKey, seen: RegisterEntry): Promise<SaveOutcome>;
}

/** Saves over the project on the screen. Make it where `inject()` may be called. */
export function saveEntries(screen: Reread<Versioned<ProjectReply>>, id: () => string): SaveEntries {
  const api = inject(EntriesApi);
  const isUntouched = (register: RegisterKey, seen: RegisterEntry) => (project: ProjectReply) =>
    isSameEntry(
      entriesOf(project.facts, register).find((entry) => entry.id === seen.id),
      seen,
    );
  return {
    async add(register, fields, idempotencyKey) {
      try {
        // Adding takes nothing from anybody: no version is named, and nobody can be quicker.
        screen.take(await firstValueFrom(api.add({ projectId: id(), register }, fields, idempotencyKey)));
        return { kind: 'saved' };
      } catch (error) {
        // Waits for a refusal or a lost connection: what was typed is still on the screen.
        return { kind: 'refused', problem: problemOf(error) };
      }
    },
    change(register, seen, fields) {
      const address = { projectId: id(), register, entryId: seen.id };
      return saveOver(screen, (etag) => api.change(address, fields, etag), isUntouched(register, seen));
    },
    remove(register, seen) {
      const address = { projectId: id(), register, entryId: seen.id };
      return saveOver(screen, (etag) => api.remove(address, etag), isUntouched(register, seen));
    },
  };
}
