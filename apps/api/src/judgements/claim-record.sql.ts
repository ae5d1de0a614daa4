import type { Day, IsoWeek } from '@telltale/domain';
import type { QueryConfig } from 'pg';
import type { Caller } from '../access/caller';

/**
 * Projects that bear a claim, as they were at the end of each week (or today), by who owned them then. What was claimed and
 * computed stands beside the reading periods; a project that had ended by then claims nothing.
 */
const RECORD = `
  with week as (
    select w.week, least(w.until, $5::date) as day from unnest($3::text[], $4::date[]) as w(week, until)
  ), period as materialized (
    select from_on, until_on, claim_owner_id as owner_id, claim_apart as apart
    from reading_period
    where workspace_id = $1 and is_claimed and ($2::uuid is null or client_id = $2)
      and from_on <= $5 and (until_on is null or until_on > (select min(day) from week))
  ), counted as (
    select d.owner_id, w.week, count(*) as claimed, count(*) filter (where d.apart = 1) as rosier_by_one,
      count(*) filter (where d.apart = 2) as rosier_by_two, count(*) filter (where d.apart < 0) as gloomier,
      count(*) filter (where d.apart = 0) as agreeing, count(*) filter (where d.apart is null) as not_comparable
    from period d
    join week w on d.from_on <= w.day and (d.until_on is null or d.until_on > w.day)
    group by d.owner_id, w.week
  ), owner as (
    select c.owner_id, o.name, o.title, k.id as client_id, k.name as client_name, count(*) filter (where c.rosier_by_one + c.rosier_by_two > 0) as rosy,
      jsonb_object_agg(c.week, jsonb_build_object('claimed', c.claimed, 'rosierByOne', c.rosier_by_one,
        'rosierByTwo', c.rosier_by_two, 'gloomier', c.gloomier, 'agreeing', c.agreeing,
        'notComparable', c.not_comparable)) as weeks
    from counted c
    left join person o on o.workspace_id = $1 and o.id = c.owner_id
    left join client k on k.workspace_id = $1 and k.id = o.client_id
    group by c.owner_id, o.name, o.title, k.id, k.name
  ), shown as (
    select * from owner order by rosy desc, name nulls last, owner_id limit $6
  )
  select (select count(*)::integer from owner) as of, coalesce((
    select jsonb_agg(jsonb_build_object('weeks', s.weeks, 'owner', case when s.name is null then null
      
      else jsonb_build_object('personId', s.owner_id, 'name', s.name, 'title', s.title,
        'client', jsonb_build_object('id', s.client_id, 'name', s.client_name)) end)
      order by s.rosy desc, s.name nulls last, s.owner_id)
    from shown s), '[]') as owners`;

export interface ClaimRecordWanted {
  readonly client: string | null;
  readonly weeks: readonly IsoWeek[];
  readonly today: Day;
  readonly most: number;
}

export function claimRecordStatement(
  { workspaceId }: Caller,
  { client, weeks, today, most }: ClaimRecordWanted,
): QueryConfig {
  const values = [
    workspaceId,
    client,
    weeks.map(({ week }) => week),
    weeks.map(({ until }) => until),
    today,
    most,
  ];
  return { name: 'claim record', text: RECORD, values };
}
