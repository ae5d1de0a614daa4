import { Injectable } from '@nestjs/common';
import type { Day } from '@telltale/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { Caller } from '../access/caller';
import { Clock } from '../clock/clock';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { Rereader } from './rereader';
import { telltaleItself } from './telltale-itself';
import { type ZoneDay, zoneDays } from './zone-days';

/** No place on earth is further ahead: a day that has not begun here has begun nowhere. */
const FIRST_ZONE = 'Pacific/Kiritimati';

const BATCH = 200;

// Rows that somebody else holds are left: a write catches up by itself, and so does another process that does this job.
export const TAKE_DUE = `
  select p.id from project p
  join client c on c.workspace_id = p.workspace_id and c.id = p.client_id
  join workspace w on w.workspace_id = p.workspace_id
  join unnest($2::text[], $3::date[]) as z(zone, today) on z.zone = coalesce(c.time_zone, w.time_zone)
  where p.workspace_id = $1 and p.next_change_on <= $4 and p.next_change_on <= z.today
  order by p.next_change_on, p.id
  limit $5
  for no key update of p skip locked`;

/**
 * Time alone can light a sign. This reads again, in every workspace, the projects on which it may have, each as of its
 * client's day: work grows with what turns, not with the portfolio. After a standstill each missed day is read in turn.
 */
@Injectable()
export class RereadDue {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: WorkspaceTransaction,
    private readonly rereader: Rereader,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const latest = this.clock.today(FIRST_ZONE);
    const due = await this.dataSource.query<{ workspace_id: string }[]>(
      'select * from workspaces_with_due($1)',
      [latest],
    );
    for (const { workspace_id } of due) await this.rereadWorkspace(telltaleItself(workspace_id));
  }

  private async rereadWorkspace(caller: Caller): Promise<void> {
    const zones = await this.transactions.run(caller, (manager) =>
      zoneDays(manager, caller.workspaceId, this.clock),
    );
    // What is due on a day that has begun for none of these clients need not be looked at.
    const latest = zones.map(({ today }) => today).reduce((day, other) => (day > other ? day : other), '');
    if (latest === '') return;
    let taken: number;
    do
      taken = await this.transactions.run(caller, (manager) =>
        this.rereadBatch(manager, caller, zones, latest),
      );
    while (taken === BATCH);
  }

  private async rereadBatch(
    manager: EntityManager,
    caller: Caller,
    zones: readonly ZoneDay[],
    latest: Day,
  ): Promise<number> {
    const rows = await manager.query<{ id: string }[]>(TAKE_DUE, [
      caller.workspaceId,
      zones.map(({ zone }) => zone),
      zones.map(({ today }) => today),
      latest,
      BATCH,
    ]);
    const ids = rows.map(({ id }) => id);
    if (ids.length > 0) await this.rereader.rereadLocked(manager, caller, ids, { isDue: true });
    return ids.length;
  }
}
