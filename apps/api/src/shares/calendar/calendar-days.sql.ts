import { nextReviewSql } from '../../clients/next-review.sql';
import { inScope, WITH_CLIENT } from '../../reviews/agenda/agenda-sources.sql';
import { NOT_ENDED } from '../../projects/not-ended.sql';

/** What has a day, of the clients `$2` (null: all in sight) in the workspace `$1`; `$3` is the workspace's today. */
const PROJECT = `p.id as project_id, p.name as project, p.client_name as client`;
const FROM = `from project p ${WITH_CLIENT}`;
const MINE = `${inScope('p')} and ${NOT_ENDED}`;

const TARGETS = `
  select 'target' as kind, p.id::text as subject, ${PROJECT}, p.target_on as on_day, null::text as what
  ${FROM} where ${MINE} and p.target_on is not null and not p.has_shipped`;

const DECISIONS = `
  select 'decision', p.id::text, ${PROJECT}, p.decision_due_on, p.decision_kind
  ${FROM} where ${MINE} and p.decision_due_on is not null`;

const CONDITIONS = `
  select 'condition', d.id || '-' || c.place, ${PROJECT}, (c.condition ->> 'by')::date, c.condition::text
  ${FROM}
  cross join lateral (
    select o.id, o.conditions from decision o
    where o.workspace_id = p.workspace_id and o.project_id = p.id order by o.id desc limit 1
  ) d
  cross join lateral jsonb_array_elements(d.conditions) with ordinality c(condition, place)
  where ${MINE} and p.decided_on is not null and c.condition ? 'by'`;

const WAIVERS = `
  select 'waiver', p.id || '-' || e.sign, ${PROJECT}, e.waived_until, e.sign
  ${FROM}
  join lit_episode e on e.workspace_id = p.workspace_id and e.project_id = p.id
  where ${MINE} and e.cleared_on is null and e.waived_until is not null`;

const PROOFS = `
  select 'proof', p.id || '-' || i.key, ${PROJECT}, (i.value #>> '{proof,expiresOn}')::date, coalesce(jsonb_path_query_first(
    w.readiness_template, '$[*].items[*] ? (@.key == $key).text', jsonb_build_object('key', i.key)) #>> '{}', i.key)
  ${FROM}
  join project_record r on r.workspace_id = p.workspace_id and r.project_id = p.id
  cross join jsonb_each(r.judgements -> 'readiness') i
  where ${MINE} and i.value ->> 'state' = 'proven' and i.value #>> '{proof,expiresOn}' is not null`;

/** A day known to the month or year counts from its last day. */
const RETIREMENTS = `
  select 'retirement', p.id::text, ${PROJECT}, case r.facts -> 'model-retires-on' -> 'value' ->> 'precision'
      when 'month' then ((r.facts -> 'model-retires-on' -> 'value' ->> 'on')::timestamp + interval '1 month - 1 day')::date
      when 'year' then ((r.facts -> 'model-retires-on' -> 'value' ->> 'on')::timestamp + interval '1 year - 1 day')::date
      else (r.facts -> 'model-retires-on' -> 'value' ->> 'on')::date end, r.facts -> 'model-pin' ->> 'value'
  ${FROM}
  join project_record r on r.workspace_id = p.workspace_id and r.project_id = p.id
  where ${MINE} and r.facts -> 'model-retires-on' ->> 'answer' = 'known'`;

const REVIEWS = `
  select 'review', r.id::text, null::uuid, null::text, case when cardinality(r.client_ids) = 1 then (
      select k.name from client k where k.workspace_id = r.workspace_id and k.id = r.client_ids[1]) end, r.review_on, null::text
  from review r
  where r.workspace_id = $1 and ($2::uuid[] is null or r.client_ids <@ $2)`;

/** The rhythm of each client that has a weekday of its own; `$4` is now. */
const NEXT_REVIEWS = `
  select 'next-review', k.id::text, null::uuid, null::text, k.name, ${nextReviewSql('$4')}, null::text
  from client k join workspace w on w.workspace_id = k.workspace_id
  where k.workspace_id = $1 and k.review_weekday is not null and ($2::uuid[] is null or k.id = any ($2))`;

/** From a month back to a bit over a year ahead. */
export const CALENDAR_DAYS = `
  select json_build_object('kind', d.kind, 'subject', d.subject, 'projectId', d.project_id, 'project', d.project,
    'client', d.client, 'on', d.on_day, 'what', d.what) as day
  from (${[TARGETS, DECISIONS, CONDITIONS, WAIVERS, PROOFS, RETIREMENTS, REVIEWS, NEXT_REVIEWS].join(' union all ')}) d
  where d.on_day between $3::date - 31 and $3::date + 400
  order by d.on_day, d.kind, d.subject limit 2000`;
