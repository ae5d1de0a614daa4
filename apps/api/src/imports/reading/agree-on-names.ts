import type { EntityManager } from 'typeorm';
import type { Note } from '../notes/note-kinds';
import type { StagedImport } from './stage-records';

interface Respelt {
  readonly row: number;
  readonly key: string;
  readonly said: string;
  readonly name: string;
}

const AGREED = `
  select distinct on (client_key) client_key, client_name
  from (
    select client_key, client_name, count(*) as times, min(row) as first
    from import_record where workspace_id = $1 and import_id = $2 group by client_key, client_name
  ) names
  order by client_key, times desc, first`;

/** One agency under several names in one file: the most frequent one counts, whatever the order of the records. */
export async function agreeOnNames(
  manager: EntityManager,
  { workspaceId, importId }: StagedImport,
): Promise<Note[]> {
  const parameters = [workspaceId, importId];
  const respelt = await manager.query<Respelt[]>(
    `select r.row, r.client_key as key, r.client_name as said, a.client_name as name
     from import_record r join (${AGREED}) a on a.client_key = r.client_key
     where r.workspace_id = $1 and r.import_id = $2 and r.client_name <> a.client_name order by r.row`,
    parameters,
  );
  if (respelt.length === 0) return [];
  await manager.query(
    `update import_record r set client_name = a.client_name from (${AGREED}) a
     where r.workspace_id = $1 and r.import_id = $2 and a.client_key = r.client_key and r.client_name <> a.client_name`,
    parameters,
  );
  return respelt.map(({ row, key, said, name }) => ({
    row,
    column: null,
    code: 'agency-name-differs',
    raw: said,
    message: `Taken for ${key}, ${name}, by its abbreviation.`,
  }));
}
