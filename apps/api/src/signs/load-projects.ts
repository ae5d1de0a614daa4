import type { OwnerReply } from '@telltale/contract';
import type {
  ClientStanding,
  Day,
  EvaluationStanding,
  Person,
  ReadinessTemplate,
  Severity,
  SignSettings,
  StoredFacts,
} from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import { type NamedStatement, queriesByName, queryByName } from '../database/query-by-name';
import type { LitEpisode } from './lit-episodes';
import type { Judgements } from './judgements';
import { lockNamedStatement, lockStatement } from './locks';
import type { ProjectColumns } from './project-columns';
import type { ProjectState } from './project-state';
import type { Surroundings } from './read-project';
import type { StoredSign } from './stored-signs';
import type { KeptCondition } from './turn-conditions';

/** A project as it is stored, with all that its signs are read from. */
export interface LoadedProject {
  readonly columns: ProjectColumns;
  readonly state: ProjectState;
  /** Episodes that are open, or ended on the day of the last reading or later. */
  readonly recent: readonly LitEpisode[];
  /** Of the latest decision. */
  readonly conditions: readonly KeptCondition[];
  readonly period: StoredPeriod;
  readonly surroundings: Surroundings;
  /** The client's name and time zone (the workspace's where it has none of its own). */
  readonly clientName: string;
  readonly timeZone: string;
}

/** The reading period that is open. */
export interface StoredPeriod {
  readonly fromOn: Day;
  readonly owner: OwnerReply | null;
  readonly signs: readonly StoredSign[];
}

interface LoadedRow {
  readonly columns: ProjectColumns;
  readonly facts: StoredFacts;
  readonly judgements: Judgements;
  readonly evaluation: EvaluationStanding | null;
  readonly client_name: string;
  readonly time_zone: string;
  readonly standing: ClientStanding;
  readonly currency: string;
  readonly sign_settings: { readonly thresholds?: SignSettings['thresholds'] };
  readonly sign_settings_version: number;
  readonly readiness_template: ReadinessTemplate | null;
  readonly people: Person[] | null;
  readonly episodes: EpisodeArray[] | null;
  readonly conditions: KeptCondition[] | null;
  readonly period: StoredPeriod;
}

type EpisodeArray = [string, Day, Severity, Day, number | null, Day | null, number | null, Day | null];

// The hash is text in JSON (`\\x…`), and so it goes back.
const LOADED = `
  select row_to_json(p) as columns, r.facts, r.judgements, r.evaluation, c.name as client_name, coalesce(c.time_zone, w.time_zone) as time_zone,
    c.standing, coalesce(c.currency, w.currency) as currency, w.sign_settings, w.sign_settings_version, w.readiness_template, people.people, episodes.episodes,
    conditions.conditions, period.period
  from project p
  join project_record r on r.workspace_id = p.workspace_id and r.project_id = p.id
  join client c on c.workspace_id = p.workspace_id and c.id = p.client_id
  join workspace w on w.workspace_id = p.workspace_id
  cross join lateral (
    select json_agg(json_build_object('personId', o.id, 'name', o.name, 'title', o.title, 'function', o.function,
                                      'level', o.level)) as people
    from person o
    where o.workspace_id = p.workspace_id and o.client_id = p.client_id and o.id = any (
      array(select (named #>> '{}')::uuid from jsonb_path_query(r.facts, '$.**.personId') named) || $3::uuid[])
  ) people
  cross join lateral (
    select json_agg(json_build_array(e.sign, e.lit_on, e.severity, e.severity_on, e.lit_by, e.cleared_on,
                                     e.cleared_by, e.waived_until)) as episodes
    from lit_episode e
    where e.workspace_id = p.workspace_id and e.project_id = p.id
      and (e.cleared_on is null or e.cleared_on >= p.read_on)
  ) episodes
  cross join lateral (
    select json_agg(json_build_object('of', n.decision_id, 'place', n.place, 'state', n.state, 'because', n.because,
                                      'turnedOn', n.turned_on, 'turnedBy', n.turned_by)) as conditions
    from decision_condition n
    where n.workspace_id = p.workspace_id and n.project_id = p.id
      and n.decision_id = (r.judgements #>> '{decision,id}')::uuid
  ) conditions
  left join lateral (
    select json_build_object('fromOn', d.from_on, 'owner', d.project_row -> 'owner', 'signs', d.signs) as period
    from reading_period d
    where d.workspace_id = p.workspace_id and d.project_id = p.id
    order by d.from_on desc limit 1
  ) period on true`;

const LOAD = `${LOADED} where p.workspace_id = $1 and p.id = any ($2::uuid[]) order by p.id`;

const LOAD_NAMED = `${LOADED} where p.workspace_id = $1 and p.key = $2`;

/**
 * Projects with all that a reading needs, in the order of their ids. It is a statement of its own after the locks: what it
 * finds is then what was committed before them, the client's standing among it.
 */
export async function loadProjects(
  manager: EntityManager,
  workspaceId: string,
  ids: readonly string[],
  otherPeople: readonly string[] = [],
): Promise<LoadedProject[]> {
  const rows = await queryByName<LoadedRow>(manager, loadStatement(workspaceId, ids, otherPeople));
  return rows.map(loadedProject);
}

/** Locks projects and loads them, in two statements that go out together. */
export async function lockAndLoadProjects(
  manager: EntityManager,
  workspaceId: string,
  ids: readonly string[],
  otherPeople: readonly string[] = [],
): Promise<LoadedProject[]> {
  const statements = [lockStatement(workspaceId, ids), loadStatement(workspaceId, ids, otherPeople)];
  const [, rows = []] = await queriesByName(manager, statements);
  return (rows as LoadedRow[]).map(loadedProject);
}

/** The same for the one project of a key. */
export async function lockAndLoadNamed(
  manager: EntityManager,
  workspaceId: string,
  key: string,
): Promise<LoadedProject[]> {
  const load = { name: 'load named project', text: LOAD_NAMED, values: [workspaceId, key, []] };
  const [, rows = []] = await queriesByName(manager, [lockNamedStatement(workspaceId, key), load]);
  return (rows as LoadedRow[]).map(loadedProject);
}

function loadStatement(
  workspaceId: string,
  ids: readonly string[],
  otherPeople: readonly string[],
): NamedStatement {
  return { name: 'load projects', text: LOAD, values: [workspaceId, ids, otherPeople] };
}

function loadedProject(row: LoadedRow): LoadedProject {
  const columns = withInstants(row.columns);
  return {
    columns,
    state: stateOf(columns, row),
    recent: (row.episodes ?? []).map(episodeOf),
    conditions: row.conditions ?? [],
    period: row.period,
    surroundings: {
      people: new Map((row.people ?? []).map((person) => [person.personId, person])),
      standing: row.standing,
      settings: { currency: row.currency, thresholds: row.sign_settings.thresholds ?? {} },
      settingsVersion: row.sign_settings_version,
      template: row.readiness_template ?? undefined,
      evaluation: row.evaluation,
    },
    clientName: row.client_name,
    timeZone: row.time_zone,
  };
}

/** PostgreSQL writes instants in the zone of the connection. */
function withInstants(columns: ProjectColumns): ProjectColumns {
  const { created_at, updated_at } = columns;
  return {
    ...columns,
    created_at: new Date(created_at).toISOString(),
    updated_at: new Date(updated_at).toISOString(),
  };
}

function stateOf(
  columns: ProjectColumns,
  { facts, judgements }: Pick<LoadedRow, 'facts' | 'judgements'>,
): ProjectState {
  return {
    id: columns.id,
    clientId: columns.client_id,
    key: columns.key,
    name: columns.name,
    unit: columns.unit,
    stage: columns.stage,
    facts,
    judgements,
    recordedOn: columns.recorded_on,
    originalTarget: columns.original_target,
    targetMoves: columns.target_moves,
    buildingSince: columns.building_since,
    hasShipped: columns.has_shipped,
    shippedOn: columns.shipped_on,
    firstMark: columns.first_mark,
    endedOn: columns.ended_on,
  };
}

function episodeOf([
  sign,
  litOn,
  severity,
  severityOn,
  litBy,
  clearedOn,
  clearedBy,
  waivedUntil,
]: EpisodeArray): LitEpisode {
  return { sign, litOn, severity, severityOn, litBy, clearedOn, clearedBy, waivedUntil };
}
