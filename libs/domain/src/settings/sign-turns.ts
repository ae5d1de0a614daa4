import type { SignReading } from '../signs/sign-reading';
import { SEVERITIES, type Severity } from '../words/reading';

/**
 * What a change of settings does to one sign of one project: it lights, clears, gets worse or milder; or it goes out without
 * being clear (a fact is missing, or it no longer applies), which is not the same.
 */
export const SIGN_TURNS = ['light', 'clear', 'worse', 'milder', 'out'] as const;
export type SignTurn = (typeof SIGN_TURNS)[number];

export interface TurnedSign {
  readonly sign: string;
  readonly turn: SignTurn;
  readonly from: Severity | null;
  readonly to: Severity | null;
}

/** The signs that read differently; both lists hold the same signs in the same order. */
export function turnedSigns(
  before: readonly SignReading[],
  after: readonly SignReading[],
): readonly TurnedSign[] {
  const turned: TurnedSign[] = [];
  for (const [index, then] of after.entries()) {
    const from = before[index]?.severity ?? null;
    const { id, severity: to, reading } = then;
    if (from !== to) turned.push({ sign: id, turn: turnOf(from, to, reading), from, to });
  }
  return turned;
}

function turnOf(from: Severity | null, to: Severity | null, reading: SignReading['reading']): SignTurn {
  if (from === null) return 'light';
  if (to === null) return reading === 'clear' ? 'clear' : 'out';
  return SEVERITIES.indexOf(to) > SEVERITIES.indexOf(from) ? 'worse' : 'milder';
}
