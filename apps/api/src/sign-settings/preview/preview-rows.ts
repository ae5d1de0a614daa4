import type { Caller } from '../../access/caller';
import type { WorkspaceTransaction } from '../../database/workspace-transaction';
import { NARROW_COLUMNS, narrowFrom, type NarrowNeeds, type NarrowRow } from '../narrow-rows';
import type { TalliedProject } from './preview-tally';

export type PreviewRow = NarrowRow & TalliedProject;

const BATCH = 1_000;

/** Below every id of a project. */
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

const ROWS = `
  select p.key, p.name, p.client_id as "clientId", p.client_name as "clientName", ${NARROW_COLUMNS}
  from ${narrowFrom('$4')}
  where p.workspace_id = $1 and p.id > $2 and p.stage = any ($3)
  order by p.id limit ${BATCH}`;

/** The projects in these stages, a batch at a time and each in a transaction of its own: nobody waits for a preview. */
export async function* previewRows(
  transactions: WorkspaceTransaction,
  caller: Caller,
  { stages, facts }: NarrowNeeds,
): AsyncGenerator<PreviewRow[]> {
  let after = BEFORE_ALL;
  let rows: PreviewRow[];
  do {
    rows = await transactions.read<PreviewRow & Record<string, unknown>>(caller, {
      name: 'preview rows',
      text: ROWS,
      values: [caller.workspaceId, after, stages, facts],
    });
    after = rows.at(-1)?.id ?? after;
    yield rows;
  } while (rows.length === BATCH);
}
