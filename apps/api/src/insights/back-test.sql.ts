import type { BackTestDay } from '@telltale/domain';
import type { QueryConfig } from 'pg';
import type { Caller } from '../access/caller';
import { Parameters, STARTED_ON } from '../projects/project-rows.sql';
import { LIT_CODE } from '../signs/mode-codes';

/** What one statement finds. */
export interface FoundBackTest {
  readonly cases: readonly FoundCases[];
  readonly readings: readonly FoundReading[];
}

export interface FoundCases {
  readonly outcome: 'stopped' | 'shipped';
  readonly ended: number;
  readonly cases: number;
  readonly sample: number;
}

/** How many projects of a group had this reading of a sign on that day. */
export interface FoundReading {
  readonly outcome: 'stopped' | 'shipped';
  readonly sign: string;
  readonly reading: 'lit' | 'clear' | 'unknown' | 'notApplicable';
  readonly count: number;
}

/** By the codes of `mode-codes.ts`. A waived sign is lit here: what it says was so. */
const READING = `(array['notApplicable', 'clear', 'unknown'${", 'lit'".repeat(LIT_CODE)}])[(s.sign ->> 1)::integer + 1]`;

/**
 * What was lit on day n of projects that stopped before Production, and of those that shipped. A project's days count from
 * its start, or from the day on which it was first recorded where that is later or the start is not known. Only what
 * Telltale watched counts: a reading period holds that day, and on it the project had neither shipped nor ended. The days
 * are read from their periods and never computed again.
 */
export function backTestStatement(
  { workspaceId }: Caller,
  clients: readonly string[] | null,
  day: BackTestDay,
): QueryConfig {
  const parameters = new Parameters();
  const workspace = parameters.add(workspaceId);
  const days = parameters.add(day);
  const mine = clients === null ? '' : `and p.client_id = any (${parameters.add(clients)}::uuid[])`;
  const text = `
    with ended as (
      select p.id, case when p.has_shipped then 'shipped' else 'stopped' end as outcome, c.is_sample,
        case when p.has_shipped then p.shipped_on else p.ended_on end as ended_on,
        greatest(p.recorded_on, ${STARTED_ON}) + ${days}::integer as day
      from project p join client c on c.workspace_id = p.workspace_id and c.id = p.client_id
      where p.workspace_id = ${workspace} and (p.has_shipped or p.stage = 'stopped') ${mine}
    ), watched as (
      select e.id, e.outcome, d.signs
      from ended e join reading_period d on d.workspace_id = ${workspace} and d.project_id = e.id
        and d.from_on <= e.day and (d.until_on is null or d.until_on > e.day)
      where e.ended_on > e.day and not e.is_sample
        and coalesce(d.project_row ->> 'stage', 'idea') in ('idea', 'scoped', 'building', 'pilot')
    ), readings as (
      select w.outcome, s.sign ->> 0 as sign, ${READING} as reading, count(*)::integer as count
      from watched w cross join lateral jsonb_array_elements(w.signs) s(sign)
      group by 1, 2, 3
    ), cases as (
      select e.outcome, count(*)::integer as ended, count(*) filter (where e.is_sample)::integer as sample,
        (select count(*)::integer from watched w where w.outcome = e.outcome) as cases
      from ended e group by e.outcome
    )
    select (select coalesce(json_agg(c), '[]') from cases c) as cases,
      (select coalesce(json_agg(r), '[]') from readings r) as readings`;
  return { text, values: parameters.values };
}
