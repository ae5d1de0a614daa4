import { MODE_COLUMNS } from '../signs/mode-codes';
import type { ProjectRows } from './project-rows.sql';

const MODES = Object.values(MODE_COLUMNS)
  .map((column) => `d.${column}`)
  .join(', ');

/** What lists filter and sort by, of the reading periods `d` of a day; the packed row is opened for what is asked alone. */
const COLUMNS = `
  d.project_row, d.project_id as id, d.client_id, d.client_name, d.stage, d.status, d.gravity, d.needs_decision, ${MODES},
  d.project_row ->> 'key' as key, d.project_row ->> 'name' as name, d.project_row ->> 'unit' as unit,
  (d.project_row ->> 'owner_id')::uuid as owner_id, d.project_row ->> 'owner_answer' as owner_answer,
  (d.project_row ->> 'sort_name') collate "C" as sort_name, (d.project_row ->> 'sort_client') collate "C" as sort_client,
  (d.project_row ->> 'sort_target')::date as sort_target, (d.project_row ->> 'sort_target_back')::date as sort_target_back,
  (d.project_row ->> 'updated_at')::timestamptz as updated_at`;

/** `p` as it was at the end of a day, with the columns that decide which projects are meant, and in which order. */
export function pastRows(workspace: string, day: string): string {
  return `(
    select ${COLUMNS} from reading_period d
    where d.workspace_id = ${workspace} and d.from_on <= ${day} and (d.until_on is null or d.until_on > ${day})) p`;
}

/** The first rows in an order, with all that `project` has: to unpack one costs more than to find it. */
export function unpackedPage({ from, where }: ProjectRows, orderBy: string, limit: number): ProjectRows {
  return {
    from: `(select p.project_row from ${from} where ${where} order by ${orderBy} limit ${limit}) d
      cross join lateral jsonb_populate_record(null::project, d.project_row) p`,
    where: 'true',
    owner: `d.project_row -> 'owner'`,
    needsDecision: 'coalesce(p.decision_needed_since, p.critical_since) is not null',
  };
}
