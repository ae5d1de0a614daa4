import { SIGNS } from '../signs/register';
import type { SignReading } from '../signs/sign-reading';
import { FAILURE_MODES, type FailureMode } from '../words/failure-mode';
import { type Reading, type Severity, worseSeverity } from '../words/reading';
import { isEnded, type Stage } from '../words/stage';
import type { Status } from '../words/status';

export interface ModeReading {
  readonly reading: Reading;
  readonly severity: Severity | null;
}

/** Modes, coverage and status of one project, made of its signs. */
export interface RollUp {
  readonly modes: Readonly<Record<FailureMode, ModeReading>>;
  /** "judged on 3 of 5": modes with a verdict, of those that apply. */
  readonly coverage: { readonly judged: number; readonly of: number };
  readonly status: Status | null;
  readonly lit: number;
  readonly waived: number;
  /** Different questions that keep signs from being read. */
  readonly questions: number;
}

/** Below this many judged modes nobody may say "on track". */
const LEAST_JUDGED = 2;

/** An unknown watch sign is a question; an unknown critical or serious one leaves its mode without a verdict. */
const WATCH_SIGNS = new Set(SIGNS.filter(({ severities }) => severities[0] === 'watch').map(({ id }) => id));

/** What is counted of the signs of one mode, or of all of them. */
interface Tally {
  worst: Severity | null;
  lit: number;
  waived: number;
  clear: number;
  unknown: number;
  /** The unknown ones that leave the mode without a verdict. */
  holdingBack: number;
}

export function rollUp(stage: Stage | null, signs: readonly SignReading[]): RollUp {
  const tallies = tallyByMode(signs);
  const modes = {} as Record<FailureMode, ModeReading>;
  let lit = 0;
  let waived = 0;
  let worst: Severity | null = null;
  for (const mode of FAILURE_MODES) {
    const tally = tallies[mode];
    modes[mode] = readMode(tally);
    lit += tally.lit;
    waived += tally.waived;
    worst = worseSeverity(worst, tally.worst);
  }
  const coverage = coverageOf(modes);
  const status = isEnded(stage) ? null : statusOf(worst, coverage);
  return { modes, coverage, status, lit, waived, questions: countQuestions(signs) };
}

function tallyByMode(signs: readonly SignReading[]): Readonly<Record<FailureMode, Tally>> {
  const tallies = {} as Record<FailureMode, Tally>;
  for (const mode of FAILURE_MODES) {
    tallies[mode] = { worst: null, lit: 0, waived: 0, clear: 0, unknown: 0, holdingBack: 0 };
  }
  for (const sign of signs) count(sign, tallies[sign.mode]);
  return tallies;
}

function count({ id, reading, severity }: SignReading, tally: Tally): void {
  if (reading === 'not-applicable') return;
  tally[reading] += 1;
  if (reading === 'lit') tally.worst = worseSeverity(tally.worst, severity);
  if (reading === 'unknown' && !WATCH_SIGNS.has(id)) tally.holdingBack += 1;
}

function readMode({ worst, waived, clear, unknown, holdingBack }: Tally): ModeReading {
  if (worst !== null) return LIT_MODES[worst];
  if (waived > 0) return UNLIT_MODES.waived;
  if (holdingBack > 0) return UNLIT_MODES.unknown;
  if (clear > 0) return UNLIT_MODES.clear;
  // A mode of unknown watch signs alone is no clear mode: nothing in it was ever found clear.
  return unknown > 0 ? UNLIT_MODES.unknown : UNLIT_MODES['not-applicable'];
}

const LIT_MODES: Readonly<Record<Severity, ModeReading>> = {
  watch: Object.freeze({ reading: 'lit', severity: 'watch' }),
  serious: Object.freeze({ reading: 'lit', severity: 'serious' }),
  critical: Object.freeze({ reading: 'lit', severity: 'critical' }),
};

const UNLIT_MODES: Readonly<Record<Exclude<Reading, 'lit'>, ModeReading>> = {
  waived: Object.freeze({ reading: 'waived', severity: null }),
  clear: Object.freeze({ reading: 'clear', severity: null }),
  unknown: Object.freeze({ reading: 'unknown', severity: null }),
  'not-applicable': Object.freeze({ reading: 'not-applicable', severity: null }),
};

function coverageOf(modes: Readonly<Record<FailureMode, ModeReading>>): RollUp['coverage'] {
  let judged = 0;
  let of = 0;
  for (const mode of FAILURE_MODES) {
    const { reading } = modes[mode];
    if (reading === 'not-applicable') continue;
    of += 1;
    if (reading !== 'unknown') judged += 1;
  }
  return { judged, of };
}

function statusOf(worst: Severity | null, { judged, of }: RollUp['coverage']): Status {
  if (worst === 'critical') return 'off-track';
  if (worst === 'serious') return 'at-risk';
  return judged >= LEAST_JUDGED && judged * 2 >= of ? 'on-track' : 'not-known';
}

function countQuestions(signs: readonly SignReading[]): number {
  const asked = new Set<string>();
  for (const { questions } of signs) {
    if (questions !== undefined) for (const { question } of questions) asked.add(question);
  }
  return asked.size;
}
