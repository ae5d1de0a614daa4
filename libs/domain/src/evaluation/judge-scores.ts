import { spokenNumber } from '../words/spoken-number';
import type { ComparableRun } from './comparable-run';
import { isTooFew } from './enough-cases';
import { judgeDifference, judgeProportions, noiseWords } from './judge-interval';
import { type MeasuredMean, meanDifferenceInterval } from './mean-difference';
import { newcombeInterval, type Proportion } from './newcombe';
import { type Judgement, type RunVerdict, sayVerdict, type VerdictFigures } from './run-verdict';

type Metric = NonNullable<ComparableRun['metric']>;
type Scored = Metric & { readonly value: number };

/** The verdict on two runs that carry a score and no answers. */
export function judgeScores(earlier: ComparableRun, later: ComparableRun): RunVerdict {
  const before = earlier.metric;
  const after = later.metric;
  if (!isScored(before))
    return sayVerdict('not-known', 'the earlier run holds no result that can be compared');
  if (!isScored(after)) return sayVerdict('not-known', 'the later run holds no result that can be compared');
  const obstacle = obstacleTo(before, after) ?? thinScore(earlier, before) ?? thinScore(later, after);
  return obstacle === null ? judgeMetric(before, after) : sayVerdict('not-comparable', obstacle);
}

function isScored(metric: Metric | null): metric is Scored {
  return metric !== null && metric.value !== null;
}

function obstacleTo(before: Scored, after: Scored): string | null {
  if (before.name !== after.name) return `the earlier run tells ${before.name}, the later one ${after.name}`;
  if (before.n === null || after.n === null) return null;
  const [least, most] = before.n < after.n ? [before.n, after.n] : [after.n, before.n];
  return isTooFew(least, most)
    ? `the scores rest on ${spokenNumber(before.n)} and ${spokenNumber(after.n)} cases`
    : null;
}

/** A mean over the few cases that could be scored is no score of the test set. */
function thinScore({ counts, plannedCases }: ComparableRun, { n }: Scored): string | null {
  const asked = Math.max(plannedCases ?? 0, counts === null ? 0 : counts.total - counts.skipped);
  return n !== null && isTooFew(n, asked)
    ? `only ${spokenNumber(n)} of ${spokenNumber(asked)} cases were scored`
    : null;
}

function judgeMetric(before: Scored, after: Scored): RunVerdict {
  const isHigherBetter = after.isHigherBetter ?? before.isHigherBetter;
  if (isHigherBetter === null) {
    return sayVerdict('not-known', `nothing tells whether a higher ${after.name} is better`);
  }
  const judged = judgeMeans(before, after) ?? judgeShares(before, after);
  if (judged === null) return sayVerdict('not-known', 'a score without its count or error cannot be judged');
  const verdict = isHigherBetter ? judged.verdict : TURNED[judged.verdict];
  const words = `${after.name} ${spokenScore(before.value)} → ${spokenScore(after.value)}`;
  const n = before.n === null || after.n === null ? null : Math.min(before.n, after.n);
  return sayVerdict(verdict, `${words}${noiseWords(verdict, [before.n, after.n])}`, { ...judged.figures, n });
}

interface Judged {
  readonly verdict: Judgement;
  readonly figures: Partial<VerdictFigures>;
}

/** Where lower is better. */
const TURNED: Readonly<Record<Judgement, Judgement>> = {
  better: 'worse',
  worse: 'better',
  'no-clear-change': 'no-clear-change',
};

/** An error of 0 comes of cases that all scored alike, and says nothing of the next ones. */
function judgeMeans(before: Scored, after: Scored): Judged | null {
  if (!isMeasured(before) || !isMeasured(after)) return null;
  const interval = meanDifferenceInterval(before, after);
  return { verdict: judgeDifference(interval), figures: { method: 'scores', interval } };
}

function isMeasured(metric: Scored): metric is Scored & MeasuredMean {
  return metric.standardError !== null && metric.standardError > 0;
}

/**
 * A mean of scores from 0 to 1 spreads at most as a share of passed cases with the same mean does, so that the interval of a
 * share holds for it.
 */
function judgeShares(before: Scored, after: Scored): Judged | null {
  const first = shareOf(before);
  const second = shareOf(after);
  if (first === null || second === null) return null;
  const interval = newcombeInterval(first, second);
  return { verdict: judgeProportions(first, second), figures: { method: 'scores', interval } };
}

function shareOf({ value, n }: Scored): Proportion | null {
  if (n === null || n <= 0 || value < 0 || value > 1) return null;
  return { count: value * n, cases: n };
}

/** Four figures tell apart what a verdict tells apart. */
function spokenScore(value: number): string {
  return `${Number(value.toPrecision(4))}`;
}
