/** A key may have 60 characters; what is cut off leaves room for a number that tells it from another. */
const LONGEST = 50;

/**
 * A key for a new item or group, made of its words: `Alarms ring at night` → `alarms-ring-at-night`. Answers are kept by it,
 * so it is never one that is used for something else.
 */
export function newKey(words: string, kind: 'group' | 'item', used: ReadonlySet<string>): string {
  const key = slugOf(words) || kind;
  if (!used.has(key)) return key;
  let number = 2;
  while (used.has(`${key}-${number}`)) number += 1;
  return `${key}-${number}`;
}

function slugOf(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
}
