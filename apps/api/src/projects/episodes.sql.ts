import { LIT_CODE } from '../signs/mode-codes';
import { litOnAnEvening, turnJson } from './turns.sql';

/**
 * What an episode keeps of its severity is the last one. Where it turned after the day that is asked for, the reading
 * periods up to that day tell which one it was then, and since when.
 */
const SEVERITY_THEN = `
  with known as (
    select d.from_on, (
      select (s ->> 1)::integer from jsonb_array_elements(d.signs) s where s ->> 0 = e.sign) as code
    from reading_period d
    where d.workspace_id = e.workspace_id and d.project_id = e.project_id and d.from_on <= $3
      and (d.until_on is null or d.until_on > e.lit_on)
  ), latest as (
    select k.code from known k where k.code >= ${LIT_CODE} order by k.from_on desc limit 1
  )
  select l.code, (
    select greatest(min(k.from_on), e.lit_on) from known k
    where k.from_on > coalesce((select max(o.from_on) from known o where o.code <> l.code), '-infinity')) as since
  from latest l where e.severity_on > $3`;

/** As of the end of day $3 (`infinity` for now), a page of $6 from before the place $4, $5. */
export const EPISODES = `
  select coalesce(k.time_zone, w.time_zone) as time_zone, p.recorded_on, (
    select json_agg(json_build_object('sign', e.sign, 'litOn', e.lit_on, 'severity', e.severity,
        'severityOn', e.severity_on, 'codeThen', v.code, 'severityThenOn', v.since, 'litPlace', e.lit_by,
        'litBy', ${turnJson('e.lit_by')}, 'clearedOn', e.out_on, 'clearedPlace', e.cleared_by,
        'clearedBy', case when e.out_on is not null then ${turnJson('e.cleared_by')} end,
        'waivedUntil', e.waived_until, 'times', e.times) order by e.lit_on desc, e.sign desc)
    from (
      select a.* from (
        select o.*, case when o.cleared_on <= $3 then o.cleared_on end as out_on,
          row_number() over (partition by o.sign order by o.lit_on)::integer as times
        from lit_episode o
        where o.workspace_id = p.workspace_id and o.project_id = p.id and o.lit_on <= $3 and ${litOnAnEvening('o')}
      ) a
      where (a.lit_on, a.sign) < ($4::date, $5::text)
      order by a.lit_on desc, a.sign desc limit $6
    ) e
    left join lateral (${SEVERITY_THEN}) v on true) as episodes, (
    select json_agg(m.move order by m.seq)
    from (
      select h.seq, json_build_object('seq', h.seq, 'what', h.what, 'before', h.before, 'after', h.after,
        'on', h.recorded_on, 'by', h.by_name, 'reason', h.reason) as move
      from change h
      where h.workspace_id = p.workspace_id and h.project_id = p.id and h.recorded_on <= $3
        and (h.what = 'stage' or h.what = 'created' and h.after ->> 'stage' is not null)
      order by h.seq desc limit 200
    ) m) as stages
  from project p
  join client k on k.workspace_id = p.workspace_id and k.id = p.client_id
  join workspace w on w.workspace_id = p.workspace_id
  where p.workspace_id = $1 and p.id = $2`;
