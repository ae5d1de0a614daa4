import { spokenCount } from '../days/spoken-day';
import { spokenNumber } from '../words/spoken-number';
import type { RunCounts } from './canonical-run';
import type { ComparableRun } from './comparable-run';
import { isTooFew } from './enough-cases';
import { judgeCounts } from './judge-counts';
import { changeWords, judgePairs } from './judge-pairs';
import { judgeScores } from './judge-scores';
import { type CasePairs, pairCases, tallyCases } from './pair-cases';
import { type RunVerdict, sayVerdict } from './run-verdict';

/**
 * Is the later run better or worse than the earlier one, of the same variant of the same suite? Single cases are paired where
 * both runs know them; else counts are compared, else scores. `null` is that there is no earlier run.
 */
export function compareRuns(earlier: ComparableRun | null, later: ComparableRun): RunVerdict {
  if (earlier === null) return sayVerdict('not-known', 'there is no earlier run to compare with');
  const unfinished = unfinishedWords('later', later) ?? unfinishedWords('earlier', earlier);
  if (unfinished !== null) return sayVerdict('not-comparable', unfinished);
  const hasCases = earlier.keys.length > 0 && later.keys.length > 0;
  return hasCases ? compareCases(earlier, later) : compareTotals(earlier, later);
}

/** `the later run did not run to its end (partial 3 of 100)`. */
function unfinishedWords(which: string, run: ComparableRun): string | null {
  if (run.status === 'success') return null;
  const ran = run.counts?.total ?? run.metric?.n ?? null;
  const { plannedCases } = run;
  const extent =
    ran === null || plannedCases === null ? '' : ` ${spokenNumber(ran)} of ${spokenNumber(plannedCases)}`;
  return `the ${which} run did not run to its end (${run.status}${extent})`;
}

function compareCases(earlier: ComparableRun, later: ComparableRun): RunVerdict {
  const pairs = pairCases(earlier, later);
  const { shared, added, removed } = pairs;
  const figures = { shared, added, removed };
  const isChanged = added + removed > 0;
  if (isTooFew(shared, Math.max(earlier.keys.length, later.keys.length))) {
    const left = `only ${spokenCount(shared, 'case')} shared, under 80 % of the test set`;
    return sayVerdict('not-comparable', `${changeWords(pairs)}; ${left}`, figures);
  }
  if (tallyCases(earlier).answered + tallyCases(later).answered === 0) {
    if (!isChanged) return { ...judgeScores(earlier, later), ...figures };
    return sayVerdict(
      'not-comparable',
      `${changeWords(pairs)}, and the score is one over all cases`,
      figures,
    );
  }
  const gap = gapWords(earlier, pairs) ?? gapWords(later, pairs);
  return gap === null ? judgePairs(pairs) : sayVerdict('not-comparable', gap, pairFigures(pairs));
}

/** Cases that were skipped on purpose are not asked for. */
function gapWords(run: ComparableRun, { answered, newlyErrored }: CasePairs): string | null {
  const asked = Math.max(run.keys.length, run.plannedCases ?? 0) - tallyCases(run).skipped;
  if (!isTooFew(answered, asked)) return null;
  const gap = `only ${spokenNumber(answered)} of ${spokenCount(asked, 'case')} were answered in both runs`;
  if (newlyErrored.length === 0) return gap;
  return `${gap}; ${spokenCount(newlyErrored.length, 'case')} that passed before ended in an error`;
}

function pairFigures({ answered, ...pairs }: CasePairs): Partial<RunVerdict> {
  return { ...pairs, n: answered };
}

function compareTotals(earlier: ComparableRun, later: ComparableRun): RunVerdict {
  const another = anotherSet(earlier, later);
  if (another !== null) return sayVerdict('not-comparable', another);
  const before = earlier.counts;
  const after = later.counts;
  if (before === null || after === null || answeredIn(before) + answeredIn(after) === 0) {
    return judgeScores(earlier, later);
  }
  const gap =
    countGap('earlier', before, earlier.plannedCases) ?? countGap('later', after, later.plannedCases);
  return gap === null ? judgeCounts(before, after) : sayVerdict('not-comparable', gap);
}

function anotherSet(earlier: ComparableRun, later: ComparableRun): string | null {
  const unlike = (before: string | null, after: string | null) =>
    before !== null && after !== null && before !== after;
  if (unlike(earlier.fingerprint, later.fingerprint)) {
    return 'the test set changed, and which cases are shared is not known';
  }
  if (earlier.fingerprint === null && unlike(earlier.suiteVersion, later.suiteVersion)) {
    return `the suite changed from ${earlier.suiteVersion} to ${later.suiteVersion}, and which cases are shared is not known`;
  }
  return sizesApart(earlier.counts, later.counts);
}

/** Two sets of such unlike sizes cannot share four fifths of the larger one. */
function sizesApart(before: RunCounts | null, after: RunCounts | null): string | null {
  if (before === null || after === null) return null;
  const [least, most] =
    before.total < after.total ? [before.total, after.total] : [after.total, before.total];
  if (!isTooFew(least, most)) return null;
  return `the earlier run holds ${spokenCount(before.total, 'case')}, the later one ${spokenNumber(after.total)}`;
}

function countGap(which: string, counts: RunCounts, plannedCases: number | null): string | null {
  const asked = Math.max(counts.total, plannedCases ?? 0) - counts.skipped;
  const answered = answeredIn(counts);
  if (!isTooFew(answered, asked)) return null;
  return `only ${spokenNumber(answered)} of ${spokenCount(asked, 'case')} of the ${which} run were answered`;
}

function answeredIn({ passed, failed }: RunCounts): number {
  return passed + failed;
}
