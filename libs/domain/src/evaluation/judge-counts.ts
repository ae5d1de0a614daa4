import { spokenCount } from '../days/spoken-day';
import { spokenNumber } from '../words/spoken-number';
import type { RunCounts } from './canonical-run';
import { judgeProportions, noiseWords } from './judge-interval';
import { newcombeInterval, type Proportion } from './newcombe';
import { type RunVerdict, sayVerdict } from './run-verdict';

/** The verdict on two runs of which only the counts are known. */
export function judgeCounts(earlier: RunCounts, later: RunCounts): RunVerdict {
  const before = answeredOf(earlier);
  const after = answeredOf(later);
  const verdict = judgeProportions(before, after);
  const figures = {
    method: 'proportions',
    n: Math.min(before.cases, after.cases),
    passedBefore: before.count,
    passedAfter: after.count,
    interval: newcombeInterval(before, after),
  } as const;
  const moreErrors = Math.max(0, later.errored - earlier.errored);
  const darkest = judgeProportions(before, { ...after, cases: after.cases + moreErrors });
  if (verdict !== 'worse' && darkest !== verdict) {
    const errors = `${spokenCount(moreErrors, 'case')} more than before ended in an error`;
    return sayVerdict('not-comparable', `${errors}, and the verdict hangs on what they hide`, figures);
  }
  const words = `${passedWords(before, after)}${noiseWords(verdict, [before.cases, after.cases])}`;
  return sayVerdict(
    verdict,
    moreErrors === 0 ? words : `${words}; ${spokenCount(moreErrors, 'more case')} ended in an error`,
    figures,
  );
}

/** Passed of those that passed or failed: an error is no answer. */
function answeredOf({ passed, failed }: RunCounts): Proportion {
  return { count: passed, cases: passed + failed };
}

function passedWords(before: Proportion, after: Proportion): string {
  const { count, cases } = after;
  const later = `${spokenNumber(count)} of ${spokenNumber(cases)}`;
  if (before.cases === cases) return `${spokenNumber(before.count)} → ${later}`;
  return `${spokenNumber(before.count)} of ${spokenNumber(before.cases)} → ${later}`;
}
