import type { Day } from '../days/day';
import type { Person } from '../facts/person';
import type { FieldValueTypes, RegisterDefinition, RegisterField } from './define-register';

/** What Telltale itself keeps of an entry. */
export interface EntryBook {
  readonly id: string;
  /** The client's day on which it was recorded, or last changed. */
  readonly recordedOn: Day;
  /** Who recorded it. */
  readonly by?: string;
}

/** An entry whose register is not known at compile time. */
export type RegisterEntry = EntryBook & { readonly [field: string]: unknown };

type ValueOf<F extends RegisterField, P> = F extends {
  readonly type: 'choice';
  readonly options: readonly { readonly value: infer V }[];
}
  ? V
  : FieldValueTypes<P>[F['type']];

type Fields = RegisterDefinition['fields'];

type Needed<F extends Fields> = {
  [K in keyof F]: F[K] extends { readonly isNeeded: true } ? K : never;
}[keyof F];

/** An entry of a register as signs and pages see it: needed fields are there, the others where somebody gave them. */
export type EntryOf<D extends RegisterDefinition, P = Person> = EntryBook & {
  readonly [K in Needed<D['fields']>]: ValueOf<D['fields'][K], P>;
} & {
  readonly [K in Exclude<keyof D['fields'], Needed<D['fields']>>]?: ValueOf<D['fields'][K], P>;
};
