import type { EvaluationStanding, SuiteStanding } from '../evaluation/standing';

/** What a spec says of a project's runs; the rest stays quiet. */
export function standing(parts: Partial<EvaluationStanding> = {}): EvaluationStanding {
  return { suites: [], changes: null, question: null, models: [], runDays: [], trend: null, ...parts };
}

/** A suite that ran yesterday, of which nothing is to be complained. */
export function suite(parts: Partial<SuiteStanding> = {}): SuiteStanding {
  return {
    key: 'triage',
    name: 'triage',
    version: 'v4',
    fixedSince: '2026-01-10',
    cases: 200,
    unanswered: 0,
    passThreshold: 0.9,
    lastRunOn: '2026-11-22',
    isPassed: true,
    baseline: {
      verdict: 'no-clear-change',
      because: 'No clear change: 190 of 200 cases pass, as before.',
      on: '2026-11-01',
      newlyFailing: [],
      newlyFailingCount: 0,
      worseInARow: 0,
    },
    unversionedChange: null,
    ...parts,
  };
}

/** A project whose suites ran yesterday. */
export function ran(...suites: readonly SuiteStanding[]): EvaluationStanding {
  return standing({ suites, runDays: [{ on: '2026-11-22', isPassed: true }] });
}
