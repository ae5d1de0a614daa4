import {
  type Day,
  minorUnits,
  type Money,
  monthOfDay,
  type Person,
  registerDefinition,
  type RegisterEntry,
  type RegisterField,
  type RegisterKey,
} from '@telltale/domain';
import { personChoice } from '../record/values/people-values';
import type { PersonChoice } from '../record/values/value-draft';

/** What somebody has typed for one field: text stays as typed until it is read. */
export interface FieldDraft {
  readonly text: string;
  readonly person: PersonChoice | null;
}

export type EntryDraft = Readonly<Record<string, FieldDraft>>;

/** What an entry says, or what a new one begins with. */
export type EntryFields = Partial<RegisterEntry> & Readonly<Record<string, unknown>>;

const BLANK: FieldDraft = { text: '', person: null };

/** The draft with which typing begins: the entry, or for a new one what is given, and today where a day is needed. */
export function draftOfEntry(
  register: RegisterKey,
  given: EntryFields | undefined,
  today: Day | null,
): EntryDraft {
  const fields = Object.entries(registerDefinition(register).fields);
  return Object.fromEntries(
    fields.map(([name, field]) => [name, draftOfField(field, given?.[name] ?? startOf(field, today))]),
  );
}

function draftOfField({ type }: RegisterField, value: unknown): FieldDraft {
  if (value === undefined) return BLANK;
  if (type === 'person') return { text: '', person: personChoice(value as Person) };
  if (type !== 'money')
    return { text: typeof value === 'number' ? String(value) : (value as string), person: null };
  const { amount, currency } = value as Money;
  return { text: String(amount / minorUnits(currency)), person: null };
}

function startOf({ type, isNeeded, isPast }: RegisterField, today: Day | null): string | undefined {
  if (today === null || isNeeded !== true) return undefined;
  if (type === 'month') return monthOfDay(today);
  return type === 'day' && isPast === true ? today : undefined;
}
