import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Caller } from '../../access/caller';
import { Clock } from '../../clock/clock';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { announce } from '../../events/outbox';
import { Jobs } from '../../jobs/jobs';
import { lockClient, lockProjects } from '../../signs/locks';
import { Rereader } from '../../signs/rereader';
import { telltaleItself } from '../../signs/telltale-itself';
import { affectedProjects } from './affected-projects';
import { nextProjects, noteEnd, noteProgress, type OpenRenewal, takeRenewal } from './renewal-rows';

/** Whoever writes to one of these projects meanwhile waits for as many to be read. */
const BATCH = 200;

/** Pages that show the progress hear of it this often. */
const TELL_EVERY_MS = 1_000;

/**
 * Reads all projects again after a change of the sign settings, batch by batch in the order of their ids. How far it has come
 * is kept with each batch, so that whoever is cut off is gone on from; a newer version takes the place of an older one.
 */
@Injectable()
export class RenewReadings implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: WorkspaceTransaction,
    private readonly rereader: Rereader,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    // A save puts a job down itself; each minute and at the start somebody looks for what was cut off.
    this.jobs.handleAt('renew-readings', '* * * * *', () => this.run());
  }

  async run(): Promise<void> {
    for (;;) {
      const open = await this.dataSource.query<OpenRenewal[]>('select * from workspaces_to_renew()');
      let hasRead = false;
      for (const renewal of open) if (await this.renew(renewal)) hasRead = true;
      // What was superseded has left its successor; what is in the hands of another process is none of ours.
      if (!hasRead) return;
    }
  }

  /** True where something was read; ends with the last project or with a newer version. */
  private async renew(renewal: OpenRenewal): Promise<boolean> {
    const caller = telltaleItself(renewal.workspace_id);
    await this.waitForCreations(caller);
    const teller = new ProgressTeller();
    let hasRead = false;
    while (
      await this.transactions.run(caller, (manager) => this.renewBatch(manager, caller, renewal, teller))
    )
      hasRead = true;
    return hasRead;
  }

  /**
   * A project that is being made takes its client's lock before it looks at the settings. So once each client was locked, all
   * that were made with older settings are there to be found; whoever writes to a project that exists holds its own lock.
   */
  private async waitForCreations(caller: Caller): Promise<void> {
    const { workspaceId } = caller;
    const clients = await this.transactions.run(caller, (manager) =>
      manager.query<{ id: string }[]>('select id from client where workspace_id = $1', [workspaceId]),
    );
    for (const { id } of clients)
      await this.transactions.run(caller, (manager) => lockClient(manager, workspaceId, id));
  }

  private async renewBatch(
    manager: EntityManager,
    caller: Caller,
    renewal: OpenRenewal,
    teller: ProgressTeller,
  ): Promise<boolean> {
    const taken = await takeRenewal(manager, renewal);
    if (taken === undefined) return false;
    const now = this.clock.now();
    const ids = await nextProjects(manager, caller.workspaceId, { after: taken.reached, limit: BATCH });
    const reached = ids.at(-1);
    if (reached === undefined) await noteEnd(manager, renewal, now);
    else {
      const locked = await lockProjects(manager, caller.workspaceId, ids);
      const { workspaceId } = caller;
      const affected = await affectedProjects(manager, { workspaceId, ids: locked, clock: this.clock });
      if (affected.length > 0) await this.rereader.rereadLocked(manager, caller, affected);
      await noteProgress(manager, renewal, { read: ids.length, reached, at: now });
    }
    if (reached === undefined || teller.isTime())
      await announce(manager, caller, now, [{ topic: 'settings', subjectId: null, clientId: null }]);
    return true;
  }
}

/** Keeps the announcements of one renewal apart. */
class ProgressTeller {
  private toldAt = -Infinity;

  isTime(): boolean {
    const now = performance.now();
    if (now - this.toldAt < TELL_EVERY_MS) return false;
    this.toldAt = now;
    return true;
  }
}
