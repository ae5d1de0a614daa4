import type { EntityManager } from 'typeorm';
import { sumOf } from '../../history/check-history';
import { ENTRIES, type StoredHistory } from '../../history/stored-history';
import { rowsOf } from '../../projects/closing-rows';
import { closingOf } from '../../signs/closing-of';

/** As many logs as are in memory at once. */
const BATCH = 50;

const LOGS = `
  select p.id, ${ENTRIES} from project p where p.workspace_id = $1 and p.id = any ($2::uuid[]) order by p.id`;

const STORE = `
  update project_record set facts = $3, judgements = $4 where workspace_id = $1 and project_id = $2`;

const ANSWERED_BY = `
  update closing_item i set by_name = n.by_name from json_to_recordset($3) as n(item text, by_name text)
  where i.workspace_id = $1 and i.project_id = $2 and i.item = n.item and i.ended_on is null
    and i.by_name is distinct from n.by_name`;

/** The records of projects whose logs were rewritten: again the sum of their entries. */
export async function recountRecords(
  manager: EntityManager,
  workspaceId: string,
  ids: readonly string[],
): Promise<void> {
  for (let from = 0; from < ids.length; from += BATCH) {
    const logs = await manager.query<Pick<StoredHistory, 'id' | 'entries'>[]>(LOGS, [
      workspaceId,
      ids.slice(from, from + BATCH),
    ]);
    for (const log of logs) await recount(manager, workspaceId, log);
  }
}

async function recount(
  manager: EntityManager,
  workspaceId: string,
  log: Pick<StoredHistory, 'id' | 'entries'>,
): Promise<void> {
  const state = sumOf(log);
  if (state === null) throw new Error(`The log of project ${log.id} has no first entry`);
  const { facts, judgements } = state;
  await manager.query(STORE, [workspaceId, log.id, JSON.stringify(facts), JSON.stringify(judgements)]);
  const closing = closingOf(state);
  if (closing === null) return;
  const rows = rowsOf(closing, null).map(({ item, by_name }) => ({ item, by_name }));
  await manager.query(ANSWERED_BY, [workspaceId, log.id, JSON.stringify(rows)]);
}
