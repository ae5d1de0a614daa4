import type { EvalCaseReply } from '@telltale/contract';
import { CASE_OUTCOMES, type CaseOutcome } from '@telltale/domain';

export const OUTCOME_WORDS: Readonly<Record<CaseOutcome, string>> = {
  passed: 'passed',
  failed: 'failed',
  errored: 'error',
  skipped: 'skipped',
  unscored: 'no verdict',
};

export const OUTCOMES = CASE_OUTCOMES.map((key) => ({
  key,
  name: `${OUTCOME_WORDS[key].charAt(0).toUpperCase()}${OUTCOME_WORDS[key].slice(1)}`,
}));

/** A case as its row says it. A score that nobody gave is a dash with its reason, never 0. */
export function caseWords({ key, label, outcome, before, score }: EvalCaseReply) {
  return {
    key,
    name: label ?? key,
    outcome,
    before: before === null ? '– not there' : OUTCOME_WORDS[before],
    now: OUTCOME_WORDS[outcome],
    score: score === null ? '– no score' : `${Math.round(score * 1_000) / 1_000}`,
  };
}
