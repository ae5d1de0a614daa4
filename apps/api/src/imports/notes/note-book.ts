import type { EntityManager } from 'typeorm';
import type { Note, NoteCode } from './note-kinds';

interface ImportKey {
  readonly workspaceId: string;
  readonly importId: string;
}

/** Writes the notes of one import, in their order. */
export class NoteBook {
  private constructor(
    private readonly manager: EntityManager,
    private readonly key: ImportKey,
    private last: number,
  ) {}

  static async open(manager: EntityManager, key: ImportKey): Promise<NoteBook> {
    const [row] = await manager.query<{ last: number | null }[]>(
      'select max(seq) as last from import_note where workspace_id = $1 and import_id = $2',
      [key.workspaceId, key.importId],
    );
    return new NoteBook(manager, key, row?.last ?? 0);
  }

  async add(notes: readonly Note[]): Promise<void> {
    if (notes.length === 0) return;
    const rows = notes.map((note) => ({ ...note, seq: (this.last += 1) }));
    await this.manager.query(
      `insert into import_note (workspace_id, import_id, seq, row, column_name, code, raw, message)
       select $1, $2, n.seq, n.row, n."column", n.code, n.raw, n.message
       from json_to_recordset($3) as n(seq int, row int, "column" text, code text, raw text, message text)`,
      [this.key.workspaceId, this.key.importId, JSON.stringify(rows)],
    );
  }

  async remove(codes: readonly NoteCode[]): Promise<void> {
    await this.manager.query(
      'delete from import_note where workspace_id = $1 and import_id = $2 and code = any ($3::text[])',
      [this.key.workspaceId, this.key.importId, codes],
    );
  }
}
