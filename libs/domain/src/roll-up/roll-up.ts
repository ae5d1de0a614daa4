import { SIGNS } from '../signs/register';
import type { SignReading } from '../signs/sign-reading';
import { FAILURE_MODES, type FailureMode } from '../words/failure-mode';
import type { Reading, Severity } from '../words/reading';
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

// What occurs among signs, one bit each: neither a mode nor a status needs to know more.
const NOTHING = 0;
const LIT_CRITICAL = 1;
const LIT_SERIOUS = 2;
const LIT_WATCH = 4;
const LIT = LIT_CRITICAL | LIT_SERIOUS | LIT_WATCH;
const WAIVED = 8;
const HELD_BACK = 16;
const CLEAR = 32;
const UNKNOWN_WATCH = 64;

export function rollUp(stage: Stage | null, signs: readonly SignReading[]): RollUp {
  const occurring = { ...NOTHING_IN_ANY_MODE };
  let lit = 0;
  let waived = 0;
  let mode: FailureMode = FAILURE_MODES[0];
  let inMode = NOTHING;
  for (const sign of signs) {
    // The signs of a mode follow each other: written down once a mode, this costs a third.
    if (sign.mode !== mode) {
      occurring[mode] |= inMode;
      mode = sign.mode;
      inMode = NOTHING;
    }
    const bit = bitOf(sign);
    inMode |= bit;
    if (bit & LIT) lit += 1;
    if (bit & WAIVED) waived += 1;
  }
  occurring[mode] |= inMode;
  const modes = modesOf(occurring);
  const coverage = coverageOf(modes);
  const status = isEnded(stage) ? null : statusOf(occurring, coverage);
  return { modes, coverage, status, lit, waived, questions: countQuestions(signs) };
}

function bitOf({ id, reading, severity }: SignReading): number {
  switch (reading) {
    case 'lit':
      return severity === 'critical' ? LIT_CRITICAL : severity === 'serious' ? LIT_SERIOUS : LIT_WATCH;
    case 'waived':
      return WAIVED;
    case 'clear':
      return CLEAR;
    case 'unknown':
      return WATCH_SIGNS.has(id) ? UNKNOWN_WATCH : HELD_BACK;
    case 'not-applicable':
      return NOTHING;
  }
}

function readMode(occurring: number): ModeReading {
  if (occurring & LIT_CRITICAL) return MODE_READINGS.critical;
  if (occurring & LIT_SERIOUS) return MODE_READINGS.serious;
  if (occurring & LIT_WATCH) return MODE_READINGS.watch;
  if (occurring & WAIVED) return MODE_READINGS.waived;
  if (occurring & HELD_BACK) return MODE_READINGS.unknown;
  if (occurring & CLEAR) return MODE_READINGS.clear;
  // A mode of unknown watch signs alone is no clear mode: nothing in it was ever found clear.
  return occurring & UNKNOWN_WATCH ? MODE_READINGS.unknown : MODE_READINGS['not-applicable'];
}

const MODE_READINGS: Readonly<Record<Severity | Exclude<Reading, 'lit'>, ModeReading>> = {
  critical: Object.freeze({ reading: 'lit', severity: 'critical' }),
  serious: Object.freeze({ reading: 'lit', severity: 'serious' }),
  watch: Object.freeze({ reading: 'lit', severity: 'watch' }),
  waived: Object.freeze({ reading: 'waived', severity: null }),
  unknown: Object.freeze({ reading: 'unknown', severity: null }),
  clear: Object.freeze({ reading: 'clear', severity: null }),
  'not-applicable': Object.freeze({ reading: 'not-applicable', severity: null }),
};

const NOTHING_IN_ANY_MODE = Object.fromEntries(FAILURE_MODES.map((mode) => [mode, NOTHING])) as Record<
  FailureMode,
  number
>;

const NO_MODE_APPLIES = Object.fromEntries(
  FAILURE_MODES.map((mode) => [mode, MODE_READINGS['not-applicable']]),
) as Record<FailureMode, ModeReading>;

function modesOf(
  occurring: Readonly<Record<FailureMode, number>>,
): Readonly<Record<FailureMode, ModeReading>> {
  const modes = { ...NO_MODE_APPLIES };
  for (const mode of FAILURE_MODES) modes[mode] = readMode(occurring[mode]);
  return modes;
}

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

function statusOf(
  occurring: Readonly<Record<FailureMode, number>>,
  { judged, of }: RollUp['coverage'],
): Status {
  let all = NOTHING;
  for (const mode of FAILURE_MODES) all |= occurring[mode];
  if (all & LIT_CRITICAL) return 'off-track';
  if (all & LIT_SERIOUS) return 'at-risk';
  return judged >= LEAST_JUDGED && judged * 2 >= of ? 'on-track' : 'not-known';
}

function countQuestions(signs: readonly SignReading[]): number {
  const asked = new Set<string>();
  for (const { questions } of signs) {
    if (questions !== undefined) for (const { question } of questions) asked.add(question);
  }
  return asked.size;
}
