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
      return sent === undefined ? [] : [[name, normalField(type, sent)] as const];
    });
    const { id } = entry;
    const normal = Object.fromEntries(given);
    return typeof id === 'string' ? { id: id.toLowerCase(), ...normal } : normal;
  });
}

function normalField(type: FieldType, value: unknown): unknown {
  switch (type) {
    case 'text':
    case 'link':
      return (value as string).trim();
    case 'entry':
      return (value as string).toLowerCase();
    case 'person':
      return normalPerson(value as SentPerson);
    case 'money': {
      const { amount, currency } = value as { readonly amount: number; readonly currency: string };
      return { amount, currency };
    }
    case 'number':
    case 'whole-number':
    case 'day':
    case 'month':
    case 'choice':
      return value;
  }
}
