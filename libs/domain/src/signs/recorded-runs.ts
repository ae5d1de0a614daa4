import type { Day } from '../days/day';
import { countsFrom } from '../days/known-day';
import type { EvaluationStanding, SuiteStanding } from '../evaluation/standing';
import type { AskedFacts } from './asked-facts';
import { notApplicable } from './outcome';

export const NO_RUN = notApplicable('there is no run so far, which EVAL-3 says');
export const NO_SUITE = notApplicable('there is no suite, which EVAL-1 says');

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

/** The later of the last run that is recorded and the last one that somebody told of; asked for only where none is recorded. */
export function lastRunOn(
  facts: AskedFacts<'last-eval-run-on'>,
  evaluation: EvaluationStanding | null,
): Day | 'none' | null {
  const recorded = lastRecordedRun(evaluation);
  const told = recorded === null ? facts.ask('last-eval-run-on') : facts.peek('last-eval-run-on');
  if (told.answer !== 'known') return recorded ?? (told.answer === 'none' ? 'none' : null);
  const on = countsFrom(told.value);
  return recorded === null || on > recorded ? on : recorded;
}

/** `Suite 'triage v4'`: by the name that people gave it. */
export function namedSuite({ name }: SuiteStanding): string {
  return `Suite '${name}'`;
}
