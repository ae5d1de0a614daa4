import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Caller } from '../access/caller';
import { Clock } from '../clock/clock';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { Jobs } from '../jobs/jobs';
import { NO_SEAL, type SealedBatch, sealHash } from './entry-hash';
import { hashOfStored, STORED_ENTRY, type StoredAuditEntry } from './sealed-rows';

/** The most entries of one seal; more wait for the next, in the same run. */
const BATCH = 5_000;

const LAST = `
  select seal, encode(hash, 'hex') as hash from audit_seal where workspace_id = $1 order by seal desc limit 1`;

const WAITING = `
  select ${STORED_ENTRY} from audit a where a.workspace_id = $1 and a.seal is null order by a.at, a.id limit ${BATCH}`;

const INSERT = `
  insert into audit_seal (workspace_id, seal, from_at, to_at, entries, entry_ids, entry_hashes, hash, sealed_at)
  select $1, $2, $3::timestamptz, $4::timestamptz, $5, $6::uuid[],
    array(select decode(h, 'hex') from unnest($7::text[]) with ordinality as t(h, place) order by place), $8, $9`;

/**
 * Seals what was added to the audit log since the last time, in all workspaces, as a chain of batches: writers never wait for
 * each other over a chain. What it sees is committed, and each entry is marked with its seal: one that commits later is seen
 * later and comes into a later batch, whenever it began (decision 7 says why no bound on open transactions is needed).
 */
@Injectable()
export class SealAudit implements OnModuleInit {
  private readonly logger = new Logger('audit');

  constructor(
    private readonly jobs: Jobs,
    private readonly dataSource: DataSource,
    private readonly transactions: WorkspaceTransaction,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.handleAt('seal-audit', '* * * * *', () => this.run());
  }

  async run(): Promise<void> {
    const found = await this.dataSource.query<{ workspace_id: string }[]>(
      'select * from workspaces_to_seal()',
    );
    for (const { workspace_id: workspaceId } of found) while (await this.sealNext(workspaceId));
  }

  /** True where a whole batch was sealed, so that more may wait. */
  private async sealNext(workspaceId: string): Promise<boolean> {
    const telltale: Caller = { workspaceId, accountId: null, name: null, role: 'viewer', clients: null };
    const sealed = await this.transactions.run(telltale, (manager) => this.seal(manager, workspaceId));
    // In a log that is kept elsewhere, these lines tell whether a whole chain was replaced.
    if (sealed !== null)
      this.logger.log({ workspaceId, seal: sealed.seal, entries: sealed.count, hash: sealed.hash });
    return sealed?.count === BATCH;
  }

  private async seal(manager: EntityManager, workspaceId: string) {
    // Two processes that seal at once wait here, and the second sees what the first has marked.
    await manager.query(`select pg_advisory_xact_lock(hashtext('telltale audit'), hashtext($1))`, [
      workspaceId,
    ]);
    const waiting = await manager.query<StoredAuditEntry[]>(WAITING, [workspaceId]);
    const [first] = waiting;
    const end = waiting.at(-1);
    if (first === undefined || end === undefined) return null;
    const [last] = await manager.query<{ seal: number; hash: string }[]>(LAST, [workspaceId]);
    const entries = waiting.map((entry) => [entry.id, hashOfStored(entry)] as const);
    const seal = (last?.seal ?? 0) + 1;
    const batch: SealedBatch = {
      workspaceId,
      seal,
      from: first.at,
      to: end.at,
      count: entries.length,
      entries,
    };
    const hash = sealHash(last === undefined ? NO_SEAL : Buffer.from(last.hash, 'hex'), batch);
    await this.store(manager, batch, hash);
    return { seal, count: entries.length, hash: hash.toString('hex') };
  }

  private async store(manager: EntityManager, batch: SealedBatch, hash: Buffer): Promise<void> {
    const { workspaceId, seal, from, to, count, entries } = batch;
    const ids = entries.map(([id]) => id);
    const hashes = entries.map(([, entryHash]) => entryHash);
    await manager.query(INSERT, [workspaceId, seal, from, to, count, ids, hashes, hash, this.clock.now()]);
    const [marked] = await manager.query<{ marked: number }[]>('select seal_audit($1, $2, $3) as marked', [
      workspaceId,
      seal,
      ids,
    ]);
    if (marked?.marked !== count)
      throw new Error(`Seal ${seal} of ${workspaceId} marked ${marked?.marked} of ${count}`);
  }
}
