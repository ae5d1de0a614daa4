import {
  checkFactValue,
  type Day,
  minorUnits,
  registerDefinition,
  type RegisterEntry,
  type RegisterField,
  type RegisterKey,
} from '@telltale/domain';
import { parseNumber } from '../record/values/read-number';
import type { EntryDraft, FieldDraft } from './entry-draft';

export interface EntryContext {
  readonly register: RegisterKey;
  /** The other entries of the register. */
  readonly others: readonly RegisterEntry[];
  readonly today: Day;
  readonly currency: string;
}

/** What is wrong with one field, or with the entry as a whole (`field` is null). */
export interface EntryProblem {
  readonly field: string | null;
  readonly message: string;
}

export type EntryReading =
  { readonly fields: Readonly<Record<string, unknown>> } | { readonly problems: readonly EntryProblem[] };

type FieldReading = { readonly value?: unknown } | { readonly problem: string };

/** What would be sent, or all that keeps it from being sent: the same rules, in the same words, as the API has. */
export function readEntry(draft: EntryDraft, context: EntryContext): EntryReading {
  const fields = Object.entries(registerDefinition(context.register).fields);
  const readings = fields.map(([name, field]) => ({ name, reading: readField(field, draft[name], context) }));
  const problems = readings.flatMap(({ name, reading }) =>
    'problem' in reading ? [{ field: name, message: reading.problem }] : [],
  );
  if (problems.length > 0) return { problems };
  const given = readings.flatMap(({ name, reading }) =>
    'value' in reading && reading.value !== undefined ? [[name, reading.value] as const] : [],
  );
  const entry = Object.fromEntries(given);
  const found = problemsOfEntry(entry, context);
  return found.length > 0 ? { problems: found } : { fields: entry };
}

function readField(
  field: RegisterField,
  draft: FieldDraft | undefined,
  { currency }: EntryContext,
): FieldReading {
  if (draft === undefined || isEmpty(draft))
    return field.isNeeded === true ? { problem: NEEDED[field.type] ?? 'Fill this in.' } : {};
  const { text, person } = draft;
  if (person !== null) return { value: { personId: person.personId } };
  return (READERS[field.type] ?? textIn)(text, currency);
}

function isEmpty({ text, person }: FieldDraft): boolean {
  return text.trim() === '' && person === null;
}

/** Of what is typed, only figures have to be understood; the rules of the register judge the rest. */
const READERS: Partial<Record<RegisterField['type'], (text: string, currency: string) => FieldReading>> = {
  number: numberIn,
  'whole-number': numberIn,
  money: moneyIn,
};

function textIn(text: string): FieldReading {
  return { value: text.trim() };
}

const NEEDED: Partial<Record<RegisterField['type'], string>> = {
  person: 'Choose a person, or add one.',
  choice: 'Choose one of them.',
  day: 'Choose a day, such as 23 November 2026.',
  month: 'Choose a month, such as 2026-11.',
};

function numberIn(text: string): FieldReading {
  const value = parseNumber(text);
  return value === null ? { problem: 'Write a number, such as 240 or 92.5.' } : { value };
}

function moneyIn(text: string, currency: string): FieldReading {
  const units = parseNumber(text);
  if (units === null) return { problem: 'Write an amount in whole units, such as 420,000.' };
  const amount = Math.round(units * minorUnits(currency));
  return Math.abs(amount - units * minorUnits(currency)) > 1e-6
    ? { problem: `Too many decimals for ${currency}.` }
    : { value: { amount, currency } };
}

function problemsOfEntry(
  entry: Readonly<Record<string, unknown>>,
  { register, others, today }: EntryContext,
): readonly EntryProblem[] {
  const whole = [...others.map((other) => sendable(register, other)), entry];
  const problems = checkFactValue(register, whole, today).map(({ pointer, detail }) => {
    const [, index = '', field = null] = pointer.split('/');
    return { isOwn: index === '' || Number(index) === others.length, field, message: detail };
  });
  const own = problems.filter(({ isOwn }) => isOwn);
  // What would be wrong with another entry only is a problem of this change as a whole.
  const told = own.length > 0 ? own : problems.slice(0, 1).map((problem) => ({ ...problem, field: null }));
  return told.map(({ field, message }) => ({ field, message }));
}

/** Entries come with whole people; the rules know them by their ids. */
function sendable(register: RegisterKey, entry: RegisterEntry): object {
  const { fields } = registerDefinition(register);
  const parts = Object.entries(entry).map(([name, value]) => {
    if (fields[name]?.type !== 'person') return [name, value];
    return [name, { personId: (value as { readonly personId: string }).personId }];
  });
  return Object.fromEntries(parts) as object;
}
