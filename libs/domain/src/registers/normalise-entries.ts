import type { Money } from '../facts/money';
import { normalPerson, type SentPerson } from '../facts/normal-person';
import type { FieldType, RegisterDefinition } from './define-register';
import type { SentEntry } from './sent-entry';

/**
 * Entries that `checkEntries` found nothing wrong with, in the one form in which they are stored: only the fields of the
 * register, texts without white space around them, people by id or as somebody new. The id stays where one was sent.
 */
export function normaliseEntries({ fields }: RegisterDefinition, value: unknown): readonly SentEntry[] {
  const entries = value as readonly Readonly<Record<string, unknown>>[];
  return entries.map((entry) => {
    const given = Object.entries(fields).flatMap(([name, { type }]) => {
      const sent = entry[name];
      return sent === undefined ? [] : [[name, NORMAL_FIELDS[type](sent)] as const];
    });
    const { id } = entry;
    const normal = Object.fromEntries(given);
    return typeof id === 'string' ? { id: id.toLowerCase(), ...normal } : normal;
  });
}

const asSent = (value: unknown): unknown => value;
const trimmed = (value: unknown): unknown => (value as string).trim();

/** The normal form of a field by its type. */
const NORMAL_FIELDS: Readonly<Record<FieldType, (value: unknown) => unknown>> = {
  text: trimmed,
  link: trimmed,
  number: asSent,
  'whole-number': asSent,
  money: (value) => {
    const { amount, currency } = value as Money;
    return { amount, currency };
  },
  day: asSent,
  month: asSent,
  choice: asSent,
  person: (value) => normalPerson(value as SentPerson),
  entry: (value) => (value as string).toLowerCase(),
};
