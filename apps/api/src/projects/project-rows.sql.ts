import { FAILURE_MODES } from '@telltale/domain';
import type { Caller } from '../access/caller';
import { LIT_CODE, leastGravity, litCode, MODE_COLUMNS, MODE_READINGS } from '../signs/mode-codes';
import { ENDED_STAGES } from './not-ended.sql';
import { pastRows } from './past-rows.sql';
import { instantText } from './people.sql';
import type { ProjectFilters, StageFilter } from './project-filters';

/** The values of one statement, by the order in which it names them. */
export class Parameters {
  readonly values: unknown[] = [];

  /** The place of a value: `$3`. */
  add(value: unknown): string {
    return `$${this.values.push(value)}`;
  }
}

/**
 * Where the rows of a statement about projects come from. `p` has the columns of `project`; on a past day those that filters,
 * orders and counts go by (`past-rows.sql.ts`).
 */
export interface ProjectRows {
  readonly from: string;
  readonly where: string;
  /** The owner as JSON, where `p` is a row of today's or a past day's. */
  readonly owner: string;
  /** True where a decision is needed. */
  readonly needsDecision: string;
}

/** The rows that pass the filters, in the caller's scope (which the policies keep). */
export function projectRows(filters: ProjectFilters, caller: Caller, parameters: Parameters): ProjectRows {
  const workspace = parameters.add(caller.workspaceId);
  const conditions = conditionsOf(filters, caller, { parameters, workspace });
  if (filters.asOf === null) {
    return {
      from: 'project p',
      where: [`p.workspace_id = ${workspace}`, ...conditions].join(' and '),
      owner: ownerNow(workspace),
      needsDecision: needsDecision(filters),
    };
  }
  return {
    from: pastRows(workspace, parameters.add(filters.asOf)),
    where: conditions.length === 0 ? 'true' : conditions.join(' and '),
    owner: `p.project_row -> 'owner'`,
    needsDecision: needsDecision(filters),
  };
}

function needsDecision({ asOf }: ProjectFilters): string {
  return asOf === null ? 'p.decision_needed is not null' : 'p.needs_decision';
}

/** The business owner of project `p` as it is today. */
export function ownerNow(workspace: string): string {
  return `(select json_build_object('name', o.name, 'title', o.title, 'function', o.function, 'level', o.level)
    from person o where o.workspace_id = ${workspace} and o.id = p.owner_id)`;
}

interface Place {
  readonly parameters: Parameters;
  readonly workspace: string;
}

function conditionsOf(filters: ProjectFilters, caller: Caller, { parameters, workspace }: Place): string[] {
  const { clients, stages, mode, severity, sign, statuses, decision, owner, text } = filters;
  return [
    ...(clients === null ? [] : [clientCondition(clients, parameters)]),
    ...(stages === null ? [] : [stageCondition(stages, parameters)]),
    ...(mode === null ? [] : [`p.${MODE_COLUMNS[mode]} >= ${parameters.add(litCode(severity))}`]),
    ...(severity === null ? [] : [`p.gravity >= ${parameters.add(leastGravity(severity))}`]),
    ...(sign === null ? [] : [signCondition(sign, filters, { parameters, workspace })]),
    ...(statuses === null ? [] : [`p.status = any (${parameters.add(statuses)}::text[])`]),
    ...(decision === null ? [] : [needsDecision(filters)]),
    ...(owner === null ? [] : [ownerCondition(owner, caller, { parameters, workspace })]),
    ...(text === null ? [] : [textCondition(text, filters, parameters)]),
  ];
}

/** One client is named as one: the order of its index is then the order of the list. */
function clientCondition(clients: readonly string[], parameters: Parameters): string {
  const [only] = clients;
  return clients.length === 1
    ? `p.client_id = ${parameters.add(only)}`
    : `p.client_id = any (${parameters.add(clients)}::uuid[])`;
}

/** A project whose stage nobody asked for is not known to have ended, so it is among the active ones. */
function stageCondition({ stages, notAsked, active }: StageFilter, parameters: Parameters): string {
  const conditions = [
    ...(stages.length === 0 ? [] : [`p.stage = any (${parameters.add(stages)}::text[])`]),
    ...(notAsked || active ? ['p.stage is null'] : []),
    ...(active ? [`p.stage not in ${ENDED_STAGES}`] : []),
  ];
  return `(${conditions.join(' or ')})`;
}

/** Lit or waived, today (by the index of what is open) or at the end of a past day. */
function signCondition(sign: string, { asOf }: ProjectFilters, { parameters, workspace }: Place): string {
  const named = `e.workspace_id = ${workspace} and e.sign = ${parameters.add(sign)}`;
  const day = asOf === null ? null : parameters.add(asOf);
  const isOpen =
    day === null
      ? 'e.cleared_on is null'
      : `e.lit_on <= ${day} and (e.cleared_on is null or e.cleared_on > ${day})`;
  return `p.id in (select e.project_id from lit_episode e where ${named} and ${isOpen})`;
}

function ownerCondition(owner: string, { accountId }: Caller, { parameters, workspace }: Place): string {
  if (owner === 'none') return `p.owner_answer = 'none'`;
  if (owner !== 'me') return `p.owner_id = ${parameters.add(owner)}`;
  return `p.owner_id = any (array(
    select a.id from person a where a.workspace_id = ${workspace} and a.account_id = ${parameters.add(accountId)}))`;
}

/** Today's names have an index behind a function of its own; a past day's are looked through. */
function textCondition(text: string, { asOf }: ProjectFilters, parameters: Parameters): string {
  const pattern = `lower(${parameters.add(likePattern(text))})`;
  if (asOf === null) return `p.id in (select s.id from search_projects(${pattern}) s)`;
  return `lower(p.name || ' ' || coalesce(p.unit, '') || ' ' || p.key || ' ' || p.client_name) like ${pattern}`;
}

/** Somebody who looks for `50%` means the sign. */
function likePattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}

/** True where a mode's column says that it is lit. */
export const LIT_CONDITION = `>= ${LIT_CODE}`;

const READINGS_BY_CODE = `array[${MODE_READINGS.map((reading) => `'${JSON.stringify(reading)}'`).join(', ')}]::json[]`;

/** The last day of what is known of the start (a month counts from its last day). */
export const STARTED_ON = `case p.started_precision
    when 'month' then (date_trunc('month', p.started_on::timestamp) + interval '1 month - 1 day')::date
    when 'year' then (date_trunc('year', p.started_on::timestamp) + interval '1 year - 1 day')::date
    else p.started_on end`;

const MODES = FAILURE_MODES.map(
  (mode) => `'${mode}', (${READINGS_BY_CODE})[p.${MODE_COLUMNS[mode]} + 1]`,
).join(', ');

/** Of what was read before there were other reasons, the plug clock alone is known. */
const DECISION_NEEDED = `case when p.decision_needed is not null or p.critical_since is not null then json_build_object(
    'why', coalesce(p.decision_needed, 'plug-clock'), 'since', coalesce(p.decision_needed_since, p.critical_since)) end`;

/** A row on the wire, as PostgreSQL builds it; `rowReply` (`project-row.mapping.ts`) makes the same of one project. */
export function rowJson(owner: string): string {
  return `json_build_object(
    'id', p.id, 'key', p.key, 'client', json_build_object('id', p.client_id, 'name', p.client_name), 'version', p.version,
    'unit', p.unit, 'name', p.name, 'stage', p.stage, 'owner', ${owner}, 'ownerAnswer', p.owner_answer, 'startedOn', ${STARTED_ON},
    'targetOn', p.target_on, 'originalTargetOn', p.original_target_on, 'shippedOn', p.shipped_on,
    'updatedAt', ${instantText('p.updated_at')},
    'status', json_build_object('computed', p.status, 'claimed', p.claimed_status, 'disagreesSince', p.disagrees_since),
    'readiness', p.readiness,
    'coverage', json_build_object('judged', p.judged, 'of', p.applying), 'modes', json_build_object(${MODES}),
    'litSigns', p.lit, 'waived', p.waived, 'questions', p.questions, 'criticalSince', p.critical_since,
    'decisionNeeded', ${DECISION_NEEDED}, 'next', p.next, 'evaluation', p.eval_trend)`;
}
