import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Caller } from '../access/caller';
import { checkHistory } from '../history/check-history';
import { historiesOfClient } from '../history/stored-history';
import { standingWith } from '../projects/standing';
import { counterDeltas } from '../signs/counters';
import { MODE_COLUMNS } from '../signs/mode-codes';
import type { ProjectColumns } from '../signs/project-columns';
import type { Rereader } from '../signs/rereader';
import { newWriteSet, writeAll } from '../signs/write-set';
import { refusedArchive } from './manifest';

const READINGS = `
  select d.project_id as id, md5(d.signs::text) as signs from reading_period d
  where d.workspace_id = $1 and d.client_id = $2 and d.until_on is null`;

/**
 * What follows from the rows: the client's standing, the counters, the signs of today. Each project is then held against its own
 * log, so that an archive can say nothing that its history does not. Answers with the number of projects that read otherwise.
 */
export async function settleClient(
  manager: EntityManager,
  caller: Caller,
  clientId: string,
  rereader: Rereader,
): Promise<number> {
  const { workspaceId } = caller;
  const projects = await countProjects(manager, workspaceId, clientId);
  const standing = await standingWith(manager, { workspaceId, clientId }, []);
  await manager.query('update client set standing = $3 where workspace_id = $1 and id = $2', [
    workspaceId,
    clientId,
    JSON.stringify(standing),
  ]);
  const before = await readingsOf(manager, workspaceId, clientId);
  await usable(() => rereader.reread(manager, caller, projects));
  const after = await readingsOf(manager, workspaceId, clientId);
  await usable(() => checkHistories(manager, workspaceId, clientId));
  return [...after].filter(([id, signs]) => before.get(id) !== signs).length;
}

async function countProjects(
  manager: EntityManager,
  workspaceId: string,
  clientId: string,
): Promise<string[]> {
  const columns = Object.values(MODE_COLUMNS).join(', ');
  const rows = await manager.query<ProjectColumns[]>(
    `select id, client_id, stage, status, decision_needed, ${columns} from project where workspace_id = $1 and client_id = $2`,
    [workspaceId, clientId],
  );
  const set = newWriteSet();
  const deltas = counterDeltas(rows.map((after) => ({ before: null, after })));
  set.deltas.push(...deltas.map((delta) => ({ workspace_id: workspaceId, id: v7(), ...delta })));
  await writeAll(manager, set);
  return rows.map(({ id }) => id);
}

async function readingsOf(manager: EntityManager, workspaceId: string, clientId: string) {
  const rows = await manager.query<{ id: string; signs: string }[]>(READINGS, [workspaceId, clientId]);
  return new Map(rows.map(({ id, signs }) => [id, signs]));
}

async function checkHistories(manager: EntityManager, workspaceId: string, clientId: string): Promise<void> {
  for await (const history of historiesOfClient(manager, workspaceId, clientId)) {
    const broken = checkHistory(history);
    if (broken === null) continue;
    const where = broken.seq === null ? '' : `, entry ${broken.seq}`;
    throw refusedArchive(
      `The history of ${String(history.columns['key'])} is not whole${where}: ${broken.what}.`,
    );
  }
}

/** A record that nobody can read was not written by Telltale: what the domain throws at it tells of the archive. */
async function usable(use: () => Promise<void>): Promise<void> {
  try {
    await use();
  } catch (error) {
    if (!(error instanceof TypeError) && !(error instanceof RangeError)) throw error;
    throw refusedArchive('A project in the archive holds a record that cannot be read.');
  }
}
