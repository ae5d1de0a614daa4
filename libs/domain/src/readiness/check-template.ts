import { checkProperties } from '../facts/value-checks/check-properties';
import { line } from '../facts/value-checks/check-text';
import { yesOrNo, nullOr } from '../facts/value-checks/check-choice';
import { wholeNumber } from '../facts/value-checks/check-number';
import {
  NO_PROBLEM,
  type PartCheck,
  type ValueProblem,
  valueProblem,
} from '../facts/value-checks/value-problem';
import type { ReadinessTemplate } from './template';

export const MOST_GROUPS = 20;
/** In a group. */
export const MOST_ITEMS = 30;

const key: PartCheck = (value, at) =>
  typeof value === 'string' && /^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/.test(value)
    ? NO_PROBLEM
    : valueProblem(at, 'Send a key of small letters, figures and hyphens, as data-schema.');

const ITEM = {
  needed: { key, text: line(300), isRequired: yesOrNo, proofDays: nullOr(wholeNumber(1, 3_650)) },
};

const GROUP = { needed: { key, name: line(100), items: listOf(ITEM, MOST_ITEMS) } };

/** What is wrong with a template that somebody sends; empty when nothing is. */
export function checkTemplate(sent: unknown): readonly ValueProblem[] {
  const problems = listOf(GROUP, MOST_GROUPS)(sent, '');
  return problems.length > 0 ? problems : repeatedKeys(sent as ReadinessTemplate);
}

function listOf(shape: Parameters<typeof checkProperties>[2], most: number): PartCheck {
  return (value, at) => {
    if (!Array.isArray(value) || value.length === 0 || value.length > most)
      return valueProblem(at, `Send a list of 1 to ${most}.`);
    return value.flatMap((part: unknown, index) => checkProperties(part, `${at}/${index}`, shape));
  };
}

/** Answers are kept by the keys of items, whichever group holds them. */
function repeatedKeys(template: ReadinessTemplate): readonly ValueProblem[] {
  const seen = new Set<string>();
  return template.flatMap((group, at) => [
    ...repeated(seen, `group ${group.key}`, `/${at}/key`),
    ...group.items.flatMap((item, place) => repeated(seen, item.key, `/${at}/items/${place}/key`)),
  ]);
}

function repeated(seen: Set<string>, name: string, pointer: string): readonly ValueProblem[] {
  if (seen.has(name)) return valueProblem(pointer, 'This key is there twice. Give each its own.');
  seen.add(name);
  return NO_PROBLEM;
}
