import type { EvalChangeReply } from '@telltale/contract';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Caller } from '../../access/caller';
import { instantSql } from '../../database/instant-sql';
import type { ProjectInHand } from '../../signs/project-in-hand';
import type { CheckedChange } from './checked-change';

const VERDICT_OF_RUN = `select r.verdict from eval_run r where r.workspace_id = c.workspace_id and r.id = c.scored_by`;

/** A change `c` as it goes over the wire. */
export const CHANGE = `
  jsonb_build_object(
    'id', c.id, 'kind', c.kind, 'what', c.what, 'on', c.made_on, 'commit', c.commit_hash, 'url', c.url,
    'at', ${instantSql('c.at')}, 'by', c.by_name,
    'scoredBy', case when c.scored_by is not null then jsonb_build_object('runId', c.scored_by, 'on', c.scored_on,
      'verdict', coalesce((${VERDICT_OF_RUN}), 'not-known')) end,
    'isWithdrawn', c.withdrawn_at is not null)
  || case when c.withdrawn_at is null then '{}' else jsonb_build_object('withdrawal', jsonb_build_object(
    'at', ${instantSql('c.withdrawn_at')}, 'by', c.withdrawn_by)) end`;

const ONE = `
  select ${CHANGE} as change from eval_change c where c.workspace_id = $1 and c.project_id = $2 and c.id = $3`;

/**
 * Tools write a commit whole or cut to seven characters or more: either begins with the other. A shorter one could be many,
 * so that it has to be the same.
 */
const SAME_COMMIT = `
  select ${CHANGE} as change from eval_change c
  where c.workspace_id = $1 and c.project_id = $2 and c.kind = $3 and c.commit_hash is not null and c.withdrawn_at is null
    and (c.commit_hash = $4 or least(length(c.commit_hash), length($4)) >= 7
      and (starts_with(c.commit_hash, $4) or starts_with($4, c.commit_hash)))
  order by c.id limit 1`;

const ADD = `
  insert into eval_change (workspace_id, id, project_id, client_id, kind, what, made_on, commit_hash, url, at, account_id,
    by_name)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`;

const WITHDRAW = `
  update eval_change set withdrawn_at = $4, withdrawn_by = $5
  where workspace_id = $1 and project_id = $2 and id = $3 and withdrawn_at is null`;

interface Row {
  readonly change: EvalChangeReply;
}

export async function findChange(
  manager: EntityManager,
  { workspaceId }: Caller,
  project: ProjectInHand,
  id: string,
): Promise<EvalChangeReply | undefined> {
  const [row] = await manager.query<Row[]>(ONE, [workspaceId, project.id, id]);
  return row?.change;
}

/** The change of the same kind by the same commit, where it was told before. */
export async function findSame(
  manager: EntityManager,
  { workspaceId }: Caller,
  project: ProjectInHand,
  { kind, commit }: CheckedChange,
): Promise<EvalChangeReply | undefined> {
  if (commit === null) return undefined;
  const [row] = await manager.query<Row[]>(SAME_COMMIT, [workspaceId, project.id, kind, commit]);
  return row?.change;
}

/** Its id. */
export async function addChange(
  manager: EntityManager,
  { workspaceId, accountId, name }: Caller,
  { id: projectId, state }: ProjectInHand,
  { change, at }: { readonly change: CheckedChange; readonly at: Date },
): Promise<string> {
  const id = v7();
  const { kind, what, on, commit, url } = change;
  const place = [workspaceId, id, projectId, state.clientId];
  await manager.query(ADD, [...place, kind, what, on, commit, url, at, accountId, name]);
  return id;
}

/** It stays where it was taken back already: the first who did it is told. */
export async function withdrawChange(
  manager: EntityManager,
  { workspaceId, name }: Caller,
  project: ProjectInHand,
  { id, at }: { readonly id: string; readonly at: Date },
): Promise<void> {
  await manager.query(WITHDRAW, [workspaceId, project.id, id, at, name]);
}
