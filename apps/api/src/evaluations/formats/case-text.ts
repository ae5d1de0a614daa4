import { createHash } from 'node:crypto';

/** What a person reads of a case; the rest of an answer is the customer's data and stays where it is. */
const CHARACTERS_MOST = 500;
/** Keys are compared and stored with each run: a longer one is told by its digest. */
const KEY_CHARACTERS_MOST = 300;
const KEY_CHARACTERS_KEPT = 200;
/** PostgreSQL holds no NUL, and a control character shows nothing to anybody. */
const CONTROL = /[^\P{Cc}\t\n\r]/gu;

/** Text of strangers, cut; `null` where it is blank or no text. */
export function caseText(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = plain(value.slice(0, 4 * CHARACTERS_MOST)).trim();
  return text === '' ? null : text.slice(0, CHARACTERS_MOST).toWellFormed();
}

/** The same key for the same text, however long it is. */
export function caseKey(text: string): string {
  const key = plain(text).trim();
  if (key.length <= KEY_CHARACTERS_MOST) return key;
  return `${key.slice(0, KEY_CHARACTERS_KEPT).toWellFormed()}…${sha256(key)}`;
}

/** A digest of any JSON value: the same for the same content, in whatever order its keys stand. */
export function digestOf(value: unknown): string {
  return sha256(sortedJson(value));
}

/**
 * Each key once: a second, third … case of one key is told apart by `#2`, `#3` in the order of the file. A key that the
 * file itself holds is never given to another case.
 */
export function distinctKeys(keys: readonly string[]): readonly string[] {
  const taken = new Set(keys);
  const seen = new Map<string, number>();
  return keys.map((key) => {
    let count = (seen.get(key) ?? 0) + 1;
    while (count > 1 && taken.has(`${key}#${count}`)) count += 1;
    seen.set(key, count);
    if (count === 1) return key;
    taken.add(`${key}#${count}`);
    return `${key}#${count}`;
  });
}

function plain(text: string): string {
  return text.replace(CONTROL, '').toWellFormed();
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function sortedJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map(sortedJson).join(',')}]`;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${sortedJson(inner)}`).join(',')}}`;
}
