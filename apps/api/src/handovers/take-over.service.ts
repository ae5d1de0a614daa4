import { Injectable } from '@nestjs/common';
import type { HandoverReply } from '@telltale/contract';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Caller } from '../access/caller';
import { Clock } from '../clock/clock';
import { audit } from '../database/audit';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { announce } from '../events/outbox';
import { Problem } from '../http/problem';
import { Rereader } from '../signs/rereader';
import { ArchiveReader } from './archive-reader';
import { ChainAnew } from './chain-anew';
import { differencesOf } from './differences';
import { HANDED_OVER } from './handed-over-tables';
import { type ColumnsOfTables, handedOverColumns } from './handover-columns';
import { insertRows } from './insert-rows';
import { type Manifest, refusedArchive } from './manifest';
import { NewIds } from './new-ids';
import type { SentArchive } from './receive-archive';
import { type Row, RowReader } from './row-of-line';
import { settleClient } from './settle-client';
import { settledRow } from './settled-row';
import { takeClient, type TakenClient } from './take-client';

/** So many rows, or characters of them, go to the database at once. */
const BATCH_ROWS = 500;
const BATCH_CHARACTERS = 4_000_000;
const RUN_MONTHS_MOST = 240;

/** Ends a transaction that was only tried. */
class OnlyTried extends Error {
  constructor(readonly reply: HandoverReply) {
    super('Nothing is written.');
  }
}

/** Makes a client of an archive: all of it in one transaction, in the scope of whoever takes it over. */
@Injectable()
export class TakeOverService {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly dataSource: DataSource,
    private readonly rereader: Rereader,
    private readonly clock: Clock,
  ) {}

  async takeOver(caller: Caller, { handle, hash, isDryRun }: SentArchive): Promise<HandoverReply> {
    try {
      const reader = await ArchiveReader.open(handle);
      const manifest = await reader.manifest();
      await this.transactions.run(caller, (manager) => refuseAgain(manager, caller, manifest));
      await reader.verify(manifest);
      await this.makeRoom(manifest);
      return await this.transactions.run(caller, async (manager) => {
        await refuseAgain(manager, caller, manifest);
        const reply = await this.write(manager, caller, { reader, manifest, hash, isDryRun });
        if (isDryRun) throw new OnlyTried(reply);
        return reply;
      });
    } catch (error) {
      if (error instanceof OnlyTried) return error.reply;
      throw error;
    } finally {
      await handle.close();
    }
  }

  /** Runs lie in partitions by the month of their ids, which only the owner's function makes, and not in a long transaction. */
  private async makeRoom({ runMonths }: Manifest): Promise<void> {
    const next = new Date(this.clock.now().getTime() + 32 * 86_400_000).toISOString().slice(0, 7);
    if (runMonths.length > RUN_MONTHS_MOST || runMonths.some((month) => month > next))
      throw refusedArchive('manifest.json names months of runs that are to come, or too many of them.');
    for (const month of runMonths)
      await this.dataSource.query('select make_eval_partitions($1::date, 0)', [`${month}-01`]);
  }

  private async write(
    manager: EntityManager,
    caller: Caller,
    { reader, manifest, hash, isDryRun }: Sent,
  ): Promise<HandoverReply> {
    const { workspaceId } = caller;
    const [id, at] = [v7(), this.clock.now()];
    const columns = await handedOverColumns(manager);
    const client = await takeRows(manager, caller, { reader, manifest, columns, ids: new NewIds(id) });
    const projectsReadAnew = await settleClient(manager, caller, client.id, this.rereader);
    await insertRows(manager, 'handover', [
      {
        ...{ workspace_id: workspaceId, id, client_id: client.id, archive_id: manifest.archiveId },
        archive_hash: `\\x${hash.toString('hex')}`,
        ...{
          from_workspace: manifest.workspace.name,
          exported_at: manifest.exportedAt,
          made_at: at.toISOString(),
        },
      },
    ]);
    const { archiveId } = manifest;
    const subject = { clientId: client.id, name: client.name, archiveId, sha256: hash.toString('hex') };
    await audit(manager, caller, at, { what: 'client.imported', subject });
    await announce(manager, caller, at, [{ topic: 'client', subjectId: client.id, clientId: client.id }]);
    return {
      isDryRun,
      client: { id: isDryRun ? null : client.id, name: client.name, key: client.key },
      ...{ fromWorkspace: manifest.workspace.name, exportedAt: new Date(manifest.exportedAt).toISOString() },
      productVersion: manifest.productVersion,
      files: manifest.files.map(({ name, rows }) => ({ file: name.replace('.jsonl', ''), rows })),
      projectsReadAnew,
      differences: await differencesOf(manager, workspaceId, manifest, client),
    };
  }
}

interface Sent {
  readonly reader: ArchiveReader;
  readonly manifest: Manifest;
  readonly hash: Buffer;
  readonly isDryRun: boolean;
}

async function refuseAgain(
  manager: EntityManager,
  { workspaceId }: Caller,
  manifest: Manifest,
): Promise<void> {
  const [before] = await manager.query<{ name: string; on: string }[]>(
    `select k.name, to_char(h.made_at at time zone 'UTC', 'YYYY-MM-DD') as on
     from handover h join client k on k.workspace_id = h.workspace_id and k.id = h.client_id
     where h.workspace_id = $1 and h.archive_id = $2`,
    [workspaceId, manifest.archiveId],
  );
  if (before === undefined) return;
  const detail = `It became the client ${before.name} on ${before.on}. Delete that one first to take it over again.`;
  throw new Problem('already-taken-over', { detail, errors: [{ pointer: '#/file', detail }] });
}

interface Taking {
  readonly reader: ArchiveReader;
  readonly manifest: Manifest;
  readonly columns: ColumnsOfTables;
  readonly ids: NewIds;
}

/** All rows, each table after those that it refers to. The first one is the client's own. */
async function takeRows(manager: EntityManager, caller: Caller, taking: Taking): Promise<TakenClient> {
  const { workspaceId } = caller;
  const [first, ...others] = HANDED_OVER;
  if (first === undefined) throw new Error('The client itself is handed over.');
  const rows = (table: (typeof HANDED_OVER)[number]) => rowsOf(table, taking);
  const clients: Row[] = [];
  for await (const row of rows(first)) clients.push(row);
  const [own, another] = clients;
  if (own === undefined || another !== undefined) throw refusedArchive('client.jsonl must hold one client.');
  const client = await takeClient(manager, caller, own, taking.manifest);
  const chain = new ChainAnew(workspaceId, client.id);
  for (const table of others) {
    const settle = (row: Row) => settledRow(table, row, { workspaceId, client, chain });
    for await (const batch of batches(rows(table), settle)) await insertRows(manager, table.table, batch);
  }
  await chain.writeEnds(manager);
  return client;
}

async function* rowsOf(
  table: (typeof HANDED_OVER)[number],
  { reader, columns, ids }: Taking,
): AsyncGenerator<Row> {
  const rows = new RowReader(table, columns.get(table.table) ?? [], ids);
  for await (const line of reader.lines(`${table.file}.jsonl`)) yield rows.read(line);
}

async function* batches(rows: AsyncIterable<Row>, settle: (row: Row) => Row): AsyncGenerator<Row[]> {
  let [batch, characters]: [Row[], number] = [[], 0];
  for await (const row of rows) {
    batch.push(settle(row));
    characters += weightOf(row);
    if (batch.length < BATCH_ROWS && characters < BATCH_CHARACTERS) continue;
    yield batch;
    [batch, characters] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

/** Only long texts weigh: files, and the minutes of reviews. */
function weightOf(row: Row): number {
  return Object.values(row).reduce<number>(
    (sum, value) => sum + (typeof value === 'string' ? value.length : 100),
    0,
  );
}
