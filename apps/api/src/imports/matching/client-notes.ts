import type { EntityManager } from 'typeorm';
import type { Note } from '../notes/note-kinds';
import type { StagedImport } from '../reading/stage-records';

interface OtherName {
  readonly row: number;
  readonly key: string;
  readonly agency: string;
  readonly client: string;
  readonly records: number;
}

const OTHER_NAMES = `
  select min(r.row) as row, c.key, r.client_name as agency, c.name as client, count(*)::int as records
  from import_record r
  join client c on c.workspace_id = r.workspace_id and c.key = r.client_key and not c.is_sample
  where r.workspace_id = $1 and r.import_id = $2 and r.outcome = 'create' and lower(c.name) <> lower(r.client_name)
  group by c.key, r.client_name, c.name order by row`;

/** An abbreviation may belong to two: a person should see whose client new projects go to before they are there. */
export async function clientNotes(
  manager: EntityManager,
  { workspaceId, importId }: StagedImport,
): Promise<Note[]> {
  const found = await manager.query<OtherName[]>(OTHER_NAMES, [workspaceId, importId]);
  return found.map(({ row, key, agency, client, records }) => ({
    row,
    column: null,
    code: 'client-name-differs',
    raw: agency,
    message: `${records} new ${records === 1 ? 'project goes' : 'projects go'} to the client ${key}, ${client}. If that is somebody else, change the abbreviation in the file first.`,
  }));
}
