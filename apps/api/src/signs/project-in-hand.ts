import { isDeepStrictEqual } from 'node:util';
import {
  type ClientStanding,
  type Day,
  type EvaluationStanding,
  isEnded,
  type Person,
  stepsApart,
} from '@telltale/domain';
import { type LitEpisode, TIME_ALONE, type TurnedBy } from './lit-episodes';
import type { LoadedProject, StoredPeriod } from './load-projects';
import {
  type BookColumns,
  type ProjectColumns,
  type ReadingColumns,
  type RecordColumns,
  recordColumns,
  sortColumns,
} from './project-columns';
import { type ProjectSnapshot, snapshotOf } from './project-snapshot';
import type { ProjectState } from './project-state';
import { conditionRow, episodeRow } from './reading-rows';
import { type Lights, readProject, type Surroundings } from './read-project';
import type { KeptCondition } from './turn-conditions';
import type { ClaimColumns, PeriodRow, WriteSet } from './write-set';

/** Siblings and settings are no change of the project's own. */
const BY_NO_CHANGE: TurnedBy = () => null;

const BY_TIME_ALONE: TurnedBy = () => TIME_ALONE;

/**
 * One project, locked, between loading and writing: it is read day by day, then its rows are written once. The days before
 * today come first where time alone turned something, so that every episode begins on its true day.
 */
export class ProjectInHand {
  state: ProjectState;
  surroundings: Surroundings;
  book: BookColumns;
  /** The row as it is stored; null for a new project. */
  readonly before: ProjectColumns | null;
  private readonly stored: StoredPeriod | null;
  private recent: readonly LitEpisode[];
  private conditions: readonly KeptCondition[];
  private after: ProjectColumns | null;
  private closedOn: Day | null = null;
  private periods: PeriodRow[] = [];
  private readonly episodes = new Map<string, LitEpisode>();
  private readonly turned = new Map<string, KeptCondition>();

  /** One that is stored and locked. */
  static stored(loaded: LoadedProject): ProjectInHand {
    const { columns, state, surroundings, clientName } = loaded;
    const project = new ProjectInHand(state, surroundings, { ...columns, client_name: clientName }, loaded);
    return project;
  }

  constructor(state: ProjectState, surroundings: Surroundings, book: BookColumns, loaded?: LoadedProject) {
    this.state = state;
    this.surroundings = surroundings;
    this.book = book;
    this.before = loaded?.columns ?? null;
    this.after = this.before;
    this.stored = loaded?.period ?? null;
    this.recent = loaded?.recent ?? [];
    this.conditions = loaded?.conditions ?? [];
  }

  get id(): string {
    return this.state.id;
  }

  /** The row as it will be written. */
  get columns(): ProjectColumns {
    if (this.after === null) throw new Error(`Project ${this.id} is new and was not read yet.`);
    return this.after;
  }

  /** The signs as they will be stored. */
  get signs(): PeriodRow['signs'] {
    return this.periods.at(-1)?.signs ?? this.stored?.signs ?? [];
  }

  /** A project's days never run backwards, whatever a clock or a new time zone says. */
  dayNotBefore(today: Day): Day {
    return this.after === null || this.after.read_on < today ? today : this.after.read_on;
  }

  /** Reads each day up to today on which time alone may have turned something since the last reading. */
  catchUp(today: Day): void {
    for (;;) {
      const due = this.after?.next_change_on;
      if (due === null || due === undefined || due > today) return;
      this.read(this.dayNotBefore(due), BY_TIME_ALONE);
    }
  }

  /** Reads the signs as of a day, with the record and the surroundings as they are now in hand. */
  read(day: Day, turnedBy: TurnedBy = BY_NO_CHANGE): void {
    const { recent, conditions } = this;
    const lights = readProject(this.state, { recent, conditions }, this.surroundings, { day, turnedBy });
    this.recent = carried(recent, lights, day);
    this.conditions = lights.conditions;
    for (const condition of lights.changedConditions)
      this.turned.set(`${condition.of} ${condition.place}`, condition);
    for (const episode of lights.changedEpisodes)
      this.episodes.set(`${episode.sign} ${episode.litOn}`, episode);
    const record = recordColumns(this.state);
    const sorted = sortColumns(record, this.book.client_name);
    const disagrees_since = disagreesSince(this.after, record, lights.columns);
    this.after = { ...this.book, ...record, ...sorted, ...lights.columns, disagrees_since };
    this.keep(day, snapshotOf(this.after, this.owner), lights.signs);
  }

  /** Adds the rows that are to be written; none where nothing is different from what is stored. */
  writeTo(set: WriteSet): void {
    const { before, after } = this;
    if (after === null) throw new Error(`Project ${this.id} is new and was not read yet.`);
    if (before === null) set.newProjects.push(after);
    else if (this.hasNews) set.projects.push(after);
    const { workspace_id } = after;
    const key = { workspace_id, project_id: this.id };
    const whose = { ...key, client_id: this.state.clientId };
    if (this.closedOn !== null && this.stored !== null)
      set.closedPeriods.push({ ...key, from_on: this.stored.fromOn, until_on: this.closedOn });
    set.periods.push(...this.periods);
    set.episodes.push(...[...this.episodes.values()].map((episode) => episodeRow(whose, episode)));
    set.conditions.push(...[...this.turned.values()].map((condition) => conditionRow(whose, condition)));
  }

  /**
   * True where something is different from what is stored, beyond the day on which it was looked at and the version of the
   * settings: where both read the same, a renewal notes the version for all projects at once.
   */
  get hasNews(): boolean {
    if (this.before === null || this.after === null) return true;
    const { read_on, settings_version } = this.after;
    return (
      this.hasVisibleNews || !isDeepStrictEqual({ ...this.before, read_on, settings_version }, this.after)
    );
  }

  /** True where somebody who looks at the project would see something new. */
  get hasVisibleNews(): boolean {
    return this.periods.length > 0 || this.turned.size > 0;
  }

  /** What the counters must take back and add. */
  get counted(): { readonly before: ProjectColumns | null; readonly after: ProjectColumns } {
    return { before: this.before, after: this.columns };
  }

  /** Puts other siblings, people or runs beside the project; it is read again by whoever calls. */
  surroundWith(changed: Changed): void {
    const { standing = this.surroundings.standing, people = [] } = changed;
    const { evaluation = this.surroundings.evaluation } = changed;
    const known = people.map((person) => [person.personId, person] as const);
    this.surroundings = {
      ...this.surroundings,
      standing,
      evaluation,
      people:
        known.length === 0 ? this.surroundings.people : new Map([...this.surroundings.people, ...known]),
    };
  }

  get owner(): Person | undefined {
    const id = this.state.facts['business-owner']?.value?.personId;
    return id === undefined ? undefined : this.surroundings.people.get(id);
  }

  private keep(day: Day, snapshot: ProjectSnapshot, signs: Lights['signs']): void {
    const current = this.periods.at(-1);
    const fromOn = current?.from_on ?? this.stored?.fromOn;
    if (this.isAsKept(snapshot, signs)) return;
    const { workspace_id, client_id, id, settings_version } = this.columns;
    const key = { workspace_id, project_id: id, client_id };
    const read = { project_row: snapshot, signs, settings_version, ...claimColumns(snapshot) };
    const period = { ...key, from_on: day, until_on: null, ...read };
    if (current !== undefined && fromOn !== day)
      this.periods = [...this.periods.slice(0, -1), { ...current, until_on: day }, period];
    else if (current !== undefined) this.periods = [...this.periods.slice(0, -1), period];
    else {
      if (fromOn !== undefined && fromOn !== day) this.closedOn = day;
      this.periods = [period];
    }
  }

  private isAsKept(snapshot: ProjectSnapshot, signs: Lights['signs']): boolean {
    const current = this.periods.at(-1);
    if (current !== undefined)
      return isDeepStrictEqual(current.project_row, snapshot) && isDeepStrictEqual(current.signs, signs);
    if (this.stored === null || this.before === null) return false;
    const kept = { ...snapshotOf(this.before, undefined), owner: this.stored.owner };
    return isDeepStrictEqual(kept, snapshot) && isDeepStrictEqual(this.stored.signs, signs);
  }
}

/** What is different around a project. */
interface Changed {
  readonly standing?: ClientStanding;
  readonly people?: readonly Person[];
  readonly evaluation?: EvaluationStanding | null;
}

/** A project that has ended claims nothing. */
function claimColumns({ claimed_status, stage, status, owner_id }: ProjectSnapshot): ClaimColumns {
  if (claimed_status === null || isEnded(stage))
    return { is_claimed: false, claim_owner_id: null, claim_apart: null };
  return { is_claimed: true, claim_owner_id: owner_id, claim_apart: stepsApart(claimed_status, status) };
}

/** Since when the claim and what is computed differ; the first day stays while they do, however far they are apart. */
function disagreesSince(
  before: ProjectColumns | null,
  { claimed_status }: RecordColumns,
  { status, read_on }: ReadingColumns,
): Day | null {
  if ((stepsApart(claimed_status, status) ?? 0) === 0) return null;
  return before?.disagrees_since ?? read_on;
}

/** What the next reading must know: episodes that are open, and those that ended on this day. */
function carried(recent: readonly LitEpisode[], { open, changedEpisodes }: Lights, day: Day): LitEpisode[] {
  const endedNow = changedEpisodes.filter(({ clearedOn }) => clearedOn === day);
  const changedKeys = new Set(changedEpisodes.map(({ sign, litOn }) => `${sign} ${litOn}`));
  const endedBefore = recent.filter(
    ({ sign, litOn, clearedOn }) => clearedOn === day && !changedKeys.has(`${sign} ${litOn}`),
  );
  return [...open, ...endedNow, ...endedBefore];
}
