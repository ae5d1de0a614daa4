import type { EntityManager } from 'typeorm';
import { validate } from 'uuid';
import type { Caller } from '../access/caller';
import type { Clock } from '../clock/clock';
import { Problem } from '../http/problem';
import { type TakenProject, takeProject, takeProjectOfKey } from '../projects/take-project';

/** A project's address names it by its id or by its key, in capitals or not: as two values for `id = … or key = …`. */
export function idAndKey(name: string): readonly [id: string, key: null] | readonly [id: null, key: string] {
  return validate(name) ? [name.toLowerCase(), null] : [null, name.toUpperCase()];
}

/** The project that an address names, locked and loaded; what the caller does not see is not there. */
export async function takeNamedProject(
  manager: EntityManager,
  caller: Caller,
  name: string,
  clock: Clock,
): Promise<TakenProject> {
  const [id, key] = idAndKey(name);
  const taken =
    id === null
      ? await takeProjectOfKey(manager, caller, key, clock)
      : await takeProject(manager, caller, id, { with: 'nothing', clock });
  if (taken === undefined) throw new Problem('not-found');
  return taken;
}
