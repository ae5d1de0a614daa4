import type { Day } from '../days/day';
import { countsFrom } from '../days/known-day';
import type { SuiteStanding } from '../evaluation/standing';
import type { StoredFacts } from '../facts/stored-facts';

/** Items of the starting checklist that need nobody's word where runs are recorded, by the day for which they are proven. */
export type RunProofs = Readonly<Record<string, Day>>;

type TellingFacts = Pick<StoredFacts, 'first-feature-on' | 'eval-cases-unanswered'>;

type TellingSuite = Pick<SuiteStanding, 'lastRunOn' | 'fixedSince' | 'unanswered'>;

/** Of the standing of an evaluation what proves something, today or on a past day. */
export interface ProvingStanding {
  readonly suites: readonly TellingSuite[];
  /** `null` where no change was told. */
  readonly changes: { readonly unscored: number } | null;
  /** The newest first. */
  readonly runDays: readonly { readonly on: Day }[];
}

const NONE: RunProofs = {};

/**
 * What runs prove by themselves. The suite: it ran, each of its cases has a known answer, and it was fixed before the first
 * feature. The gate: each change of the ledger was scored by a run. What is not known proves nothing.
 */
export function provenByRuns(evaluation: ProvingStanding | null, facts: TellingFacts): RunProofs {
  const lastRun = evaluation?.runDays[0]?.on;
  if (evaluation === null || lastRun === undefined) return NONE;
  const isSuiteProven = evaluation.suites.some((suite) => isProven(suite, facts));
  const isGated = evaluation.changes?.unscored === 0;
  return {
    ...(isSuiteProven ? { 'evaluation-suite': lastRun } : {}),
    ...(isGated ? { 'evaluation-gate': lastRun } : {}),
  };
}

function isProven({ lastRunOn, fixedSince, unanswered }: TellingSuite, facts: TellingFacts): boolean {
  const feature = facts['first-feature-on']?.value;
  if (lastRunOn === null || fixedSince === null || feature === undefined) return false;
  const open = unanswered ?? facts['eval-cases-unanswered']?.value ?? null;
  return open === 0 && fixedSince <= countsFrom(feature);
}
