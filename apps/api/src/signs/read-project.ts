import {
  type ClientStanding,
  type Day,
  FAILURE_MODES,
  type Person,
  type ProjectReading,
  readSigns,
  resolveFacts,
  type SignSettings,
} from '@telltale/domain';
import { criticalSince, type LitEpisode, type TurnedBy, turnEpisodes } from './lit-episodes';
import { gravityOf, MODE_COLUMNS, type ModeColumn, modeCode } from './mode-codes';
import { nextStep } from './next-step';
import type { ReadingColumns } from './project-columns';
import type { ProjectState } from './project-state';
import { type StoredSign, storeSigns } from './stored-signs';

/** What the reading of a project rests on beside its own record. */
export interface Surroundings {
  readonly people: ReadonlyMap<string, Person>;
  readonly standing: ClientStanding;
  readonly settings: SignSettings;
  readonly settingsVersion: number;
}

/** A project's lights on one day, in the form in which they are stored. */
export interface Lights {
  readonly columns: ReadingColumns;
  readonly signs: readonly StoredSign[];
  readonly open: readonly LitEpisode[];
  readonly changedEpisodes: readonly LitEpisode[];
}

export interface ReadingMoment {
  readonly day: Day;
  readonly turnedBy: TurnedBy;
}

/** Reads a project's signs on a day and carries its episodes on to it. Pure: the same input gives the same lights. */
export function readProject(
  state: ProjectState,
  recent: readonly LitEpisode[],
  surroundings: Surroundings,
  moment: ReadingMoment,
): Lights {
  const reading = readSigns(
    {
      projectId: state.id,
      stage: state.stage,
      facts: resolveFacts(state.facts, surroundings.people),
      history: state,
      waivers: state.judgements.waivers,
    },
    surroundings.standing,
    surroundings.settings,
    moment.day,
  );
  const { open, changed } = turnEpisodes(recent, reading.signs, {
    ...moment,
    waivers: state.judgements.waivers,
  });
  return {
    columns: {
      ...readingColumns(reading, open, state),
      read_on: moment.day,
      settings_version: surroundings.settingsVersion,
    },
    signs: storeSigns(reading.signs, open),
    open,
    changedEpisodes: changed,
  };
}

function readingColumns(
  { signs, rollUp, nextChangeOn }: ProjectReading,
  open: readonly LitEpisode[],
  { judgements }: ProjectState,
) {
  const { modes, coverage, status, lit, waived, questions } = rollUp;
  const codes = FAILURE_MODES.map((mode) => [MODE_COLUMNS[mode], modeCode(modes[mode])] as const);
  return {
    ...(Object.fromEntries(codes) as Record<ModeColumn, number>),
    status,
    // The checklist comes with its template; until an item is answered there is no score.
    readiness: null,
    judged: coverage.judged,
    applying: coverage.of,
    lit,
    waived,
    questions,
    gravity: gravityOf(modes, lit),
    critical_since: criticalSince(open, judgements.decision),
    next: nextStep(signs, open),
    next_change_on: nextChangeOn,
  };
}
