import type { EntityManager } from 'typeorm';
import { queryByName } from '../database/query-by-name';
import type { Day, Severity, StoredFacts } from '@telltale/domain';
import { COUNTED_COLUMNS } from './counted-columns';
import type { ClosingItemRow, ConditionRow, DecisionRow } from './judgement-rows';
import type { Judgements } from './judgements';
import type { ProjectColumns } from './project-columns';
import type { ProjectSnapshot } from './project-snapshot';
import type { StoredSign } from './stored-signs';

/** The rows of one write, by what is done with them. Each is named by the columns of its table. */
export interface WriteSet {
  readonly newProjects: ProjectColumns[];
  readonly projects: ProjectColumns[];
  readonly records: RecordRow[];
  readonly changes: ChangeRow[];
  readonly decisions: DecisionRow[];
  readonly closingItems: ClosingItemRow[];
  readonly closedPeriods: ClosedPeriodRow[];
  readonly periods: PeriodRow[];
  readonly episodes: EpisodeRow[];
  readonly conditions: ConditionRow[];
  readonly deltas: DeltaRow[];
  readonly events: EventRow[];
  readonly standings: StandingRow[];
}

export interface ProjectKey {
  readonly workspace_id: string;
  readonly project_id: string;
}

export interface RecordRow extends ProjectKey {
  readonly client_id: string;
  readonly facts: StoredFacts;
  readonly judgements: Judgements;
}

/** Bytes are PostgreSQL's text for them (`\x…`). */
export interface ChangeRow extends ProjectKey {
  readonly seq: number;
  readonly client_id: string;
  readonly at: string;
  readonly recorded_on: Day;
  readonly holds_from: Day | null;
  readonly account_id: string | null;
  readonly by_name: string | null;
  readonly what: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly reason: string | null;
  readonly source: unknown;
  readonly undoes: number | null;
  readonly salt: string;
  readonly digest: string;
  readonly hash: string;
}

export interface ClosedPeriodRow extends ProjectKey {
  readonly from_on: Day;
  readonly until_on: Day;
}

/** Whether a claim stood, by whose project, and how many steps it was rosier than what was computed (null: no telling). */
export interface ClaimColumns {
  readonly is_claimed: boolean;
  readonly claim_owner_id: string | null;
  readonly claim_apart: number | null;
}

export interface PeriodRow extends ProjectKey, ClaimColumns {
  readonly from_on: Day;
  readonly client_id: string;
  readonly until_on: Day | null;
  readonly project_row: ProjectSnapshot;
  readonly signs: readonly StoredSign[];
  readonly settings_version: number;
}

export interface EpisodeRow extends ProjectKey {
  readonly sign: string;
  readonly lit_on: Day;
  readonly client_id: string;
  readonly severity: Severity;
  readonly severity_on: Day;
  readonly lit_by: number | null;
  readonly cleared_on: Day | null;
  readonly cleared_by: number | null;
  readonly waived_until: Day | null;
}

export interface DeltaRow {
  readonly workspace_id: string;
  readonly id: string;
  readonly client_id: string;
  readonly dimension: string;
  readonly value: string;
  readonly delta: number;
}

export interface EventRow {
  readonly workspace_id: string;
  readonly id: string;
  readonly client_id: string | null;
  readonly topic: string;
  readonly subject_id: string | null;
  readonly account_id: string | null;
  readonly by_name: string | null;
  readonly at: string;
}

export interface StandingRow {
  readonly workspace_id: string;
  readonly id: string;
  readonly standing: unknown;
}

export function newWriteSet(): WriteSet {
  return {
    newProjects: [],
    projects: [],
    records: [],
    changes: [],
    decisions: [],
    closingItems: [],
    closedPeriods: [],
    periods: [],
    episodes: [],
    conditions: [],
    deltas: [],
    events: [],
    standings: [],
  };
}

/** What a project's own write and its re-reading may change; the rest of the row is said once, when it is made. */
const CHANGING_COLUMNS = [
  ...`client_name name unit stage kind owner_id owner_answer started_answer started_on started_precision
  target_on original_target original_target_on target_moves building_since shipped_on has_shipped first_mark ended_on
  claimed_status claimed_on disagrees_since decided_on decision_kind decision_due_on readiness claimed_saving verified_saving status judged applying lit waived questions mode_business_owner mode_first_project mode_demo
  mode_evaluation mode_lock_in mode_builder gravity sort_name sort_client sort_target sort_target_back critical_since decision_needed decision_needed_since next read_on next_change_on settings_version
  change_count head_hash import_id version updated_at`.split(/\s+/),
  ...COUNTED_COLUMNS,
];

/** The others follow from these: PostgreSQL fills them in. */
const PERIOD_COLUMNS = `workspace_id, project_id, from_on, client_id, until_on, project_row, signs, settings_version,
  is_claimed, claim_owner_id, claim_apart`;

const rowsOf = (table: string) => `json_populate_recordset(null::${table}, $rows)`;

/** One statement a kind of rows; `$rows` stands for them. All are done in one, so none sees what another does. */
const STATEMENTS: Readonly<Record<keyof WriteSet, string>> = {
  newProjects: `insert into project select * from ${rowsOf('project')}`,
  projects: `
    update project p set ${CHANGING_COLUMNS.map((column) => `${column} = n.${column}`).join(', ')}
    from ${rowsOf('project')} n where p.workspace_id = n.workspace_id and p.id = n.id`,
  records: `
    insert into project_record select * from ${rowsOf('project_record')}
    on conflict (workspace_id, project_id) do update set facts = excluded.facts, judgements = excluded.judgements`,
  changes: `insert into change select * from ${rowsOf('change')}`,
  decisions: `insert into decision select * from ${rowsOf('decision')}`,
  closingItems: `
    insert into closing_item select * from ${rowsOf('closing_item')}
    on conflict (workspace_id, project_id, decision_id, item) do update set state = excluded.state, note = excluded.note,
      url = excluded.url, amount = excluded.amount, due_on = excluded.due_on, answered_on = excluded.answered_on,
      by_name = excluded.by_name, ended_on = excluded.ended_on`,
  closedPeriods: `
    update reading_period p set until_on = n.until_on from ${rowsOf('reading_period')} n
    where p.workspace_id = n.workspace_id and p.project_id = n.project_id and p.from_on = n.from_on`,
  periods: `
    insert into reading_period (${PERIOD_COLUMNS}) select ${PERIOD_COLUMNS} from ${rowsOf('reading_period')}
    on conflict (workspace_id, project_id, from_on) do update set until_on = excluded.until_on,
      project_row = excluded.project_row, signs = excluded.signs, settings_version = excluded.settings_version,
      is_claimed = excluded.is_claimed, claim_owner_id = excluded.claim_owner_id, claim_apart = excluded.claim_apart`,
  episodes: `
    insert into lit_episode select * from ${rowsOf('lit_episode')}
    on conflict (workspace_id, project_id, sign, lit_on) do update set severity = excluded.severity,
      severity_on = excluded.severity_on, cleared_on = excluded.cleared_on, cleared_by = excluded.cleared_by,
      waived_until = excluded.waived_until`,
  conditions: `
    insert into decision_condition select * from ${rowsOf('decision_condition')}
    on conflict (workspace_id, project_id, decision_id, place) do update set state = excluded.state,
      because = excluded.because, turned_on = excluded.turned_on, turned_by = excluded.turned_by`,
  deltas: `insert into counter_delta select * from ${rowsOf('counter_delta')}`,
  events: `
    insert into outbox (workspace_id, id, client_id, topic, subject_id, account_id, by_name, at)
    select workspace_id, id, client_id, topic, subject_id, account_id, by_name, at from ${rowsOf('outbox')}`,
  standings: `
    update client c set standing = n.standing from ${rowsOf('client')} n
    where c.workspace_id = n.workspace_id and c.id = n.id`,
};

const KINDS = Object.keys(STATEMENTS) as readonly (keyof WriteSet)[];

/** Writes all rows with one statement. Whoever calls has locked the projects, and the client where its standing changes. */
export async function writeAll(manager: EntityManager, set: WriteSet): Promise<void> {
  const kinds = KINDS.filter((kind) => set[kind].length > 0);
  if (kinds.length === 0) return;
  const parts = kinds.map(
    (kind, index) => `${kind} as (${STATEMENTS[kind].replace('$rows', `$${index + 1}`)})`,
  );
  await queryByName(manager, {
    // PostgreSQL tells names apart by 63 characters, so the kinds are told by their places.
    name: `write ${KINDS.map((kind) => (set[kind].length > 0 ? '1' : '0')).join('')}`,
    text: `with ${parts.join(', ')} select`,
    values: kinds.map((kind) => JSON.stringify(set[kind])),
  });
}
