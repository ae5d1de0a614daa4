import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Caller } from '../../access/caller';
import { type NamedStatement, queryByName } from '../../database/query-by-name';
import type { ProjectInHand } from '../../signs/project-in-hand';

/** What a push needs to know of the suite that it is for. */
export interface SuiteOfPush {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly version: string | null;
  readonly primaryMetric: string | null;
  /** The branch that is charted and read by the signs; `null` while there is no run and nobody named one. */
  readonly mainBranch: string | null;
  readonly isNew: boolean;
}

const FIND = `
  select s.id, s.key, s.name, s.version, s.primary_metric as "primaryMetric", false as "isNew",
    s.main_branch as "mainBranch"
  from eval_suite s
  where s.workspace_id = $1 and s.project_id = $2 and (s.key = $3 or s.name = $3)
  order by s.key = $3 desc, s.id limit 1`;

const ADD = `
  insert into eval_suite (workspace_id, id, project_id, client_id, key, name, created_at, updated_at)
  values ($1, $2, $3, $4, $5, $5, $6, $6)`;

/** The suite of a locked project with that key, else of that name; one that is not there yet is only thought of. */
export async function suiteOfPush(
  manager: EntityManager,
  { workspaceId }: Caller,
  { id: projectId }: ProjectInHand,
  name: string,
): Promise<SuiteOfPush> {
  const values = [workspaceId, projectId, name];
  const [found] = await queryByName<SuiteOfPush>(manager, { name: 'suite of push', text: FIND, values });
  const unknown = { version: null, primaryMetric: null, mainBranch: null };
  return found ?? { id: v7(), key: name, name, ...unknown, isNew: true };
}

/** Makes it, where the push is the first of its suite. */
export function suiteStatements(
  { workspaceId }: Caller,
  { id: projectId, state }: ProjectInHand,
  { suite, at }: { readonly suite: SuiteOfPush; readonly at: Date },
): NamedStatement[] {
  if (!suite.isNew) return [];
  const values = [workspaceId, suite.id, projectId, state.clientId, suite.key, at];
  return [{ name: 'suite by push', text: ADD, values }];
}
