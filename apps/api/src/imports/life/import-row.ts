import type {
  ImportCountsReply,
  ImportFailureReply,
  ImportPreset,
  ImportProgressReply,
  ImportReply,
  ImportState,
  ImportTotalReply,
} from '@telltale/contract';
import type { EntityManager } from 'typeorm';
import { NOTE_CODES, NOTE_KINDS, type NoteCode, type NoteKind } from '../notes/note-kinds';

/** An import as its table keeps it. */
export interface ImportRow {
  readonly id: string;
  readonly state: ImportState;
  readonly preset: ImportPreset;
  readonly file_name: string;
  readonly file_bytes: number;
  readonly encoding: string;
  readonly is_dry_run: boolean;
  readonly counts: ImportCountsReply | null;
  readonly totals: ImportTotalReply[];
  readonly note_counts: readonly { readonly code: NoteCode; readonly count: number }[];
  readonly made_clients: readonly string[];
  readonly progress: ImportProgressReply | null;
  readonly failure: ImportFailureReply | null;
  readonly by_name: string | null;
  readonly created_at: Date;
  readonly finished_at: Date | null;
  readonly seconds: number | null;
}

const COLUMNS = `id, state, preset, file_name, file_bytes, encoding, is_dry_run, counts, totals, note_counts, made_clients,
  progress, failure, by_name, created_at, finished_at, seconds`;

export async function findImport(
  manager: EntityManager,
  workspaceId: string,
  id: string,
): Promise<ImportRow | undefined> {
  const [row] = await manager.query<ImportRow[]>(
    `select ${COLUMNS} from import where workspace_id = $1 and id = $2`,
    [workspaceId, id],
  );
  return row;
}

/** Newest first: ids are made in the order of time. */
export async function listImports(
  manager: EntityManager,
  workspaceId: string,
  { before, limit }: { readonly before: string | null; readonly limit: number },
): Promise<ImportRow[]> {
  return await manager.query<ImportRow[]>(
    `select ${COLUMNS} from import where workspace_id = $1 and ($2::uuid is null or id < $2::uuid)
     order by id desc limit $3`,
    [workspaceId, before, limit],
  );
}

export function importReply(row: ImportRow): ImportReply {
  const { id, state, preset, counts, totals, encoding, progress, failure, seconds } = row;
  return {
    id,
    state,
    preset,
    fileName: row.file_name,
    fileBytes: row.file_bytes,
    encoding,
    dryRun: row.is_dry_run,
    counts,
    totals,
    notes: [...row.note_counts].sort(gravestFirst).map(({ code, count }) => {
      const { title, needsPerson }: NoteKind = NOTE_KINDS[code];
      return { code, title, count, needsPerson: needsPerson === true };
    }),
    progress,
    failure,
    by: row.by_name,
    createdAt: row.created_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    seconds,
  };
}

function gravestFirst(a: { readonly code: NoteCode }, b: { readonly code: NoteCode }): number {
  return NOTE_CODES.indexOf(a.code) - NOTE_CODES.indexOf(b.code);
}
