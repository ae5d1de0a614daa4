import type { CanonicalCase, CaseOutcome } from '@telltale/domain';
import { checkCaseCount } from './case-limit';
import { caseKey, caseText, digestOf } from './case-text';
import type { JsonPart } from './json-part';

export const CASE_KEYS = [
  'key',
  'input',
  'label',
  'passed',
  'skipped',
  'score',
  'expected',
  'error',
  'reason',
  'durationMs',
  'metadata',
] as const;

/** What can tell how a case went; one of them at least is said, be it as null. */
const VERDICT_KEYS = ['passed', 'skipped', 'score', 'error'] as const;

/** The cases of one run; two of one key are refused, as nobody could tell which of them is which next week. */
export function readCases(parts: readonly JsonPart[]): readonly CanonicalCase[] {
  if (parts.length > 0) checkCaseCount(parts.length, 'The file');
  const seen = new Map<string, string>();
  return parts.map((part) => {
    const read = readCase(part);
    const first = seen.get(read.key);
    if (first !== undefined)
      throw part.refusal(part.value('key') === null ? 'input' : 'key', `is that of ${first} as well`);
    seen.set(read.key, part.pointer);
    return read;
  });
}

function readCase(part: JsonPart): CanonicalCase {
  if (!VERDICT_KEYS.some((key) => part.has(key)))
    throw part.refusal('passed', 'is missing; say null where the case has no verdict');
  const expected = part.value('expected');
  const error = caseText(part.text('error'));
  return {
    key: keyOf(part),
    label: caseText(part.text('label')),
    outcome: outcomeOf(part, error !== null),
    score: part.number('score'),
    answerDigest: expected === null ? null : digestOf(expected),
    reason: error ?? caseText(part.text('reason')),
    durationMs: part.number('durationMs', 0),
  };
}

/** A key of the sender's own, else a digest of the input: never the place in the file. */
function keyOf(part: JsonPart): string {
  const key = part.value('key');
  if (Number.isSafeInteger(key)) return String(key);
  const text = caseKey(part.text('key') ?? '');
  if (text !== '') return text;
  const input = part.value('input');
  if (key !== null || input === null)
    throw part.refusal('key', 'is missing; a case needs a key, or an input to make one of');
  return digestOf(input);
}

function outcomeOf(part: JsonPart, hasError: boolean): CaseOutcome {
  const passed = part.boolean('passed');
  if (part.boolean('skipped') === true) return 'skipped';
  if (hasError) return 'errored';
  if (passed === null) return 'unscored';
  return passed ? 'passed' : 'failed';
}
