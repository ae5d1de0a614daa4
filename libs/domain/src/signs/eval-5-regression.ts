import { exactly } from '../days/known-day';
import { spokenCount, spokenDay } from '../days/spoken-day';
import type { BaselineStanding, SuiteStanding } from '../evaluation/standing';
import { spokenList } from '../words/spoken-list';
import { defineSign } from './define-sign';
import { dateEvidence, type Evidence, textEvidence } from './evidence';
import { clear, lit } from './outcome';
import { isWithoutRun, NO_RUN, suitesThatRan } from './recorded-runs';
import { BUILDING_TO_PRODUCTION } from './stage-ranges';

const QUESTION = 'How does the latest run stand beside a baseline? No run is recorded here.';

/** One bad run may be bad luck; the second in a row is no luck. */
const CRITICAL_IN_A_ROW = 2;

export const regression = defineSign({
  id: 'EVAL-5',
  mode: 'evaluation',
  title: 'Measurably worse than the baseline',
  question: 'Is the latest run worse than the baseline?',
  severities: ['critical', 'serious'],
  stages: BUILDING_TO_PRODUCTION,
  clearFact: 'a run that is not worse than the baseline is recorded',
  reads: ['last-eval-run-on'],
  thresholds: {},
  check(facts, { evaluation }) {
    const suites = suitesThatRan(evaluation);
    if (suites.length === 0) return isWithoutRun(facts, QUESTION) ? NO_RUN : clear();
    const worst = worstOf(suites);
    if (worst !== null) return lit(severityOf(worst.baseline), worseWords(worst));
    for (const suite of suites) {
      const open = openIn(suite);
      if (open !== null) facts.leaveOpen('last-eval-run-on', open);
    }
    return clear();
  },
});

type Judged = SuiteStanding & { readonly baseline: BaselineStanding };

/** The suite that is worse for the longest; of several the one that ran last. */
function worstOf(suites: readonly SuiteStanding[]): Judged | null {
  let worst: Judged | null = null;
  for (const suite of suites) {
    if (suite.baseline?.verdict !== 'worse') continue;
    const judged = suite as Judged;
    if (worst === null || judged.baseline.worseInARow > worst.baseline.worseInARow) worst = judged;
  }
  return worst;
}

function severityOf({ worseInARow }: BaselineStanding): 'critical' | 'serious' {
  return worseInARow >= CRITICAL_IN_A_ROW ? 'critical' : 'serious';
}

function worseWords({ name, lastRunOn, baseline }: Judged) {
  const { on, because, worseInARow } = baseline;
  const runs = worseInARow > 1 ? `The last ${spokenCount(worseInARow, 'run')}` : 'The latest run';
  const are = worseInARow > 1 ? 'are' : 'is';
  const evidence: Evidence[] = [textEvidence('Verdict', because), dateEvidence('Baseline', exactly(on))];
  if (lastRunOn !== null) evidence.push(dateEvidence('Latest run', exactly(lastRunOn)));
  const names = namedCases(baseline);
  if (names !== null) evidence.push(textEvidence('Newly failing', names));
  return {
    because: `${runs} of suite '${name}' ${are} worse than the baseline of ${spokenDay(on)}${failing(baseline)}.`,
    evidence,
    clearsWhen: `a run of suite '${name}' is not worse than the baseline of ${spokenDay(on)}`,
  };
}

function failing({ newlyFailingCount }: BaselineStanding): string {
  if (newlyFailingCount === 0) return '';
  return `: ${spokenCount(newlyFailingCount, 'case')} newly ${newlyFailingCount === 1 ? 'fails' : 'fail'}`;
}

/** The cases by name; `null` where single cases are not known. */
function namedCases({ newlyFailing, newlyFailingCount }: BaselineStanding): string | null {
  if (newlyFailing.length === 0) return null;
  const more = newlyFailingCount - newlyFailing.length;
  return spokenList(more > 0 ? [...newlyFailing, `${more} more`] : newlyFailing);
}

/** What keeps a suite from being fine; `null` where it is. */
function openIn({ name, baseline }: SuiteStanding): string | null {
  if (baseline === null) return `Which run is the baseline of suite '${name}'?`;
  if (baseline.verdict === 'better' || baseline.verdict === 'no-clear-change') return null;
  return `Which run of suite '${name}' can be compared with the latest one? ${baseline.because}`;
}
