import type { Day } from '../days/day';
import { exactly } from '../days/known-day';
import { spokenDay } from '../days/spoken-day';
import { type EvaluationStanding, RUN_DAYS_KEPT } from '../evaluation/standing';
import type { EntryIn } from '../registers/register-catalogue';
import { defineSign } from './define-sign';
import { dateEvidence, textEvidence } from './evidence';
import { clear, lit } from './outcome';
import { isWithoutRun, lastRecordedRun, NO_RUN } from './recorded-runs';
import { BUILDING_TO_PRODUCTION } from './stage-ranges';

const QUESTION = 'Did the suite pass when a customer found the incident? No run is recorded here.';

export const blindSuite = defineSign({
  id: 'EVAL-8',
  mode: 'evaluation',
  title: 'A customer found what the suite did not',
  question: 'Did a customer find an incident while the suite passed?',
  severities: ['critical'],
  stages: BUILDING_TO_PRODUCTION,
  clearFact: 'the incident is resolved and the suite has run since',
  reads: ['incidents', 'last-eval-run-on'],
  thresholds: {},
  check(facts, { evaluation }) {
    const incidents = facts.ask('incidents');
    const found = (incidents.value ?? []).filter((incident) => isOpen(incident, lastRecordedRun(evaluation)));
    if (found.length === 0) return clear();
    if (evaluation === null || evaluation.runDays.length === 0) {
      return isWithoutRun(facts, QUESTION) ? NO_RUN : clear();
    }
    for (const { on, what } of found.toReversed()) {
      const run = runBefore(evaluation, on);
      if (run?.isPassed === true) return lit('critical', blindWords({ on, what, ranOn: run.on }, incidents));
      if (isNotKnown(evaluation, run))
        facts.leaveOpen('last-eval-run-on', `Did the suite pass before ${spokenDay(on)}?`);
    }
    return clear();
  },
});

/** Resolved, and run again since: then the suite has had its chance to know better. */
function isOpen({ foundBy, resolvedOn }: EntryIn<'incidents'>, lastRun: Day | null): boolean {
  if (foundBy !== 'customer') return false;
  return resolvedOn === undefined || lastRun === null || lastRun < resolvedOn;
}

function runBefore({ runDays }: EvaluationStanding, day: Day): EvaluationStanding['runDays'][number] | null {
  return runDays.find(({ on }) => on <= day) ?? null;
}

/** Before the first run nothing passed; before the oldest day that is kept, nobody knows. */
function isNotKnown(
  { runDays }: EvaluationStanding,
  run: EvaluationStanding['runDays'][number] | null,
): boolean {
  return run === null ? runDays.length >= RUN_DAYS_KEPT : run.isPassed === null;
}

interface Blind {
  readonly on: Day;
  readonly what: string;
  readonly ranOn: Day;
}

function blindWords(
  { on, what, ranOn }: Blind,
  incidents: Parameters<typeof textEvidence>[2],
): Parameters<typeof lit>[1] {
  return {
    because: `A customer found the incident of ${spokenDay(on)}, and the suite had passed on ${spokenDay(ranOn)}.`,
    evidence: [
      textEvidence('What happened', what, incidents),
      dateEvidence('Found by a customer', exactly(on), incidents),
      dateEvidence('The suite had passed', exactly(ranOn)),
    ],
    clearsWhen: `the incident of ${spokenDay(on)} is resolved and the suite has run since`,
  };
}
