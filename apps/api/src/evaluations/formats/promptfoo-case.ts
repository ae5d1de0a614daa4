import type { CanonicalCase, CaseOutcome } from '@telltale/domain';
import { caseKey, caseText, digestOf } from './case-text';
import { numberAt, textOf, valuesOf, type Values } from './loose-values';
import { promptfooAnswer } from './promptfoo-answer';

/** One row of promptfoo's results: one case under one variant. */
export function promptfooCase(row: Values, key: string): CanonicalCase {
  const testCase = valuesOf(row['testCase']);
  const outcome = outcomeOf(row);
  return {
    key,
    label: caseText(testCase['description']) ?? caseText(row['description']),
    outcome,
    score: numberAt(row, 'score'),
    answerDigest: promptfooAnswer(testCase),
    reason: outcome === 'passed' ? null : reasonOf(row),
    durationMs: numberAt(row, 'latencyMs'),
  };
}

/** The team's own id of the case, else a digest of its variables, else its description. */
export function promptfooKey(row: Values): string {
  const testCase = valuesOf(row['testCase']);
  const id = valuesOf(testCase['metadata'])['caseId'];
  if (typeof id === 'string' || typeof id === 'number') {
    const key = caseKey(String(id));
    if (key !== '') return key;
  }
  const variables = variablesOf(row, testCase);
  if (Object.keys(variables).length > 0) return digestOf(variables);
  return caseKey(textOf(testCase['description']) ?? textOf(row['description']) ?? 'without variables');
}

/** promptfoo asks each value of a list; the row then tells which of them it was. */
function variablesOf(row: Values, testCase: Values): Values {
  const told = valuesOf(testCase['vars']);
  const isWhole = Object.keys(told).length > 0 && !Object.values(told).some(Array.isArray);
  return isWhole ? told : valuesOf(row['vars']);
}

/** An error is the provider's or the tool's: promptfoo marks it with 2, and older versions by a missing grading. */
function outcomeOf(row: Values): CaseOutcome {
  const { failureReason, success } = row;
  if (failureReason === 2) return 'errored';
  if (success === true) return 'passed';
  if (success !== false) return 'unscored';
  const wasGraded = typeof row['gradingResult'] === 'object' && row['gradingResult'] !== null;
  return failureReason === undefined && textOf(row['error']) !== null && !wasGraded ? 'errored' : 'failed';
}

function reasonOf(row: Values): string | null {
  return caseText(row['error']) ?? caseText(valuesOf(row['gradingResult'])['reason']);
}
