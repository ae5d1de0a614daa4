import type { Day } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import type { Clock } from '../clock/clock';

/** The calendar day in a time zone. */
export interface ZoneDay {
  readonly zone: string;
  readonly today: Day;
}

/** Today in each time zone in which some client of a workspace lives: a statement is told it, as SQL never asks for a day. */
export async function zoneDays(
  manager: EntityManager,
  workspaceId: string,
  clock: Clock,
): Promise<ZoneDay[]> {
  const zones = await manager.query<{ zone: string }[]>(
    `select distinct coalesce(c.time_zone, w.time_zone) as zone
     from client c join workspace w on w.workspace_id = c.workspace_id where c.workspace_id = $1`,
    [workspaceId],
  );
  return zones.map(({ zone }) => ({ zone, today: clock.today(zone) }));
}
