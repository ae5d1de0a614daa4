import { Injectable } from '@nestjs/common';
import {
  type ImportListReply,
  type ImportNoteListReply,
  type ImportNoteQuery,
  type ImportReply,
  PAGE_LIMIT_DEFAULT,
  type PageQuery,
} from '@telltale/contract';
import type { Caller } from '../access/caller';
import { refuseScoped } from '../access/refuse-scoped';
import { Clock } from '../clock/clock';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { decodeCursor, encodeCursor } from '../http/cursor';
import { Problem } from '../http/problem';
import { findImport, importReply, listImports } from './life/import-row';
import { moveImport } from './life/import-states';
import { listNotes } from './notes/list-notes';
import { ImportReader } from './reading/import-reader';
import { ImportUndo } from './undoing/import-undo';
import type { Upload } from './upload';
import { ImportWriter } from './writing/import-writer';

const LIST = 'imports';

/** The life of an import: read, looked at, written, and undone where nobody has worked with it. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly reader: ImportReader,
    private readonly writer: ImportWriter,
    private readonly undoer: ImportUndo,
    private readonly clock: Clock,
  ) {}

  /** Reads a file; unless it is a dry run, it is written at once. */
  async create(caller: Caller, receive: () => Promise<Upload>): Promise<ImportReply> {
    refuseScoped(caller, IMPORTS_TOUCH_ALL);
    const { file, preset, isDryRun } = await receive();
    try {
      const id = await this.reader.read(caller, file, { preset, isDryRun });
      if (!isDryRun) await this.writer.write(caller, id);
      return await this.read(caller, id);
    } finally {
      await file.close();
    }
  }

  async list(caller: Caller, { limit = PAGE_LIMIT_DEFAULT, cursor }: PageQuery): Promise<ImportListReply> {
    const before = cursor === undefined ? null : String(decodeCursor(LIST, cursor, 1)[0]);
    return await this.transactions.run(caller, async (manager) => {
      const rows = await listImports(manager, caller.workspaceId, { before, limit: limit + 1 });
      const data = rows.slice(0, limit).map(importReply);
      const last = rows.length > limit ? data.at(-1) : undefined;
      return { data, page: { nextCursor: last === undefined ? null : encodeCursor(LIST, [last.id]) } };
    });
  }

  async read(caller: Caller, id: string): Promise<ImportReply> {
    return await this.transactions.run(caller, async (manager) => {
      const row = await findImport(manager, caller.workspaceId, id);
      if (row === undefined) throw new Problem('not-found');
      return importReply(row);
    });
  }

  async notes(caller: Caller, id: string, query: ImportNoteQuery): Promise<ImportNoteListReply> {
    return await this.transactions.run(caller, async (manager) => {
      const row = await findImport(manager, caller.workspaceId, id);
      if (row === undefined) throw new Problem('not-found');
      return await listNotes(manager, { workspaceId: caller.workspaceId, importId: id }, query);
    });
  }

  /** Of two who ask at once, one writes and the other is refused. */
  async commit(caller: Caller, id: string): Promise<ImportReply> {
    refuseScoped(caller, IMPORTS_TOUCH_ALL);
    await this.transactions.run(caller, (manager) =>
      moveImport(manager, caller, { id, from: 'ready', to: 'writing', at: this.clock.now() }),
    );
    await this.writer.write(caller, id);
    return await this.read(caller, id);
  }

  async undo(caller: Caller, id: string): Promise<ImportReply> {
    refuseScoped(caller, IMPORTS_TOUCH_ALL);
    await this.undoer.undo(caller, id);
    return await this.read(caller, id);
  }
}

/** An import may make clients, and touches any: it is for those who see them all. */
const IMPORTS_TOUCH_ALL = 'Imports are for those who see every client of the workspace.';
