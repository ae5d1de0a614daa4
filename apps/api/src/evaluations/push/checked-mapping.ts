import { Problem } from '../../http/problem';
import type { ColumnMapping } from '../formats/eval-format';

const SHAPE =
  '{"key": ["question"], "label": "question", "expected": "ground_truth", "passed": "ok", "scores": ["faithfulness"], ' +
  '"passScore": {"column": "faithfulness", "atLeast": 0.8}}, each part where the table has it';

const TEXTS = ['label', 'expected', 'passed'] as const;
const LISTS = ['key', 'scores'] as const;
const PARTS: readonly string[] = [...TEXTS, ...LISTS, 'passScore'];

/** Which column of a table holds what, from the JSON that was sent. */
export function checkedMapping(sent: string): ColumnMapping {
  const mapping = objectIn(sent);
  const isRight =
    mapping !== undefined &&
    Object.keys(mapping).every((part) => PARTS.includes(part)) &&
    TEXTS.every((part) => mapping[part] === undefined || isName(mapping[part])) &&
    LISTS.every((part) => mapping[part] === undefined || isNames(mapping[part])) &&
    (mapping['passScore'] === undefined || isPassScore(mapping['passScore']));
  if (isRight) return mapping;
  throw new Problem('invalid-request', {
    errors: [{ pointer: 'mapping', detail: `mapping is JSON of the shape ${SHAPE}.` }],
  });
}

function objectIn(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    // No JSON: refused like any other shape, with the one that is asked for.
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isNames(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isName);
}

function isPassScore(value: unknown): boolean {
  return isObject(value) && isName(value['column']) && Number.isFinite(value['atLeast']);
}
