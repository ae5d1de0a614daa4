import type { ImportNoteReply, ImportNoteListReply, ImportReply, ProblemReply } from '@telltale/contract';
import type { Reply, Visitor } from '../../test/visitor';

/** An import, or the reason why there is none. */
export type Imported = ImportReply & ProblemReply;

export interface SendOptions {
  readonly name?: string;
  readonly preset?: string;
  readonly dryRun?: boolean;
}

/** Sends a file as a page does. */
export async function sendFile(
  visitor: Visitor,
  bytes: Buffer | string,
  { name = 'inventory.csv', preset = 'auto', dryRun = true }: SendOptions = {},
): Promise<Reply<Imported>> {
  const form = new FormData();
  form.append('preset', preset);
  form.append('dryRun', String(dryRun));
  form.append('file', new Blob([Uint8Array.from(Buffer.from(bytes))]), name);
  return await visitor.send<Imported>('POST', '/api/v1/imports', { body: form });
}

/** Reads and writes a file at once. */
export async function importFile(visitor: Visitor, bytes: Buffer, name?: string): Promise<Imported> {
  const { status, body } = await sendFile(visitor, bytes, { name, dryRun: false });
  if (status !== 201) throw new Error(`${status}: ${body.detail ?? ''}`);
  return body;
}

/** All notes of an import, page by page. */
export async function allNotes(visitor: Visitor, id: string, code?: string): Promise<ImportNoteReply[]> {
  const notes: ImportNoteReply[] = [];
  let cursor: string | null = null;
  do {
    const query = new URLSearchParams({ limit: '200', ...(code === undefined ? {} : { code }) });
    if (cursor !== null) query.set('cursor', cursor);
    const { body } = await visitor.get<ImportNoteListReply>(
      `/api/v1/imports/${id}/notes?${query.toString()}`,
    );
    notes.push(...body.data);
    cursor = body.page.nextCursor;
  } while (cursor !== null);
  return notes;
}
