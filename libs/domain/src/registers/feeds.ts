import { exactly } from '../days/known-day';
import type { RecordedAnswer } from '../facts/answer';
import type { FactKey } from '../facts/fact-catalogue';
import { isUnglamorous } from './effort-kinds';
import type { EntryIn, RegisterKey } from './register-catalogue';
import type { RegisterEntry } from './register-entry';

/** What a register answers beside itself. */
export interface FedAnswer {
  readonly answer: RecordedAnswer;
  readonly value?: unknown;
}

export type FedAnswers = { readonly [Key in FactKey]?: FedAnswer };

/** The facts to which each register gives the answer. */
export const FED_FACTS: { readonly [Key in RegisterKey]?: readonly FactKey[] } = {
  increments: ['last-increment-on'],
  'scope-versions': ['scope-version', 'scope-signature'],
  'good-enough-values': ['good-enough'],
  effort: ['unglamorous-share'],
};

/** What each explicit "none so far" says of them. That no effort was booked says nothing of its share. */
const FED_BY_NONE: { readonly [Key in RegisterKey]?: readonly FactKey[] } = {
  increments: ['last-increment-on'],
  'scope-versions': ['scope-version', 'scope-signature'],
  'good-enough-values': ['good-enough'],
};

/** The answers that follow from a register as it stands now; a fact that is absent follows from nothing. */
export function fedAnswers(
  key: RegisterKey,
  register: { readonly answer: RecordedAnswer; readonly value?: readonly RegisterEntry[] } | undefined,
): FedAnswers {
  if (register?.answer === 'none') {
    const none = (FED_BY_NONE[key] ?? []).map((fact) => [fact, { answer: 'none' }] as const);
    return Object.fromEntries(none);
  }
  const entries = register?.value ?? [];
  return entries.length === 0 ? {} : (FEEDS[key]?.(entries as never) ?? {});
}

const known = (value: unknown): FedAnswer => ({ answer: 'known', value });

const FEEDS: {
  readonly [Key in RegisterKey]?: (entries: readonly EntryIn<Key, unknown>[]) => FedAnswers;
} = {
  increments: (entries) => ({ 'last-increment-on': known(exactly(entries.at(-1)?.on ?? '')) }),
  'scope-versions': feedScope,
  'good-enough-values': (entries) => ({ 'good-enough': known(goodEnough(entries.at(-1))) }),
  effort: feedShare,
};

/** That none of the versions bears a signature may only mean that nobody was asked for it. */
function feedScope(versions: readonly EntryIn<'scope-versions', unknown>[]): FedAnswers {
  const signed = versions.findLast(({ signedBy }) => signedBy !== undefined);
  const current = { 'scope-version': known(versions.at(-1)?.version) };
  if (signed?.signedOn === undefined) return current;
  const { version, signedBy, signedOn } = signed;
  return { ...current, 'scope-signature': known({ version, signedBy, on: exactly(signedOn) }) };
}

function goodEnough(entry: EntryIn<'good-enough-values', unknown> | undefined): unknown {
  const { metric, value, unit, setBy } = entry ?? {};
  return unit === undefined ? { metric, value, setBy } : { metric, value, unit, setBy };
}

/** The share of the planned person-days that goes to the unglamorous kinds, in percent with one decimal. */
function feedShare(bookings: readonly EntryIn<'effort', unknown>[]): FedAnswers {
  const sum = (some: typeof bookings) => some.reduce((total, { planned = 0 }) => total + planned, 0);
  const all = sum(bookings);
  if (all === 0) return {};
  const unglamorous = sum(bookings.filter(({ kind }) => isUnglamorous(kind)));
  return { 'unglamorous-share': known(Math.round((unglamorous / all) * 1_000) / 10) };
}
