import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { Jobs } from '../jobs/jobs';
import { FoldCounters } from './fold-counters';
import { Rereader } from './rereader';
import { RereadDue } from './reread-due';
import type { ClientToReread } from './reread-queue';
import { telltaleItself } from './telltale-itself';

/** Clocks on earth differ by quarters of an hour, so a day begins somewhere at each: a minute later is just after it. */
export const AFTER_MIDNIGHTS = '1,16,31,46 * * * *';

/** Says who does the jobs about signs. */
@Injectable()
export class SignJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly transactions: WorkspaceTransaction,
    private readonly rereader: Rereader,
    private readonly rereadDue: RereadDue,
    private readonly foldCounters: FoldCounters,
  ) {}

  onModuleInit(): void {
    this.jobs.handleAt('reread-due', AFTER_MIDNIGHTS, () => this.rereadDue.run());
    this.jobs.handleAt('fold-counters', '* * * * *', () => this.foldCounters.run());
    this.jobs.handle('reread-projects', (data) => this.rereadClient(data as ClientToReread));
  }

  /** Batch by batch, so that nobody who writes to this client waits for all of it. */
  async rereadClient({ workspaceId, clientId }: ClientToReread): Promise<void> {
    const caller = telltaleItself(workspaceId);
    const ids = await this.transactions.run(caller, (manager) => idsOf(manager, { workspaceId, clientId }));
    for (let from = 0; from < ids.length; from += BATCH) {
      const batch = ids.slice(from, from + BATCH);
      await this.transactions.run(caller, (manager) => this.rereader.reread(manager, caller, batch));
    }
  }
}

const BATCH = 200;

async function idsOf(manager: EntityManager, { workspaceId, clientId }: ClientToReread): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    'select id from project where workspace_id = $1 and client_id = $2 order by id',
    [workspaceId, clientId],
  );
  return rows.map(({ id }) => id);
}
