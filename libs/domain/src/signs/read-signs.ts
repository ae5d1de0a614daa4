import type { ClientStanding } from '../clients/client-standing';
import type { Day } from '../days/day';
import type { EvaluationStanding } from '../evaluation/standing';
import type { Facts } from '../facts/fact-catalogue';
import { type RollUp, rollUp } from '../roll-up/roll-up';
import type { Stage } from '../words/stage';
import { confirmedNote } from './age-marks';
import { AskedFacts } from './asked-facts';
import type { SignContext } from './define-sign';
import type { ProjectHistory } from './project-history';
import { ReadingClock } from './reading-clock';
import { type PlannedSign, planFor, READINGS_WITHOUT_STAGE } from './reading-plan';
import { litReading, notApplicableReading, type SignReading, unknownReading } from './sign-reading';
import { changedValues, type SignSettings } from './thresholds';
import { type SignWaivers, waive } from './waivers';

/** All that the reader needs of one project. */
export interface ProjectRecord {
  readonly projectId: string;
  readonly stage: Stage | null;
  readonly facts: Facts;
  readonly history: ProjectHistory;
  /** What runs, changes and the question say of it; absent or `null` where Telltale has recorded none of them. */
  readonly evaluation?: EvaluationStanding | null;
  /** Absent where nothing is waived, which is most projects. */
  readonly waivers?: SignWaivers;
}

export interface ProjectReading {
  readonly signs: readonly SignReading[];
  readonly rollUp: RollUp;
  /** The next day on which any reading may change by time alone; `null` when none can. */
  readonly nextChangeOn: Day | null;
}

/**
 * Reads every sign of one project as of `today`, the client's day. Pure: the same input gives the same readings,
 * whatever the order of the facts. Readings are shared between projects and must not be changed.
 */
export function readSigns(
  record: ProjectRecord,
  client: ClientStanding,
  settings: SignSettings,
  today: Day,
): ProjectReading {
  const { stage } = record;
  const clock = new ReadingClock(today);
  const signs =
    stage === null
      ? READINGS_WITHOUT_STAGE
      : readInStage(record, planFor(stage), { stage, client, settings, clock });
  return { signs, rollUp: rollUp(stage, signs), nextChangeOn: clock.nextChangeOn };
}

/** Reads these signs alone, for instance to compare two settings that tell only them apart. The next change is theirs. */
export function readSignsAmong(
  ids: ReadonlySet<string>,
  record: ProjectRecord,
  { client, settings, today }: { client: ClientStanding; settings: SignSettings; today: Day },
): Pick<ProjectReading, 'signs' | 'nextChangeOn'> {
  const { stage } = record;
  if (stage === null)
    return { signs: READINGS_WITHOUT_STAGE.filter(({ id }) => ids.has(id)), nextChangeOn: null };
  const clock = new ReadingClock(today);
  const plan = planFor(stage).filter(({ sign }) => ids.has(sign.id));
  const signs = readInStage(record, plan, { stage, client, settings, clock });
  return { signs, nextChangeOn: clock.nextChangeOn };
}

interface Circumstances {
  readonly stage: Stage;
  readonly client: ClientStanding;
  readonly settings: SignSettings;
  readonly clock: ReadingClock;
}

function readInStage(
  record: ProjectRecord,
  plan: readonly PlannedSign[],
  { stage, client, settings, clock }: Circumstances,
): readonly SignReading[] {
  const { projectId, history, evaluation = null, waivers } = record;
  const { currency } = settings;
  // Most workspaces change nothing: then no sign has to look.
  const changes = Object.keys(settings.thresholds).length === 0 ? null : settings.thresholds;
  const facts = new AskedFacts(record.facts);
  const around = { history, evaluation, client };
  const context = { projectId, stage, ...around, clock, currency, thresholds: NO_THRESHOLDS };
  const readings: SignReading[] = [];
  for (const planned of plan) {
    if (planned.settled !== null) {
      readings.push(planned.settled);
      continue;
    }
    facts.passTo(planned.asker);
    context.thresholds = thresholdsOf(planned, changes);
    const reading = readSign(planned, facts, context);
    readings.push(waivers === undefined ? reading : waive(reading, waivers, clock));
  }
  return readings;
}

const NO_THRESHOLDS: Readonly<Record<string, number>> = {};

function thresholdsOf(
  { sign, defaults }: PlannedSign,
  changes: SignSettings['thresholds'] | null,
): Readonly<Record<string, number>> {
  const changed = changes?.[sign.id];
  return changed === undefined ? defaults : changedValues(sign.thresholds, changed);
}

function readSign({ sign, clear }: PlannedSign, facts: AskedFacts, context: SignContext): SignReading {
  const outcome = sign.check(facts, context);
  if (outcome.reading === 'lit') return litReading(sign, outcome, outcome.because + ageNote(facts));
  if (outcome.reading === 'not-applicable') return notApplicableReading(sign, outcome.because);
  return facts.openQuestions === null ? clear : unknownReading(sign, facts.openQuestions);
}

function ageNote({ oldestConfirmation }: AskedFacts): string {
  return oldestConfirmation === null ? '' : confirmedNote(oldestConfirmation);
}
