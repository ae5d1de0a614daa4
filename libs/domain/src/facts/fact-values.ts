import type { KnownDay } from '../days/known-day';
import type { Money, MoneyRange } from './money';
import type { RegisterEntry } from '../registers/register-entry';
import type { Person } from './person';

export const HOLDERS = ['us', 'vendor', 'shared'] as const;
export type Holder = (typeof HOLDERS)[number];

/** Who holds a layer; `vendor` names the vendor where it is known. */
export interface LayerHolder {
  readonly holder: Holder;
  readonly vendor?: string;
}

/** A person's signature under a version of the scope. */
export interface ScopeSignature {
  readonly version: number;
  readonly signedBy: Person;
  readonly on: KnownDay;
}

/** The value at which the result is good enough, and who set it. */
export interface GoodEnough {
  readonly metric: string;
  readonly value: number;
  readonly unit?: string;
  readonly setBy: Person;
}

/** The value that each type of fact carries when its answer is known, as signs see it (people resolved). */
export interface FactValueTypes {
  text: string;
  'whole-number': number;
  percent: number;
  'yes-no': boolean;
  choice: string;
  day: KnownDay;
  money: Money;
  'money-range': MoneyRange;
  person: Person;
  holder: LayerHolder;
  'scope-signature': ScopeSignature;
  'good-enough': GoodEnough;
  number: number;
  /** The entries, the oldest first. */
  register: readonly RegisterEntry[];
}

export const FACT_TYPES = [
  'text',
  'whole-number',
  'percent',
  'yes-no',
  'choice',
  'day',
  'money',
  'money-range',
  'person',
  'holder',
  'scope-signature',
  'good-enough',
  'number',
  'register',
] as const satisfies readonly (keyof FactValueTypes)[];
export type FactType = (typeof FACT_TYPES)[number];
