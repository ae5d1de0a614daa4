import type { Day } from '../days/day';
import { countsFrom } from '../days/known-day';
import type { StoredFacts } from '../facts/stored-facts';

/** What a project could answer with; `null` is not known. */
export interface EvalStanding {
  readonly hasSuite: boolean | null;
  readonly hasRun: boolean | null;
  readonly lastRunOn: Day | null;
}

/** That nobody can say which suite there is counts as none, as EVAL-1 has it; of the last run it stays a question. */
export function evalStanding(facts: StoredFacts): EvalStanding {
  const suite = facts['eval-suite'];
  const run = facts['last-eval-run-on'];
  return {
    hasSuite: suite === undefined ? null : suite.answer === 'known',
    hasRun: run === undefined || run.answer === 'nobody-can-say' ? null : run.answer === 'known',
    lastRunOn: run?.value === undefined ? null : countsFrom(run.value),
  };
}
