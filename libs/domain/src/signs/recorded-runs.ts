import type { Day } from '../days/day';
import { countsFrom } from '../days/known-day';
import type { EvaluationStanding, SuiteStanding } from '../evaluation/standing';
import type { AskedFacts } from './asked-facts';
import { notApplicable } from './outcome';

export const NO_RUN = notApplicable('there is no run so far, which EVAL-3 says');
export const NO_SUITE = notApplicable('there is no suite, which EVAL-1 says');

/** That nobody can say which suite there is counts as none, as EVAL-1 has it; a suite that is recorded is there. */
export function isWithoutSuite(
  facts: AskedFacts<'eval-suite'>,
  evaluation: EvaluationStanding | null,
): boolean {
  if (evaluation !== null && evaluation.suites.length > 0) return false;
  const { answer } = facts.ask('eval-suite');
  return answer === 'none' || answer === 'nobody-can-say';
}

/** The suites of which runs on their main branch are recorded; the newest run first. */
export function suitesThatRan(evaluation: EvaluationStanding | null): readonly SuiteStanding[] {
  return evaluation === null ? [] : evaluation.suites.filter(({ lastRunOn }) => lastRunOn !== null);
}

/** The day of the last run that came as a file; `null` where none did. */
export function lastRecordedRun(evaluation: EvaluationStanding | null): Day | null {
  return evaluation?.runDays[0]?.on ?? null;
}

/**
 * For a sign that only recorded runs can tell about, and that has none: *no run so far* is an answer, and leaves nothing to
 * read. A run that somebody only told of leaves the sign's own question open.
 */
export function isWithoutRun(facts: AskedFacts<'last-eval-run-on'>, question: string): boolean {
  const told = facts.ask('last-eval-run-on');
  if (told.answer === 'known') facts.leaveOpen('last-eval-run-on', question);
  return told.answer === 'none';
}

/** The last run, as far as it is known. */
export interface LastRun {
  readonly on: Day | null;
  /** True where there was none so far; false also where nobody knows. */
  readonly hasNone: boolean;
}

/** The later of the last run that is recorded and the last one that somebody told of; asked for only where none is recorded. */
export function lastRunOf(
  facts: AskedFacts<'last-eval-run-on'>,
  evaluation: EvaluationStanding | null,
): LastRun {
  const recorded = lastRecordedRun(evaluation);
  const told = recorded === null ? facts.ask('last-eval-run-on') : facts.peek('last-eval-run-on');
  if (told.answer !== 'known') return { on: recorded, hasNone: recorded === null && told.answer === 'none' };
  const on = countsFrom(told.value);
  return { on: recorded === null || on > recorded ? on : recorded, hasNone: false };
}

/** `Suite 'triage v4'`: by the name that people gave it. */
export function namedSuite({ name }: SuiteStanding): string {
  return `Suite '${name}'`;
}
