import { AGENDA_DAYS_AHEAD } from '@telltale/domain';
import { LIT_CODE } from '../../signs/mode-codes';
import { isTargetMoveSql, STORED_CODE } from './logged.sql';
import { NOT_ENDED } from '../../projects/not-ended.sql';

/**
 * Where an agenda's items come from, each as `project_id, kind, subject, on_day, detail`. `$1` is the workspace, `$2` the
 * clients (null: all in sight), `$3` the day from which on changes are told, `$4` now. Each reads an index by its day, so that
 * an agenda costs what changed and not what there is. The policies keep the caller's clients.
 */

/** The day at the client of project `p`, with `WITH_CLIENT`. */
export const TODAY = `($4::timestamptz at time zone coalesce(k.time_zone, w.time_zone))::date`;

/** No client's day is further from it than one. */
const GREENWICH_DAY = `($4::timestamptz at time zone 'UTC')::date`;

export const WITH_CLIENT = `
  join client k on k.workspace_id = p.workspace_id and k.id = p.client_id
  join workspace w on w.workspace_id = p.workspace_id`;

/** Rows of the clients that are asked for. */
export const inScope = (table: string) =>
  `${table}.workspace_id = $1 and ($2::uuid[] is null or ${table}.client_id = any ($2))`;

const LIT = `
  select e.project_id, case when exists (
      select from lit_episode o where o.workspace_id = e.workspace_id and o.project_id = e.project_id and o.sign = e.sign
        and o.lit_on < e.lit_on and o.cleared_on > o.lit_on) then 'sign-back' else 'sign-new' end as kind,
    e.sign as subject, e.lit_on as on_day, jsonb_build_object('waived', e.waived_until is not null) as detail
  from lit_episode e
  where ${inScope('e')} and e.lit_on >= $3 and e.cleared_on is null`;

/** Also of a sign that is new: the statement then drops it, unless the review before told of the new one. */
const WORSE = `
  select e.project_id, 'sign-worse', e.sign, e.severity_on, '{}'::jsonb
  from lit_episode e
  where ${inScope('e')} and e.severity_on >= $3 and e.severity_on > e.lit_on and e.cleared_on is null
    and (${STORED_CODE}) between ${LIT_CODE} and ${LIT_CODE} + array_position(array['watch', 'serious', 'critical'], e.severity) - 2`;

/** Also what was lit and went out again in between; the reading of today tells whether it is clear. */
const OUT = `
  select e.project_id, 'sign-cleared', e.sign, e.cleared_on,
    jsonb_build_object('litOn', e.lit_on, 'place', e.cleared_by, 'change', (
      select jsonb_build_object('what', t.what, 'by', t.by_name, 'source', t.source)
      from change t where t.workspace_id = e.workspace_id and t.project_id = e.project_id and t.seq = e.cleared_by))
  from lit_episode e
  where ${inScope('e')} and e.cleared_on >= $3 and e.cleared_on > e.lit_on
    and not exists (
      select from lit_episode o where o.workspace_id = e.workspace_id and o.project_id = e.project_id and o.sign = e.sign
        and o.lit_on >= e.cleared_on and o.cleared_on is null)`;

const CHANGES = `
  select c.project_id, case c.what when 'stage' then 'stage-changed' when 'waiver' then 'sign-waived' else 'target-moved' end,
    coalesce(c.after ->> 'key', c.seq::text), c.recorded_on,
    jsonb_build_object('before', c.before, 'after', c.after, 'by', c.by_name, 'reason', c.reason)
  from change c
  where ${inScope('c')} and c.recorded_on >= $3 and c.what in ('stage', 'target-on', 'waiver')
    and case c.what when 'stage' then c.before is not null and c.before <> 'null'
      when 'waiver' then c.after is not null and c.after <> 'null' else ${isTargetMoveSql('c')} end`;

/** A waiver lasts at most 90 days, so that whatever ends now was given since then. */
const WAIVERS_OVER = `
  select c.project_id, 'waiver-ended', c.after ->> 'key', (c.after ->> 'until')::date + 1,
    jsonb_build_object('reason', c.reason, 'by', c.by_name)
  from change c
  join lit_episode e on e.workspace_id = c.workspace_id and e.project_id = c.project_id and e.sign = c.after ->> 'key'
    and e.cleared_on is null and e.waived_until is null and e.lit_on <= c.recorded_on
  where ${inScope('c')} and c.what = 'waiver' and c.recorded_on >= $3::date - 91
    and c.after is not null and c.after <> 'null' and (c.after ->> 'until')::date >= $3::date - 1
    and not exists (
      select from change o where o.workspace_id = c.workspace_id and o.project_id = c.project_id and o.what = 'waiver'
        and o.seq > c.seq and o.recorded_on >= $3::date - 91
        and coalesce(nullif(o.after, 'null'), o.before) ->> 'key' = c.after ->> 'key')`;

/** By the wider bound an index finds the few that are waived. */
const WAIVERS_ENDING = `
  select e.project_id, 'waiver-ending', e.sign, e.waived_until, '{}'::jsonb
  from lit_episode e
  join project p on p.workspace_id = e.workspace_id and p.id = e.project_id ${WITH_CLIENT}
  where ${inScope('e')} and e.cleared_on is null
    and e.waived_until between ${GREENWICH_DAY} - 1 and ${GREENWICH_DAY} + ${AGENDA_DAYS_AHEAD + 1}
    and e.waived_until between ${TODAY} and ${TODAY} + ${AGENDA_DAYS_AHEAD}`;

/** Where a critical sign waits; a clock that a missed condition started is told by the condition. */
const PLUG_CLOCKS = `
  select p.id, 'plug-clock', null, p.critical_since, jsonb_build_object('days', ${TODAY} - p.critical_since)
  from project p ${WITH_CLIENT}
  where ${inScope('p')} and p.critical_since is not null and p.decision_needed = 'plug-clock'`;

const DUE = `
  select p.id, case when p.decision_due_on < ${TODAY} then 'decision-overdue' else 'decision-due' end, p.decision_kind,
    p.decision_due_on, jsonb_build_object('days', p.decision_due_on - ${TODAY}, 'decidedOn', p.decided_on)
  from project p ${WITH_CLIENT}
  where ${inScope('p')} and p.decision_due_on <= ${TODAY} + ${AGENDA_DAYS_AHEAD}
    and ${NOT_ENDED}`;

/** Of the latest decision, until another one is taken. */
const CONDITIONS_TURNED = `
  select p.id, 'condition-' || c.state, c.place::text, c.turned_on,
    jsonb_build_object('condition', d.conditions -> c.place::integer, 'because', c.because)
  from project p
  cross join lateral (
    select o.id, o.conditions from decision o
    where o.workspace_id = p.workspace_id and o.project_id = p.id order by o.id desc limit 1
  ) d
  join decision_condition c on c.workspace_id = p.workspace_id and c.project_id = p.id and c.decision_id = d.id
    and c.state <> 'waiting'
  where ${inScope('p')} and p.decided_on is not null and ${NOT_ENDED}`;

const CLOSING = `
  select c.project_id, 'closing-overdue', null, c.due_on + 1, jsonb_build_object('open', count(*), 'dueOn', c.due_on)
  from closing_item c
  join project p on p.workspace_id = c.workspace_id and p.id = c.project_id ${WITH_CLIENT}
  where ${inScope('c')} and c.state = 'open' and c.ended_on is null and c.due_on < ${TODAY}
  group by c.project_id, c.due_on`;

const CLAIMS = `
  select p.id, 'claim-apart', null, p.disagrees_since,
    jsonb_build_object('claimed', p.claimed_status, 'computed', p.status)
  from project p
  where ${inScope('p')} and p.disagrees_since >= $3`;

const EVALUATIONS = `
  select s.project_id, case s.latest ->> 'verdict' when 'worse' then 'evaluation-worse' else 'evaluation-better' end,
    s.name, s.last_run_on, jsonb_build_object('because', s.latest -> 'because')
  from eval_suite s
  where ${inScope('s')} and s.last_run_on >= $3 and s.latest ->> 'verdict' in ('worse', 'better')`;

const QUESTIONS = `
  select q.project_id, 'question-open', null, q.asked_on,
    jsonb_build_object('days', ${TODAY} - q.asked_on, 'asked', q.asked_of)
  from eval_question q
  join project p on p.workspace_id = q.workspace_id and p.id = q.project_id ${WITH_CLIENT}
  where ${inScope('q')} and q.answer_kind is null and q.ended_why is null`;

/** Of each project the last check-in: what came back, or that nothing did. */
const CHECK_INS = `
  select c.project_id, case when c.answered_at is null then 'check-in-open' else 'check-in-answered' end, c.id::text,
    coalesce(c.answered_on, c.asked_on),
    jsonb_build_object('days', ${TODAY} - c.asked_on, 'asked', c.asked_of, 'by', c.answered_by, 'answers', (
      select coalesce(jsonb_agg(jsonb_build_object('question', q ->> 'question', 'answer', c.answers ->> (q ->> 'sign'))), '[]')
      from jsonb_array_elements(c.questions) q))
  from check_in c
  join project p on p.workspace_id = c.workspace_id and p.id = c.project_id ${WITH_CLIENT}
  where ${inScope('c')} and (c.answered_on >= $3 or c.answered_at is null and c.asked_on >= $3::date - 14)
    and not exists (
      select from check_in o where o.workspace_id = c.workspace_id and o.project_id = c.project_id and o.id > c.id)`;

/** A proof that ends changes the reading of its project, so that only projects with a new reading need be looked through. */
const PROOFS = `
  select p.id, 'proof-expired', i.key, (i.value #>> '{proof,expiresOn}')::date + 1, jsonb_build_object('item', jsonb_path_query_first(
    w.readiness_template, '$[*].items[*] ? (@.key == $key).text', jsonb_build_object('key', i.key)))
  from (
    select distinct d.project_id from reading_period d where ${inScope('d')} and d.from_on >= $3
  ) turned
  join project p on p.workspace_id = $1 and p.id = turned.project_id ${WITH_CLIENT}
  join project_record r on r.workspace_id = p.workspace_id and r.project_id = p.id
  cross join jsonb_each(r.judgements -> 'readiness') i
  where (i.value #>> '{proof,expiresOn}')::date between $3::date - 1 and ${TODAY} - 1
    and i.value ->> 'state' = 'proven'`;

export const AGENDA_SOURCES = [
  LIT,
  WORSE,
  OUT,
  CHANGES,
  WAIVERS_OVER,
  WAIVERS_ENDING,
  PLUG_CLOCKS,
  DUE,
  CONDITIONS_TURNED,
  CLOSING,
  CLAIMS,
  EVALUATIONS,
  QUESTIONS,
  CHECK_INS,
  PROOFS,
].join(' union all ');
