import type { Day, Month } from '../days/day';
import type { FactChoice } from '../facts/define-fact';
import type { Money } from '../facts/money';
import type { Person } from '../facts/person';
import type { RegisterEntry } from './register-entry';

/** The kinds of things that an entry of a register can say. `entry` is the id of another entry of the same register. */
export const FIELD_TYPES = [
  'text',
  'link',
  'number',
  'whole-number',
  'money',
  'day',
  'month',
  'choice',
  'person',
  'entry',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** The value of a field by its type, people resolved. Money is in minor units; a month is `2026-11`. */
export interface FieldValueTypes<P = Person> {
  text: string;
  link: string;
  number: number;
  'whole-number': number;
  money: Money;
  day: Day;
  month: Month;
  choice: string;
  person: P;
  entry: string;
}

/** One field of a register's small form. */
export interface RegisterField {
  readonly type: FieldType;
  readonly label: string;
  /** An entry without it says nothing. */
  readonly isNeeded?: true;
  readonly unit?: string;
  readonly options?: readonly FactChoice[];
  /** Lowest and highest number or amount, or longest text. */
  readonly least?: number;
  readonly most?: number;
  /** True where a day or month in the future cannot be meant. */
  readonly isPast?: true;
}

/** What is wrong with one entry beside its single fields; `field` is the one that it concerns. */
export interface EntryFlaw {
  readonly field: string;
  readonly detail: string;
}

/** A dated list on a project: an answer of the record that grows entry by entry. */
export interface RegisterDefinition {
  /** One entry in words: `working increment`. */
  readonly one: string;
  readonly fields: Readonly<Record<string, RegisterField>>;
  /** Fields that most entries have beside the needed ones. */
  readonly usual?: readonly string[];
  /** The field by which entries are ordered, the oldest first. */
  readonly orderBy: string;
  /** What the fields alone cannot tell. `others` are the other entries. */
  readonly flawsOf?: (entry: RegisterEntry, others: readonly RegisterEntry[]) => readonly EntryFlaw[];
  /** True for an entry that is never changed nor removed again. */
  readonly isFrozen?: (entry: RegisterEntry) => boolean;
}
