import type { ClientStanding } from '../clients/client-standing';
import type { Day } from '../days/day';
import type { Facts } from '../facts/fact-catalogue';
import { type RollUp, rollUp } from '../roll-up/roll-up';
import type { FailureMode } from '../words/failure-mode';
import type { Reading, Severity } from '../words/reading';
import { isEnded, type Stage } from '../words/stage';
import { confirmedNote } from './age-marks';
import { AskedFacts, type OpenQuestion } from './asked-facts';
import type { AnySign } from './define-sign';
import type { Evidence } from './evidence';
import type { SignOutcome } from './outcome';
import type { ProjectHistory } from './project-history';
import { ReadingClock } from './reading-clock';
import { SIGNS } from './register';
import type { SignSettings } from './thresholds';

/** All that the reader needs of one project. */
export interface ProjectRecord {
  readonly stage: Stage | null;
  readonly facts: Facts;
  readonly history: ProjectHistory;
}

/**
 * One sign on one project. `because`, `evidence` and `clearsWhen` belong to a lit one (sentences hold age marks: see
 * `readOn`), `because` alone to one that does not apply, `questions` to an unknown one.
 */
export interface SignReading {
  readonly id: string;
  readonly mode: FailureMode;
  readonly reading: Reading;
  readonly severity: Severity | null;
  readonly because?: string;
  readonly evidence?: readonly Evidence[];
  readonly clearsWhen?: string;
  readonly questions?: readonly OpenQuestion[];
}

export interface ProjectReading {
  readonly signs: readonly SignReading[];
  readonly rollUp: RollUp;
  /** The next day on which any reading may change by time alone; `null` when none can. */
  readonly nextChangeOn: Day | null;
}

const STAGE_QUESTION: OpenQuestion = { fact: 'stage', question: 'Which stage is it in?' };

/**
 * Reads every sign of one project as of `today`, the client's day. Pure: the same input gives the same readings,
 * whatever the order of the facts.
 */
export function readSigns(
  record: ProjectRecord,
  client: ClientStanding,
  settings: SignSettings,
  today: Day,
): ProjectReading {
  const clock = new ReadingClock(today);
  const signs = SIGNS.map((sign) => readSign(sign, record, client, settings, clock));
  return { signs, rollUp: rollUp(record.stage, signs), nextChangeOn: clock.nextChangeOn };
}

function readSign(
  sign: AnySign,
  record: ProjectRecord,
  client: ClientStanding,
  settings: SignSettings,
  clock: ReadingClock,
): SignReading {
  const { stage, history } = record;
  if (stage === null) return unknown(sign, [STAGE_QUESTION]);
  if (!sign.stages.includes(stage)) return outOfRange(sign, stage);
  const facts = new AskedFacts(record.facts, sign.reads, sign.countsNobodyCanSay === true);
  const thresholds = thresholdsOf(sign, settings);
  const outcome = sign.check(facts, {
    stage,
    history,
    client,
    clock,
    thresholds,
    currency: settings.currency,
  });
  return toReading(sign, outcome, facts);
}

function toReading(sign: AnySign, outcome: SignOutcome, facts: AskedFacts<never>): SignReading {
  const { id, mode } = sign;
  if (outcome.reading === 'lit') {
    const { reading, severity, evidence, clearsWhen } = outcome;
    return { id, mode, reading, severity, because: withAge(outcome.because, facts), evidence, clearsWhen };
  }
  if (facts.openQuestions.length > 0) return unknown(sign, facts.openQuestions);
  if (outcome.reading === 'clear') return { id, mode, reading: 'clear', severity: null };
  return { id, mode, reading: 'not-applicable', severity: null, because: outcome.because };
}

function withAge(because: string, facts: AskedFacts<never>): string {
  const oldest = facts.oldestConfirmation;
  return oldest === null ? because : because + confirmedNote(oldest);
}

function unknown({ id, mode }: AnySign, questions: readonly OpenQuestion[]): SignReading {
  return { id, mode, reading: 'unknown', severity: null, questions };
}

function outOfRange({ id, mode }: AnySign, stage: Stage): SignReading {
  const because = isEnded(stage) ? 'the project has ended' : 'not in this stage';
  return { id, mode, reading: 'not-applicable', severity: null, because };
}

const NO_CHANGES: Readonly<Record<string, number>> = {};

function thresholdsOf(sign: AnySign, settings: SignSettings): Record<string, number> {
  const changed = settings.thresholds[sign.id] ?? NO_CHANGES;
  const values: Record<string, number> = {};
  for (const name in sign.thresholds) values[name] = changed[name] ?? sign.thresholds[name]?.value ?? 0;
  return values;
}
