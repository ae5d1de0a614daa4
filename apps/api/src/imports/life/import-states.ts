import type { ImportState } from '@telltale/contract';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Caller } from '../../access/caller';
import { announce } from '../../events/outbox';
import { Problem } from '../../http/problem';
import type { ReceivedFile } from '../file/received-file';

export interface NewImport {
  readonly file: Pick<ReceivedFile, 'name' | 'bytes' | 'hash' | 'encoding'>;
  readonly preset: string;
  readonly isDryRun: boolean;
}

/** An import whose file is about to be read. */
export async function beginImport(
  manager: EntityManager,
  caller: Caller,
  at: Date,
  { file, preset, isDryRun }: NewImport,
): Promise<string> {
  const id = v7();
  const { workspaceId, accountId, name } = caller;
  await manager.query(
    `insert into import (workspace_id, id, state, preset, file_name, file_bytes, file_hash, encoding, is_dry_run,
       account_id, by_name, created_at)
     values ($1, $2, 'reading', $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [workspaceId, id, preset, file.name, file.bytes, file.hash, file.encoding, isDryRun, accountId, name, at],
  );
  await announceImport(manager, caller, at, id);
  return id;
}

/** Nothing stays of a file that was refused. */
export async function forgetImport(
  manager: EntityManager,
  caller: Caller,
  at: Date,
  id: string,
): Promise<void> {
  await manager.query('delete from import where workspace_id = $1 and id = $2', [caller.workspaceId, id]);
  await announceImport(manager, caller, at, id);
}

export interface StateMove {
  readonly id: string;
  readonly from: ImportState;
  readonly to: ImportState;
  readonly at: Date;
}

/** Moves an import on, if it still is where it is expected: of two who ask at once, one is refused. */
export async function moveImport(
  manager: EntityManager,
  caller: Caller,
  { id, from, to, at }: StateMove,
): Promise<void> {
  const isEnd = to === 'done' || to === 'failed' || to === 'undone';
  const [moved] = await manager.query<[unknown[], number]>(
    `update import set state = $4, progress = null, finished_at = case when $5 then $6 else finished_at end
     where workspace_id = $1 and id = $2 and state = $3 returning id`,
    [caller.workspaceId, id, from, to, isEnd, at],
  );
  if (moved.length === 0) throw await notIn(from, manager, caller, id);
  await announceImport(manager, caller, at, id);
}

/** Says why an import came to nothing; what it had begun to write was rolled back before. */
export async function failImport(
  manager: EntityManager,
  caller: Caller,
  at: Date,
  id: string,
): Promise<void> {
  const why = { code: 'unexpected-failure', detail: 'Telltale failed while it worked on this file.' };
  await manager.query(
    `update import set state = 'failed', failure = $3, progress = null, finished_at = $4
     where workspace_id = $1 and id = $2 and state in ('reading', 'writing')`,
    [caller.workspaceId, id, JSON.stringify(why), at],
  );
  await announceImport(manager, caller, at, id);
}

export async function addSeconds(
  manager: EntityManager,
  { workspaceId }: Caller,
  id: string,
  since: number,
): Promise<void> {
  const seconds = Math.round(performance.now() - since) / 1_000;
  await manager.query(
    'update import set seconds = coalesce(seconds, 0) + $3 where workspace_id = $1 and id = $2',
    [workspaceId, id, seconds],
  );
}

export async function announceImport(
  manager: EntityManager,
  caller: Caller,
  at: Date,
  id: string,
): Promise<void> {
  await announce(manager, caller, at, [{ topic: 'import', subjectId: id, clientId: null }]);
}

const NEEDED: Partial<Record<ImportState, string>> = {
  ready: 'Only a dry run that waits in “ready” can be written.',
  done: 'Only an import that was written, and is “done”, can be undone.',
};

async function notIn(
  needed: ImportState,
  manager: EntityManager,
  { workspaceId }: Caller,
  id: string,
): Promise<Problem> {
  const [row] = await manager.query<{ state: ImportState }[]>(
    'select state from import where workspace_id = $1 and id = $2',
    [workspaceId, id],
  );
  if (row === undefined) return new Problem('not-found');
  return new Problem('import-state-refused', {
    detail: `This import is “${row.state}”. ${NEEDED[needed] ?? ''}`.trim(),
  });
}
