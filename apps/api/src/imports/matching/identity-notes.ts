import { spokenCount } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import type { Note } from '../notes/note-kinds';
import type { StagedImport } from '../reading/stage-records';

interface Twin {
  readonly row: number;
  readonly name: string;
  readonly outcome: 'create' | 'needs-person';
  readonly records: number;
  /** For an exact copy: the record that it is a copy of. */
  readonly copy_of: number | null;
}

const TWINS = `
  select row, name, outcome, records, copy_of
  from (
    select row, name, outcome, client_key, count(*) over (partition by client_key, unit, name)::int as records,
      case when occurrence > 1 then min(row) over (partition by record_hash) end as copy_of
    from import_record where workspace_id = $1 and import_id = $2 and name <> '' and client_key <> ''
  ) r
  where outcome = 'needs-person' or (outcome = 'create' and records > 1)
  order by row`;

/** What to say of records that have others like them. */
export async function identityNotes(
  manager: EntityManager,
  { workspaceId, importId }: StagedImport,
): Promise<Note[]> {
  const twins = await manager.query<Twin[]>(TWINS, [workspaceId, importId]);
  return twins.map((twin) => ({ row: twin.row, column: null, raw: twin.name, ...wordsFor(twin) }));
}

function wordsFor({ outcome, records, copy_of }: Twin): Pick<Note, 'code' | 'message'> {
  if (outcome === 'needs-person')
    return {
      code: 'identity-unclear',
      message: `${spokenCount(records, 'record')} here and the projects of an earlier import bear this agency, unit and name: which project this record tells of, nobody can say. Change the project by hand.`,
    };
  if (copy_of !== null)
    return {
      code: 'exact-copy',
      message: `Every cell is as in record ${copy_of}; both became projects, nothing was merged.`,
    };
  return {
    code: 'namesake',
    message: `${spokenCount(records, 'record')} of this unit have the name; each became a project.`,
  };
}
