import type { SignReading } from '../signs/read-signs';
import { signById } from '../signs/register';
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

export function rollUp(stage: Stage | null, signs: readonly SignReading[]): RollUp {
  const modes = Object.fromEntries(
    FAILURE_MODES.map((mode) => [mode, readMode(signs.filter((sign) => sign.mode === mode))]),
  ) as Record<FailureMode, ModeReading>;
  const coverage = coverageOf(Object.values(modes));
  return {
    modes,
    coverage,
    status: isEnded(stage) ? null : statusOf(signs, coverage),
    lit: signs.filter(({ reading }) => reading === 'lit').length,
    waived: signs.filter(({ reading }) => reading === 'waived').length,
    questions: countQuestions(signs),
  };
}

function readMode(signs: readonly SignReading[]): ModeReading {
  const severity = worstLit(signs);
  if (severity !== null) return { reading: 'lit', severity };
  return { reading: unlitMode(signs), severity: null };
}

function unlitMode(signs: readonly SignReading[]): Exclude<Reading, 'lit'> {
  const has = (reading: Reading) => signs.some((sign) => sign.reading === reading);
  if (has('waived')) return 'waived';
  if (signs.some(holdsModeBack)) return 'unknown';
  if (has('clear')) return 'clear';
  // A mode of unknown watch signs alone is no clear mode: nothing in it was ever found clear.
  return has('unknown') ? 'unknown' : 'not-applicable';
}

/** An unknown watch sign is a question; an unknown critical or serious one leaves the mode without a verdict. */
function holdsModeBack({ id, reading }: SignReading): boolean {
  return reading === 'unknown' && signById(id)?.severities[0] !== 'watch';
}

function worstLit(signs: readonly SignReading[]): Severity | null {
  let worst: Severity | null = null;
  for (const { reading, severity } of signs) if (reading === 'lit') worst = worseSeverity(worst, severity);
  return worst;
}

function coverageOf(modes: readonly ModeReading[]): RollUp['coverage'] {
  const applying = modes.filter(({ reading }) => reading !== 'not-applicable');
  const judged = applying.filter(({ reading }) => reading !== 'unknown');
  return { judged: judged.length, of: applying.length };
}

function statusOf(signs: readonly SignReading[], { judged, of }: RollUp['coverage']): Status {
  const worst = worstLit(signs);
  if (worst === 'critical') return 'off-track';
  if (worst === 'serious') return 'at-risk';
  return judged >= LEAST_JUDGED && judged * 2 >= of ? 'on-track' : 'not-known';
}

function countQuestions(signs: readonly SignReading[]): number {
  const asked = new Set<string>();
  for (const { questions } of signs) for (const { question } of questions ?? []) asked.add(question);
  return asked.size;
}
