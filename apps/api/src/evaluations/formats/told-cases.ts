import { createHash } from 'node:crypto';
import { type CanonicalCase, countCases, type RunCounts } from '@telltale/domain';
import { textOf } from './document-fields';

const REASON_CHARACTERS_MOST = 500;
const NAME_CHARACTERS_MOST = 200;

export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Digest of the expected answer; of nothing where the file has none. */
export function answerDigestOf(answer: unknown): string | null {
  if (answer === undefined || answer === null || answer === '') return null;
  return digestOf(typeof answer === 'string' ? answer : JSON.stringify(answer));
}

/** A name by which something is known from run to run; one that is too long for a name is digested, so as to stay itself. */
export function nameKeyOf(name: string): string {
  const plain = textOf(name) ?? '';
  return plain.length <= NAME_CHARACTERS_MOST ? plain : `sha256:${digestOf(plain)}`;
}

/** A name that people read. */
export function shortNameOf(value: unknown): string | null {
  return cut(textOf(value), NAME_CHARACTERS_MOST);
}

/** What a tool says of a case, cut to what a list of cases can show. */
export function reasonOf(value: unknown): string | null {
  return cut(textOf(value), REASON_CHARACTERS_MOST);
}

/** Cases with a key each. Those that share one are told apart by their order, for want of anything better. */
export function distinctCases(cases: readonly CanonicalCase[]): readonly CanonicalCase[] {
  const taken = new Set(cases.map(({ key }) => key));
  const counts = new Map<string, number>();
  return cases.map((one) => {
    let times = (counts.get(one.key) ?? 0) + 1;
    while (times > 1 && taken.has(`${one.key} (${times})`)) times += 1;
    counts.set(one.key, times);
    const key = times === 1 ? one.key : `${one.key} (${times})`;
    taken.add(key);
    return { ...one, key };
  });
}

/** For the notes: says that keys had to be told apart. */
export function sharedKeyNotes(cases: readonly CanonicalCase[]): readonly string[] {
  const shared = cases.length - new Set(cases.map(({ key }) => key)).size;
  if (shared === 0) return [];
  const those = shared === 1 ? '1 case bears' : `${shared} cases bear`;
  return [`${those} the name of an earlier one: they are told apart by their order.`];
}

/** The counts; none where no case carries a verdict, for scores alone say nothing of passed and failed. */
export function countsOf(cases: readonly CanonicalCase[]): RunCounts | null {
  return cases.every(({ outcome }) => outcome === 'unscored') ? null : countCases(cases);
}

/** The mean of the values that are there, and over how many. */
export function meanOf(values: readonly (number | null)[]): {
  readonly value: number | null;
  readonly n: number;
} {
  const there = values.filter((value) => value !== null);
  const sum = there.reduce((total, value) => total + value, 0);
  return { value: there.length === 0 ? null : sum / there.length, n: there.length };
}

function cut(text: string | null, most: number): string | null {
  return text === null ? null : text.slice(0, most).toWellFormed();
}
