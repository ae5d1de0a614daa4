import {
  FAILURE_MODES,
  type FailureMode,
  type ModeReading,
  type Reading,
  SEVERITIES,
  type Severity,
} from '@telltale/domain';

/** What a mode or sign says when it is not lit, in the order of the codes. */
const UNLIT = ['not-applicable', 'clear', 'unknown', 'waived'] as const satisfies readonly Reading[];

/** Codes from here on are lit, the mildest first. */
export const LIT_CODE = UNLIT.length;

/** A reading with its severity by its code: the mode columns of `project` hold them as numbers that an index can sort. */
export const MODE_READINGS: readonly ModeReading[] = [
  ...UNLIT.map((reading) => ({ reading, severity: null })),
  ...SEVERITIES.map((severity) => ({ reading: 'lit', severity }) as const),
];

export function modeCode({ reading, severity }: ModeReading): number {
  return reading === 'lit' ? litCode(severity) : UNLIT.indexOf(reading);
}

/** The lowest code of a mode that is lit with at least this severity; without one, lit at all. */
export function litCode(severity: Severity | null): number {
  return LIT_CODE + (severity === null ? 0 : SEVERITIES.indexOf(severity));
}

export function modeReading(code: number): ModeReading {
  const found = MODE_READINGS[code];
  if (found === undefined) throw new RangeError(`${code} is no code of a mode.`);
  return found;
}

/** How much worse one severity weighs than any number of lit signs. */
const SEVERITY_WEIGHT = 1_000;

/** The portfolio's sort key: the worst severity first, then the number of lit signs. */
export function gravityOf(modes: Readonly<Record<FailureMode, ModeReading>>, lit: number): number {
  const worst = Math.max(...FAILURE_MODES.map((mode) => modeCode(modes[mode])));
  return Math.max(0, worst - LIT_CODE + 1) * SEVERITY_WEIGHT + lit;
}

/** The lowest gravity of a project on which some sign of at least this severity is lit. */
export function leastGravity(severity: Severity): number {
  return (SEVERITIES.indexOf(severity) + 1) * SEVERITY_WEIGHT;
}

/** The column of `project` that holds a mode. */
export const MODE_COLUMNS = {
  'business-owner': 'mode_business_owner',
  'first-project': 'mode_first_project',
  demo: 'mode_demo',
  evaluation: 'mode_evaluation',
  'lock-in': 'mode_lock_in',
  builder: 'mode_builder',
} as const satisfies Readonly<Record<FailureMode, string>>;

export type ModeColumn = (typeof MODE_COLUMNS)[FailureMode];
