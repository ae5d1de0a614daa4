import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../access/caller';
import { Clock } from '../../clock/clock';
import { audit } from '../../database/audit';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { Problem } from '../../http/problem';
import { ProjectWriter } from '../../projects/project-writer';
import { lockImport, lockImportsOf } from '../life/import-locks';
import { ImportProgress, type Progress } from '../life/import-progress';
import { findImport, type ImportRow } from '../life/import-row';
import { addSeconds, failImport, moveImport } from '../life/import-states';
import { storeCounts } from '../matching/count-records';
import { changedRecords } from '../matching/draft-edits';
import { matchRecords } from '../matching/match-records';
import { presetByKey } from '../presets/find-preset';
import type { AgencyClient } from '../reading/agency-keys';
import type { StagedImport } from '../reading/stage-records';
import type { FileOrigin } from './file-source';
import { resolveClients } from './resolve-clients';
import { storeWritten, type WrittenRecord } from './store-written';
import { writeChanged } from './write-changed';
import { writeCreated } from './write-created';

/** An import on its way into the portfolio. */
interface Writing {
  readonly staged: StagedImport;
  readonly origin: FileOrigin;
  readonly progress: Progress;
  readonly of: number;
  written: number;
}

/** Writes what was read: clients, projects, history and readings in one transaction, so that all of it is there or nothing. */
@Injectable()
export class ImportWriter {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly writer: ProjectWriter,
    private readonly progress: ImportProgress,
    private readonly clock: Clock,
  ) {}

  /** Writes an import that is in `writing`, and so is nobody else's. */
  async write(caller: Caller, id: string): Promise<void> {
    const since = performance.now();
    try {
      await this.transactions.run(caller, async (manager) => {
        await lockImport(manager, id);
        await lockImportsOf(manager, caller.workspaceId);
        const row = await findImport(manager, caller.workspaceId, id);
        if (row === undefined) throw new Problem('not-found');
        await this.writeAll(manager, caller, row);
        await addSeconds(manager, caller, id, since);
        await moveImport(manager, caller, { id, from: 'writing', to: 'done', at: this.clock.now() });
        const subject = { importId: id, file: row.file_name, preset: row.preset };
        await audit(manager, caller, this.clock.now(), { what: 'import.committed', subject });
      });
    } catch (error) {
      // Whatever it is, nothing of the import was written; who looks at it shall not wait for ever.
      await this.transactions.run(caller, (manager) => failImport(manager, caller, this.clock.now(), id));
      throw error;
    }
  }

  /** Its own row is touched last of all: until then it is free for the transactions that show how far the work has come. */
  private async writeAll(manager: EntityManager, caller: Caller, row: ImportRow): Promise<void> {
    const { id: importId, preset, file_name: file } = row;
    const staged = { workspaceId: caller.workspaceId, importId, preset };
    const origin = { preset, file, asOf: presetByKey(preset).fileOn };
    await matchRecords(manager, staged, origin);
    const of = await countToWrite(manager, staged);
    const writing = { staged, origin, of, written: 0, progress: this.progress.of(caller, importId) };
    writing.progress.tell(0, of);
    await this.change(manager, caller, writing);
    const made = await this.create(manager, caller, writing);
    await storeCounts(manager, staged);
    await manager.query('update import set made_clients = $3::uuid[] where workspace_id = $1 and id = $2', [
      staged.workspaceId,
      staged.importId,
      made,
    ]);
  }

  private async change(manager: EntityManager, caller: Caller, writing: Writing): Promise<void> {
    const records = await changedRecords(manager, writing.staged);
    const byClient = Map.groupBy(records, ({ client_id }) => client_id);
    for (const clientId of [...byClient.keys()].sort()) {
      const changed = { clientId, records: byClient.get(clientId) ?? [], origin: writing.origin };
      await keep(manager, writing, await writeChanged(manager, caller, changed, this.hands));
    }
  }

  /** The ids of the clients that had to be made. */
  private async create(manager: EntityManager, caller: Caller, writing: Writing): Promise<readonly string[]> {
    const { staged, origin } = writing;
    const agencies = await newAgencies(manager, staged);
    const { byKey, made } = await resolveClients(manager, caller, this.clock.now(), agencies);
    for (const [agency, clientId] of byKey) {
      const created = { staged, origin, agency, clientId };
      await keep(manager, writing, await writeCreated(manager, caller, created, this.hands));
    }
    return made;
  }

  private get hands() {
    return { writer: this.writer, clock: this.clock };
  }
}

async function keep(
  manager: EntityManager,
  writing: Writing,
  written: readonly WrittenRecord[],
): Promise<void> {
  await storeWritten(manager, writing.staged, written);
  writing.written += written.length;
  writing.progress.tell(writing.written, writing.of);
}

async function countToWrite(
  manager: EntityManager,
  { workspaceId, importId }: StagedImport,
): Promise<number> {
  const [row] = await manager.query<{ count: number }[]>(
    `select count(*)::int as count from import_record
     where workspace_id = $1 and import_id = $2 and outcome in ('create', 'update')`,
    [workspaceId, importId],
  );
  return row?.count ?? 0;
}

/** The agencies that are to get projects. */
async function newAgencies(
  manager: EntityManager,
  { workspaceId, importId }: StagedImport,
): Promise<AgencyClient[]> {
  return await manager.query<AgencyClient[]>(
    `select client_key as key, min(client_name) as name from import_record
     where workspace_id = $1 and import_id = $2 and outcome = 'create' group by client_key order by min(row)`,
    [workspaceId, importId],
  );
}
