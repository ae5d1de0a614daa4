import type { EntityManager } from 'typeorm';
import type { ReadRecord } from './read-record';

export interface StagedImport {
  readonly workspaceId: string;
  readonly importId: string;
  readonly preset: string;
}

const STAGE = `
  insert into import_record (workspace_id, import_id, row, preset, record_hash, occurrence, client_key, client_name, unit,
    name, stage, facts, outcome)
  select $1, $2, n.row, $3, decode(n.hash, 'hex'), 1, n.client_key, n.client_name, n.unit, n.name, n.stage, n.facts, n.outcome
  from json_to_recordset($4) as n(row int, hash text, client_key text, client_name text, unit text, name text, stage text,
    facts jsonb, outcome text)`;

/** Puts records down as they were read. One that lacks a name or an agency waits for a person from the first. */
export async function stageRecords(
  manager: EntityManager,
  { workspaceId, importId, preset }: StagedImport,
  records: readonly ReadRecord[],
): Promise<void> {
  const rows = records.map(({ row, hash, client, unit, name, stage, facts }) => ({
    row,
    hash: hash.toString('hex'),
    client_key: client?.key ?? '',
    client_name: client?.name ?? '',
    unit,
    name,
    stage,
    facts,
    outcome: client === null || name === '' ? 'needs-person' : 'create',
  }));
  await manager.query(STAGE, [workspaceId, importId, preset, JSON.stringify(rows)]);
}

/** Exact copies are told apart by their number. */
export async function numberCopies(
  manager: EntityManager,
  { workspaceId, importId }: StagedImport,
): Promise<void> {
  await manager.query(
    `update import_record r set occurrence = n.number
     from (
       select row, row_number() over (partition by record_hash order by row) as number
       from import_record where workspace_id = $1 and import_id = $2
     ) n
     where r.workspace_id = $1 and r.import_id = $2 and r.row = n.row and n.number > 1`,
    [workspaceId, importId],
  );
}
