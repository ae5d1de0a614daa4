import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import type { Manifest, ManifestWorkspace } from './manifest';
import type { TakenClient } from './take-client';

const HERE = `
  select w.currency, w.time_zone as "timeZone", w.sign_settings -> 'thresholds' as "signSettings",
    w.readiness_template as "readinessTemplate"
  from workspace w where w.workspace_id = $1`;

/** What is another in this workspace than in the one that the client comes from, in words. */
export async function differencesOf(
  manager: EntityManager,
  workspaceId: string,
  { workspace: there }: Manifest,
  { name, key, formerKey }: TakenClient,
): Promise<string[]> {
  const [here] = await manager.query<ManifestWorkspace[]>(HERE, [workspaceId]);
  if (here === undefined) return [];
  return [
    key !== formerKey && `Another client here has the key ${formerKey}: ${name} and its projects get ${key}.`,
    here.currency !== there.currency &&
      `This workspace counts in ${here.currency}, the other one in ${there.currency}: the client keeps its own.`,
    here.timeZone !== there.timeZone &&
      `Days here go by ${here.timeZone}, there by ${there.timeZone}: the client keeps its own.`,
    !isDeepStrictEqual(here.signSettings ?? {}, there.signSettings ?? {}) &&
      'The limits of the signs are others here: from today on the projects are read by them.',
    !isDeepStrictEqual(here.readinessTemplate, there.readinessTemplate) &&
      'The readiness checklist is another one here: answers to items that it lacks are kept and not counted.',
  ].filter((words) => words !== false);
}
