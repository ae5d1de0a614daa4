import { digestOf } from './case-text';
import { listOf, textOf, valuesOf, type Values } from './loose-values';

/**
 * Assertions whose value is the answer itself. A rubric, a function or a threshold says how an answer is judged: its
 * wording is polished without a change of the test set, and it would make another case of each.
 */
const ANSWERS = new Set([
  'equals',
  'contains',
  'icontains',
  'contains-all',
  'contains-any',
  'icontains-all',
  'icontains-any',
  'starts-with',
  'regex',
  'similar',
  'levenshtein',
  'rouge-n',
  'bleu',
  'factuality',
]);

/** All assertions of a case, also those within sets. */
export function assertionsOf(testCase: Values): readonly Values[] {
  return listOf(testCase['assert']).flatMap((one) => {
    const assertion = valuesOf(one);
    return assertion['type'] === 'assert-set' ? assertionsOf(assertion) : [assertion];
  });
}

/** A digest of the expected answers of a case, in whatever order they stand; `null` where it has none. */
export function promptfooAnswer(testCase: Values): string | null {
  const answers = assertionsOf(testCase).flatMap(({ type, value }) =>
    ANSWERS.has(textOf(type) ?? '') && value !== undefined && value !== null ? [{ type, value }] : [],
  );
  if (answers.length === 0) return null;
  const digests = answers.map(digestOf).sort();
  // A template stands for what the variables say: another expected variable is another answer.
  const isTemplate = answers.some(({ value }) => JSON.stringify(value).includes('{{'));
  return digestOf(isTemplate ? [...digests, digestOf(testCase['vars'])] : digests);
}
