import { spokenNumber } from '../words/spoken-number';
import { type DifferenceInterval, newcombeInterval, type Proportion } from './newcombe';
import type { Judgement } from './run-verdict';

/**
 * Newcombe's 90 % interval alone calls a change too often for some sizes: up to 5.4 % a direction for two runs of 20 cases, 6.0 %
 * for 20 and 24. So the verdict must outlive a little over half a case that went the other way; then it is 5 % at most for
 * all pairs of sizes up to 120 that may be compared (half a case leaves 5.03 % at 18 and 19). See docs/evaluation-statistics.md.
 */
const GUARD_CASES = 0.55;

/** `better` where the later proportion is larger, beyond what chance explains. */
export function judgeProportions(earlier: Proportion, later: Proportion): Judgement {
  if ((guardedInterval(earlier, later, GUARD_CASES)?.high ?? 0) < 0) return 'worse';
  return (guardedInterval(earlier, later, -GUARD_CASES)?.low ?? 0) > 0 ? 'better' : 'no-clear-change';
}

/** `null` where so many cases cannot go the other way. */
function guardedInterval(earlier: Proportion, { count, cases }: Proportion, guard: number) {
  const guarded = count + guard;
  return guarded < 0 || guarded > cases ? null : newcombeInterval(earlier, { count: guarded, cases });
}

/** `better` where the whole interval lies above 0. */
export function judgeDifference({ low, high }: DifferenceInterval): Judgement {
  if (high < 0) return 'worse';
  return low > 0 ? 'better' : 'no-clear-change';
}

/** `, more than chance explains`, ` is within noise (n = 20 and 24)`. */
export function noiseWords(verdict: Judgement, sizes: readonly [number | null, number | null]): string {
  if (verdict !== 'no-clear-change') return ', more than chance explains';
  const [before, after] = sizes;
  if (before === null || after === null) return ' is within noise';
  const size = before === after ? spokenNumber(after) : `${spokenNumber(before)} and ${spokenNumber(after)}`;
  return ` is within noise (n = ${size})`;
}
