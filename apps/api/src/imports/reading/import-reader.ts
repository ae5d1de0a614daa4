import { Injectable } from '@nestjs/common';
import type { ImportPreset } from '@telltale/contract';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../access/caller';
import { Clock } from '../../clock/clock';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { fileRefused, isFileRefused } from '../file/file-refused';
import { type CsvRecord, isBlank, readRecords } from '../file/read-records';
import type { ReceivedFile } from '../file/received-file';
import { lockImport } from '../life/import-locks';
import { ImportProgress, type Progress } from '../life/import-progress';
import { addSeconds, beginImport, failImport, forgetImport, moveImport } from '../life/import-states';
import { storeCounts } from '../matching/count-records';
import { matchRecords } from '../matching/match-records';
import { planForMany } from '../matching/plan-for-many';
import { NoteBook } from '../notes/note-book';
import { type FittingPreset, findPreset } from '../presets/find-preset';
import { AgencyKeys } from './agency-keys';
import { agreeOnNames } from './agree-on-names';
import { type ReadRecord, readRecord } from './read-record';
import { numberCopies, stageRecords } from './stage-records';

/** As many records as are held in memory at a time. */
const BATCH = 500;

export interface ReadOptions {
  readonly preset: ImportPreset | 'auto';
  readonly isDryRun: boolean;
}

/** Reads a file into an import: every record as its preset understands it, and how it stands to what is there. */
@Injectable()
export class ImportReader {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly progress: ImportProgress,
    private readonly clock: Clock,
  ) {}

  /** The import's id. A dry run waits in `ready`; another one is `writing` from here on. A refused file leaves nothing. */
  async read(caller: Caller, file: ReceivedFile, { preset: asked, isDryRun }: ReadOptions): Promise<string> {
    const since = performance.now();
    const records = readRecords(file);
    const header = await records.next();
    const fitting = findPreset(header.value?.cells ?? [], asked);
    const preset = fitting.preset.key;
    const id = await this.transactions.run(caller, (manager) =>
      beginImport(manager, caller, this.clock.now(), { file, preset, isDryRun }),
    );
    try {
      await this.transactions.run(caller, async (manager) => {
        await lockImport(manager, id);
        await this.stage(manager, caller, id, { fitting, records });
        await this.match(manager, caller, id, { fitting, file });
        await addSeconds(manager, caller, id, since);
        const to = isDryRun ? 'ready' : 'writing';
        await moveImport(manager, caller, { id, from: 'reading', to, at: this.clock.now() });
      });
      return id;
    } catch (error) {
      // A file that breaks half way, or anything unforeseen: what was put down was rolled back.
      await this.transactions.run(caller, (manager) =>
        (isFileRefused(error) ? forgetImport : failImport)(manager, caller, this.clock.now(), id),
      );
      throw error;
    }
  }

  private async stage(
    manager: EntityManager,
    caller: Caller,
    importId: string,
    { fitting, records }: { readonly fitting: FittingPreset; readonly records: AsyncIterable<CsvRecord> },
  ): Promise<void> {
    const staged = { workspaceId: caller.workspaceId, importId, preset: fitting.preset.key };
    const notes = await NoteBook.open(manager, staged);
    const progress = this.progress.of(caller, importId);
    const read = await readAll(records, fitting, progress, async (batch) => {
      await stageRecords(manager, staged, batch);
      await notes.add(batch.flatMap((record) => record.notes));
    });
    if (read === 0) throw fileRefused('The file has a header and no records.');
    await planForMany(manager, () => numberCopies(manager, staged));
    await notes.add(await planForMany(manager, () => agreeOnNames(manager, staged)));
  }

  private async match(
    manager: EntityManager,
    { workspaceId }: Caller,
    importId: string,
    { fitting, file }: { readonly fitting: FittingPreset; readonly file: ReceivedFile },
  ): Promise<void> {
    const { key: preset, fileOn: asOf } = fitting.preset;
    const staged = { workspaceId, importId, preset };
    await matchRecords(manager, staged, { preset, file: file.name, asOf });
    await storeCounts(manager, staged);
  }
}

/** Reads record by record and hands them on in batches; how many there were. */
async function readAll(
  records: AsyncIterable<CsvRecord>,
  fitting: FittingPreset,
  progress: Progress,
  take: (batch: readonly ReadRecord[]) => Promise<void>,
): Promise<number> {
  const agencies = new AgencyKeys();
  let read = 0;
  let batch: ReadRecord[] = [];
  for await (const record of records) {
    if (isBlank(record)) continue;
    batch.push(readRecord(record, fitting, agencies));
    read += 1;
    if (batch.length < BATCH) continue;
    await take(batch);
    batch = [];
    progress.tell(read, null);
  }
  await take(batch);
  return read;
}
