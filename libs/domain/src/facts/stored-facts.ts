import type { KnownDay } from '../days/known-day';
import type { EntryIn, RegisterKey } from '../registers/register-catalogue';
import type { RegisterEntry } from '../registers/register-entry';
import type { SentEntry } from '../registers/sent-entry';
import type { RecordedFact } from './answer';
import type { FactKey, FactTypeOf } from './fact-catalogue';
import type { FactValueTypes } from './fact-values';
import type { PersonFunction, PersonLevel } from './person';

/** A person as the record keeps one: by id, so that a new title or name reaches every fact. */
export interface PersonReference {
  readonly personId: string;
}

/** Somebody who is not yet known at the client, as a request may name them; the API makes the person. */
export interface NewPerson {
  readonly name: string;
  readonly title: string | null;
  readonly function: PersonFunction | null;
  readonly level: PersonLevel | null;
}

export type NamedPerson = PersonReference | NewPerson;

export function isNewPerson(person: NamedPerson): person is NewPerson {
  return !('personId' in person);
}

interface ScopeSignatureBy<P> {
  readonly version: number;
  readonly signedBy: P;
  readonly on: KnownDay;
}

interface GoodEnoughBy<P> {
  readonly metric: string;
  readonly value: number;
  readonly unit?: string;
  readonly setBy: P;
}

/** The values with people as references (as stored), or as references and new people (as sent, in normal form). */
type ValuesWith<P, E> = Omit<FactValueTypes, 'person' | 'scope-signature' | 'good-enough' | 'register'> & {
  person: P;
  'scope-signature': ScopeSignatureBy<P>;
  'good-enough': GoodEnoughBy<P>;
  register: readonly E[];
};

export type StoredValueTypes = ValuesWith<PersonReference, RegisterEntry>;
export type SentValueTypes = ValuesWith<NamedPerson, SentEntry>;

export type StoredValueOf<Key extends FactKey> = Key extends RegisterKey
  ? readonly EntryIn<Key, PersonReference>[]
  : StoredValueTypes[FactTypeOf<Key>];
export type SentValueOf<Key extends FactKey> = SentValueTypes[FactTypeOf<Key>];

/** A project's record as it is stored. An absent key was not asked. */
export type StoredFacts = { readonly [Key in FactKey]?: RecordedFact<StoredValueOf<Key>> };
