import { Injectable } from '@nestjs/common';
import type { SignCountsListReply, SignCountsReply } from '@telltale/contract';
import { SEVERITIES, type Severity, SIGNS } from '@telltale/domain';
import type { Caller } from '../access/caller';
import { Clock } from '../clock/clock';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { zoneDays } from '../signs/zone-days';

interface CountedRow {
  readonly sign: string;
  readonly severity: Severity;
  readonly lit: number;
  readonly waived: number;
}

// One walk along the index of what is open (lit_episode_open): it holds all that is asked, and is in the order of the groups.
// Few are waived, so only those are told the day of their client.
export const COUNT = `
  with open as (
    select sign, severity, client_id, waived_until, count(*) as n
    from lit_episode where workspace_id = $1 and cleared_on is null
    group by sign, severity, waived_until, client_id
  ), waived as (
    select o.sign, o.severity, o.n, o.waived_until is not null and exists (
      select from client c
      join workspace w on w.workspace_id = c.workspace_id
      join unnest($2::text[], $3::date[]) z(zone, today) on z.zone = coalesce(c.time_zone, w.time_zone)
      where c.workspace_id = $1 and c.id = o.client_id and o.waived_until >= z.today) as is_waived
    from open o
  )
  select sign, severity, coalesce(sum(n) filter (where not is_waived), 0)::integer as lit,
    coalesce(sum(n) filter (where is_waived), 0)::integer as waived
  from waived group by sign, severity`;

/** On how many projects each sign is lit and waived today, in the caller's scope. What is unknown or clear is not counted here. */
@Injectable()
export class SignCounts {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly clock: Clock,
  ) {}

  async count(caller: Caller): Promise<SignCountsListReply> {
    const { workspaceId } = caller;
    const rows = await this.transactions.run(caller, async (manager) => {
      const zones = await zoneDays(manager, workspaceId, this.clock);
      const days = [zones.map(({ zone }) => zone), zones.map(({ today }) => today)];
      return await manager.query<CountedRow[]>(COUNT, [workspaceId, ...days]);
    });
    return { data: SIGNS.map(({ id }) => countsOf(id, rows)) };
  }
}

/** A sign that is lit nowhere counts nothing, which is known and is no gap. */
function countsOf(id: string, rows: readonly CountedRow[]): SignCountsReply {
  const own = rows.filter(({ sign }) => sign === id);
  const bySeverity = SEVERITIES.map((severity) => [
    severity,
    own.find((row) => row.severity === severity)?.lit ?? 0,
  ]);
  return {
    id,
    lit: sumOf(own.map(({ lit }) => lit)),
    waived: sumOf(own.map(({ waived }) => waived)),
    bySeverity: Object.fromEntries(bySeverity) as SignCountsReply['bySeverity'],
  };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
