import {
  type ClientStanding,
  type Day,
  type EvaluationStanding,
  FAILURE_MODES,
  type Person,
  provenByRuns,
  type ProjectReading,
  type ReadinessTemplate,
  readReadiness,
  readSigns,
  resolveFacts,
  type SignSettings,
  STARTING_TEMPLATE,
  type WatchedRecord,
} from '@telltale/domain';
import { decisionNeed, nextNeedOn, type Situation } from './decision-need';
import { type LitEpisode, type TurnedBy, turnEpisodes } from './lit-episodes';
import { gravityOf, MODE_COLUMNS, type ModeColumn, modeCode } from './mode-codes';
import { nextStep } from './next-step';
import { criticalSince, missedSince } from './plug-clock';
import type { ReadingColumns } from './project-columns';
import type { ProjectState } from './project-state';
import { type StoredSign, storeSigns } from './stored-signs';
import { type KeptCondition, nextMissOn, turnConditions } from './turn-conditions';

/** What the reading of a project rests on beside its own record. */
export interface Surroundings {
  readonly people: ReadonlyMap<string, Person>;
  readonly standing: ClientStanding;
  readonly settings: SignSettings;
  readonly settingsVersion: number;
  /** Of the readiness checklist; absent where the workspace has the one that all start with. */
  readonly template?: ReadinessTemplate;
  /** What runs, changes and the question say; absent or `null` where none of them is recorded. */
  readonly evaluation?: EvaluationStanding | null;
}

/** A project's lights on one day, in the form in which they are stored. */
export interface Lights {
  readonly columns: ReadingColumns;
  readonly signs: readonly StoredSign[];
  readonly open: readonly LitEpisode[];
  readonly changedEpisodes: readonly LitEpisode[];
  /** Of the latest decision. */
  readonly conditions: readonly KeptCondition[];
  readonly changedConditions: readonly KeptCondition[];
}

/** What a reading carries on from the one before it. */
export interface Carried {
  /** Episodes that are open, or ended on the day of the last reading or later. */
  readonly recent: readonly LitEpisode[];
  readonly conditions: readonly KeptCondition[];
}

export interface ReadingMoment {
  readonly day: Day;
  readonly turnedBy: TurnedBy;
}

/** Reads a project's signs on a day and carries its episodes and conditions on to it. Pure: the same input gives the same lights. */
export function readProject(
  state: ProjectState,
  before: Carried,
  surroundings: Surroundings,
  moment: ReadingMoment,
): Lights {
  const reading = readSigns(
    {
      projectId: state.id,
      stage: state.stage,
      facts: resolveFacts(state.facts, surroundings.people),
      history: state,
      evaluation: surroundings.evaluation,
      waivers: state.judgements.waivers,
    },
    surroundings.standing,
    surroundings.settings,
    moment.day,
  );
  const { decision, waivers } = state.judgements;
  const { open, changed } = turnEpisodes(before.recent, reading.signs, { ...moment, waivers });
  const watched = watchedRecord(state, surroundings, moment);
  const turned = turnConditions(before.conditions, decision, watched, moment.turnedBy);
  const missedOn = nextMissOn(turned.conditions, decision);
  const situation = { day: moment.day, state, open, conditions: turned.conditions };
  return {
    columns: {
      ...readingColumns(reading, situation),
      ...readinessColumns(state, surroundings, {
        day: moment.day,
        next: earliest(reading.nextChangeOn, missedOn, nextNeedOn(situation)),
      }),
      read_on: moment.day,
      settings_version: surroundings.settingsVersion,
    },
    signs: storeSigns(reading.signs, open),
    open,
    changedEpisodes: changed,
    conditions: turned.conditions,
    changedConditions: turned.changed,
  };
}

function watchedRecord(
  { facts }: ProjectState,
  { settings, evaluation = null }: Surroundings,
  { day }: ReadingMoment,
): WatchedRecord {
  return { facts, evaluation, currency: settings.currency, today: day };
}

function earliest(...days: readonly (Day | null)[]): Day | null {
  return days.flatMap((day) => day ?? []).sort()[0] ?? null;
}

function readingColumns({ signs, rollUp }: ProjectReading, situation: Situation) {
  const { open, state, conditions } = situation;
  const { decision } = state.judgements;
  const need = decisionNeed(situation);
  const { modes, coverage, status, lit, waived, questions } = rollUp;
  const codes = FAILURE_MODES.map((mode) => [MODE_COLUMNS[mode], modeCode(modes[mode])] as const);
  return {
    ...(Object.fromEntries(codes) as Record<ModeColumn, number>),
    status,
    judged: coverage.judged,
    applying: coverage.of,
    lit,
    waived,
    questions,
    gravity: gravityOf(modes, lit),
    critical_since: criticalSince(open, decision, missedSince(state, conditions)),
    decision_needed: need?.why ?? null,
    decision_needed_since: need?.since ?? null,
    next: nextStep(signs, open, decision, need),
  };
}

/** The checklist turns by time too: a proof ends. Until an item is answered there is no score. */
function readinessColumns(
  { facts, judgements: { readiness } }: ProjectState,
  { template = STARTING_TEMPLATE, evaluation = null }: Surroundings,
  { day, next }: { readonly day: Day; readonly next: Day | null },
) {
  if (readiness === undefined) return { readiness: null, next_change_on: next };
  const { score, nextChangeOn } = readReadiness(template, readiness, day, provenByRuns(evaluation, facts));
  return { readiness: score, next_change_on: earliest(next, nextChangeOn) };
}
