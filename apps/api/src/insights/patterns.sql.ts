import { isTargetMoveSql } from '../reviews/agenda/logged.sql';
import { NOT_ENDED } from '../projects/not-ended.sql';

const OF_CALLER = `p.workspace_id = $1 and ($2::uuid[] is null or p.client_id = any ($2))`;

/** Below so many times that a sign went out, a median says nothing. */
export const LEAST_CLEARED = 5;

const COMMITMENTS = `
  select json_build_object('personId', o.id, 'name', o.name,
      'client', case when o.id is not null then json_build_object('id', k.id, 'name', k.name) end,
      'projects', g.projects, 'kept', g.kept, 'recent', g.recent, 'moves', g.moves, 'medianSlip', g.slip) as row,
    g.recent, g.moves, g.projects, o.name
  from (
    select p.owner_id, count(*)::int as projects, count(*) filter (where p.target_moves = 0)::int as kept,
      coalesce(sum(m.recent), 0)::int as recent, coalesce(sum(m.moves), 0)::int as moves,
      round(percentile_cont(0.5) within group (order by p.target_on - p.original_target_on)
        filter (where p.target_moves > 0 and p.target_on is not null))::int as slip
    from project p
    left join lateral (
      select count(*) filter (where c.recorded_on > $3::date - 90) as recent, count(*) as moves
      from change c
      where c.workspace_id = p.workspace_id and c.project_id = p.id and c.what = 'target-on'
        and c.recorded_on > $3::date - 365 and ${isTargetMoveSql('c')}
    ) m on p.target_moves > 0
    where ${OF_CALLER} and p.original_target_on is not null and ${NOT_ENDED}
    group by p.owner_id
  ) g
  left join person o on o.workspace_id = $1 and o.id = g.owner_id
  left join client k on k.workspace_id = $1 and k.id = o.client_id
  order by g.recent desc, g.moves desc, g.projects desc, o.name
  limit 50`;

const SIGNS = `
  select json_build_object('sign', g.sign, 'clients', g.clients, 'projects', g.projects, 'cleared', g.cleared,
      'medianDays', case when g.cleared >= ${LEAST_CLEARED} then g.days end) as row, g.clients, g.projects, g.sign
  from (
    select e.sign, count(distinct e.client_id) filter (where e.cleared_on is null)::int as clients,
      count(distinct e.project_id) filter (where e.cleared_on is null)::int as projects,
      count(*) filter (where e.cleared_on > e.lit_on)::int as cleared,
      percentile_cont(0.5) within group (order by e.cleared_on - e.lit_on) filter (where e.cleared_on > e.lit_on) as days
    from lit_episode e
    where e.workspace_id = $1
    group by e.sign
  ) g
  where g.clients >= 2
  order by g.clients desc, g.projects desc, g.sign`;

/** `$1` the workspace, `$2` the clients (null: all in sight), `$3` today, `$4` whether signs are told across clients. */
export const PATTERNS = `
  select (select coalesce(json_agg(c.row order by c.recent desc, c.moves desc, c.projects desc, c.name), '[]') from (${COMMITMENTS}) c) as commitments,
    case when $4::boolean then (
      select coalesce(json_agg(s.row order by s.clients desc, s.projects desc, s.sign), '[]') from (${SIGNS}) s) end as signs`;
