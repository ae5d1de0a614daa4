import type { EntityManager } from 'typeorm';
import { validate } from 'uuid';
import type { Caller } from '../access/caller';
import { queryByName } from '../database/query-by-name';
import type { Clock } from '../clock/clock';
import { Problem } from '../http/problem';
import { type TakenProject, takeProject } from '../projects/take-project';

const NAMED = 'select id from project where workspace_id = $1 and (id = $2 or key = $3)';

/** A project's address names it by its id or by its key, in capitals or not: as two values for `id = … or key = …`. */
export function idAndKey(name: string): readonly [id: string | null, key: string | null] {
  // A text with a NUL is no key, and PostgreSQL cannot hold it.
  if (name.includes('\0')) throw new Problem('not-found');
  return validate(name) ? [name.toLowerCase(), null] : [null, name.toUpperCase()];
}

/** The project that an address names, locked and loaded; what the caller does not see is not there. */
export async function takeNamedProject(
  manager: EntityManager,
  caller: Caller,
  name: string,
  clock: Clock,
): Promise<TakenProject> {
  const values = [caller.workspaceId, ...idAndKey(name)];
  const [named] = await queryByName<{ id: string }>(manager, { name: 'named project', text: NAMED, values });
  const taken =
    named === undefined
      ? undefined
      : await takeProject(manager, caller, named.id, { with: 'nothing', clock });
  if (taken === undefined) throw new Problem('not-found');
  return taken;
}
