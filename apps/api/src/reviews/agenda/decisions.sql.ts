import { CONDITIONS } from '../../judgements/decision-list';
import { instantText } from '../../projects/people.sql';
import { inScope, TODAY, WITH_CLIENT } from './agenda-sources.sql';
import { NOT_ENDED } from '../../projects/not-ended.sql';

const DECISION = `json_build_object('id', d.id, 'projectId', p.id, 'project', p.name,
  'client', json_build_object('id', p.client_id, 'name', p.client_name), 'kind', d.kind, 'reason', coalesce(d.reason, ''),
  'conditions', ${CONDITIONS},
  'decidedBy', json_build_object('personId', d.decided_by, 'name', coalesce(d.decided_by_name, d.by_name)),
  'on', d.decided_on, 'dueOn', d.due_on, 'at', ${instantText('d.at')}, 'isOfReview', d.at >= $5)`;

/** What was decided after the instant `$3`, newest first; from `$5` on, when the review was opened, it is the review's. */
export const DECISIONS_SINCE = `
  select coalesce(json_agg(r.decision order by r.id desc), '[]') as decisions
  from (
    select d.id, ${DECISION} as decision
    from decision d join project p on p.workspace_id = d.workspace_id and p.id = d.project_id
    where ${inScope('d')} and d.at > $3 and d.at <= $4
    order by d.at desc limit 500
  ) r`;

/**
 * What earlier decisions promised: of each project the last one up to the instant `$3` that has a day or a condition, and
 * whether another took its place since. The most pressing first.
 */
export const FOLLOW_UPS = `
  select coalesce(json_agg(json_build_object('decision', r.decision, 'daysLeft', r.days_left, 'isFollowed', r.is_followed,
      'conditions', r.states) order by r.is_followed, r.days_left nulls last, r.id), '[]') as "followUps"
  from (
    select d.id, ${DECISION} as decision, d.due_on - ${TODAY} as days_left, p.decided_at_last > $3 as is_followed, (
        select coalesce(json_agg(c.state), '[]') from decision_condition c
        where c.workspace_id = d.workspace_id and c.project_id = d.project_id and c.decision_id = d.id) as states
    from (
      select q.*, (select max(o.at) from decision o where o.workspace_id = q.workspace_id and o.project_id = q.id) as decided_at_last
      from project q where ${inScope('q')} and q.decided_on is not null
    ) p ${WITH_CLIENT}
    cross join lateral (
      select o.* from decision o
      where o.workspace_id = p.workspace_id and o.project_id = p.id and o.at <= $3
      order by o.id desc limit 1
    ) d
    where (d.due_on is not null or jsonb_array_length(d.conditions) > 0) and (p.decided_at_last > $3 or
      ${NOT_ENDED})
    order by is_followed, days_left nulls last, d.id limit 200
  ) r`;
