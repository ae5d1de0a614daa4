import { NOT_ENDED } from '../../projects/not-ended.sql';
import { inScope } from './agenda-sources.sql';

/** How the portfolio of each client stands: one row a client, by name. */
export const PORTFOLIO_STANDING = `
  select coalesce(json_agg(r.standing order by r.sort_client), '[]') as portfolio
  from (
    select min(p.sort_client) as sort_client, json_build_object(
      'client', json_build_object('id', p.client_id, 'name', min(p.client_name)), 'projects', count(*)::int,
      'active', count(*) filter (where ${NOT_ENDED})::int, 'shipped', count(*) filter (where p.has_shipped)::int,
      'stopped', count(*) filter (where p.stage = 'stopped')::int,
      'onTrack', count(*) filter (where p.status = 'on-track')::int,
      'atRisk', count(*) filter (where p.status = 'at-risk')::int,
      'offTrack', count(*) filter (where p.status = 'off-track')::int,
      'notKnown', count(*) filter (where p.status = 'not-known')::int,
      'waiting', count(*) filter (where p.critical_since is not null and ${NOT_ENDED})::int,
      'claimedSaving', coalesce(sum(p.claimed_saving), 0)::bigint,
      'verifiedSaving', coalesce(sum(p.verified_saving), 0)::bigint,
      'currency', (
        select coalesce(k.currency, w.currency) from client k join workspace w on w.workspace_id = k.workspace_id
        where k.workspace_id = $1 and k.id = p.client_id)) as standing
    from project p
    where ${inScope('p')}
    group by p.client_id
  ) r`;
