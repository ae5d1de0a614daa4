import {
  type ImportNoteListReply,
  type ImportNoteQuery,
  type ImportNoteReply,
  PAGE_LIMIT_DEFAULT,
} from '@telltale/contract';
import type { EntityManager } from 'typeorm';
import { decodeCursor, encodeCursor } from '../../http/cursor';
import { Problem } from '../../http/problem';
import { isNoteCode, NOTE_CODES } from './note-kinds';

const LIST = 'import-notes';

type NoteRow = ImportNoteReply & { readonly seq: number };

/** The notes of an import in the order of the file, all or those of one kind. */
export async function listNotes(
  manager: EntityManager,
  { workspaceId, importId }: { readonly workspaceId: string; readonly importId: string },
  { code = null, limit = PAGE_LIMIT_DEFAULT, cursor }: Partial<Nulled<ImportNoteQuery>>,
): Promise<ImportNoteListReply> {
  if (code !== null && !isNoteCode(code)) throw noSuchCode();
  const list = `${LIST} ${code ?? ''}`;
  const after = typeof cursor === 'string' ? Number(decodeCursor(list, cursor, 1)[0]) : 0;
  const most = limit ?? PAGE_LIMIT_DEFAULT;
  const rows = await manager.query<NoteRow[]>(
    `select seq, row, column_name as "column", code, raw, message from import_note
     where workspace_id = $1 and import_id = $2 and seq > $3 and ($4::text is null or code = $4)
     order by seq limit $5`,
    [workspaceId, importId, after, code, most + 1],
  );
  const last = rows.length > most ? rows[most - 1] : undefined;
  return {
    data: rows.slice(0, most).map(({ seq: _seq, ...note }) => note),
    page: { nextCursor: last === undefined ? null : encodeCursor(list, [last.seq]) },
  };
}

type Nulled<T> = { [Key in keyof T]: T[Key] | null };

function noSuchCode(): Problem {
  const detail = `code is one of: ${NOTE_CODES.join(', ')}`;
  return new Problem('invalid-request', { errors: [{ pointer: 'code', detail }] });
}
