import type { FactReplies } from '@telltale/contract';
import { type Day, spokenDay, spokenNumber } from '@telltale/domain';
import { entriesOf, knownValue } from './known-facts';

/** What a demo has shown against what production needs. `null`: nobody was asked, or nobody can say. */
export interface DemoGap {
  /** Cases on which the demo was shown. */
  readonly shown: number | null;
  /** The most cases a day that a volume run has proven; 0 where there was none so far. */
  readonly proven: number | null;
  readonly provenOn: Day | null;
  /** Cases a day that production needs. */
  readonly needed: number | null;
}

export function demoGap(facts: FactReplies): DemoGap {
  const runs = entriesOf(facts, 'volume-runs');
  const largest = [...(runs ?? [])].sort((a, b) => b.casesPerDay - a.casesPerDay)[0];
  return {
    shown: facts['demo-cases']?.answer === 'none' ? 0 : knownValue(facts, 'demo-cases'),
    proven: runs === null ? null : (largest?.casesPerDay ?? 0),
    provenOn: largest?.on ?? null,
    needed: knownValue(facts, 'target-volume'),
  };
}

/** The title of the picture: its message. */
export function demoGapTitle({ shown, proven, needed }: DemoGap): string {
  if (needed === null) return 'How many cases a day production needs was not asked';
  if (proven !== null && proven >= needed) return `Proven at the full ${spokenNumber(needed)} cases a day`;
  if (proven !== null && proven > 0)
    return `Proven for ${share(proven, needed)} of the ${spokenNumber(needed)} cases a day it needs`;
  if (shown !== null)
    return `Shown on ${spokenNumber(shown)} cases, needed for ${spokenNumber(needed)} a day`;
  return `Needed for ${spokenNumber(needed)} cases a day; what is proven was not asked`;
}

/** The figures in words, one a line. */
export function demoGapWords({ shown, proven, provenOn, needed }: DemoGap): readonly string[] {
  return [
    shown === null
      ? 'Cases shown in the demo: not asked.'
      : `Cases shown in the demo: ${spokenNumber(shown)}.`,
    provenWords(proven, provenOn),
    needed === null ? 'Cases a day needed: not asked.' : `Cases a day needed: ${spokenNumber(needed)}.`,
  ];
}

function provenWords(proven: number | null, on: Day | null): string {
  if (proven === null) return 'Cases a day proven: not asked.';
  return on === null
    ? 'Cases a day proven: none so far.'
    : `Cases a day proven: ${spokenNumber(proven)}, on ${spokenDay(on)}.`;
}

/** Below one percent a share is not nothing. */
function share(part: number, whole: number): string {
  const percent = (part / whole) * 100;
  return percent < 1 ? 'less than 1 %' : `${Math.floor(percent)} %`;
}

/** The end of the scale: the next power of ten above all figures, and never less than ten. */
export function scaleEnd(...figures: readonly (number | null)[]): number {
  const most = Math.max(10, ...figures.map((figure) => figure ?? 0));
  return 10 ** Math.ceil(Math.log10(most));
}

/** Where a figure lies on a logarithmic scale from 1 to `end`, in percent. Nothing at all lies at the beginning. */
export function placeOf(figure: number, end: number): number {
  return figure <= 1 ? 0 : Math.round((Math.log10(figure) / Math.log10(end)) * 1_000) / 10;
}

/** The powers of ten from 1 to `end`. */
export function ticksTo(end: number): readonly number[] {
  return Array.from({ length: Math.round(Math.log10(end)) + 1 }, (_none, power) => 10 ** power);
}
