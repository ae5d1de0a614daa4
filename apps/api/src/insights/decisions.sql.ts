import type { Asked } from './counted-projects.sql';

/**
 * From the first day of the oldest critical sign that was lit when the latest decision was taken, to that decision. A stop
 * puts its signs out on the same day, so a sign that went out on it counts. An episode bears the severity that it had last.
 */
export function decisions({ workspace, mine }: Asked): string {
  return `
    decided as (
      select p.decided_on - min(e.severity_on) as days
      from project p join lit_episode e on e.workspace_id = p.workspace_id and e.project_id = p.id
      where p.workspace_id = ${workspace} and p.decided_on is not null and e.severity = 'critical'
        and e.severity_on <= p.decided_on and (e.cleared_on is null or e.cleared_on >= p.decided_on) ${mine}
      group by p.id, p.decided_on
    ), decisions as (
      select count(*)::integer as decided, percentile_cont(0.5) within group (order by days) as median from decided
    )`;
}

/** What projects spent in the months after the one in which their first critical sign was lit, before they were stopped. */
export function spendAfterSigns({ workspace, mine }: Asked): string {
  return `
    stopped_after_sign as (
      select p.spent, min(e.severity_on) as critical_on
      from project p join lit_episode e on e.workspace_id = p.workspace_id and e.project_id = p.id
      join clients c on c.id = p.client_id and c.currency = (select currency from counting)
      where p.workspace_id = ${workspace} and p.stage = 'stopped' and not p.has_shipped and e.severity = 'critical' ${mine}
      group by p.id, p.spent
    ), spent_after_sign as (
      select count(*)::integer as projects, count(*) filter (where s.spent is null)::integer as not_asked,
        coalesce(sum((
          select sum(m.amount::bigint) from jsonb_each_text(s.spent) m(month, amount)
          where m.month > to_char(s.critical_on, 'YYYY-MM'))), 0) as amount
      from stopped_after_sign s
    )`;
}
