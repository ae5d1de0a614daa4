import type { FactKey, FactType, FactTypeOf, PersonFunction, PersonLevel, Stage } from '@telltale/domain';

/**
 * The sample portfolio is a story: what six invented clients recorded over the last twelve months. Days are told as days
 * before today, so that the story is always current; replaying it gives the portfolio with its history.
 */
export interface SampleClient {
  readonly name: string;
  /** Leads the keys of its projects. */
  readonly key: string;
  readonly timeZone: string;
  readonly createdDaysAgo: number;
  /** Who records where a change does not say otherwise. */
  readonly recordedBy: string;
  readonly projects: readonly SampleProject[];
}

export interface SampleProject {
  readonly name: string;
  readonly unit?: string;
  /** The first one creates it. */
  readonly changes: readonly SampleChange[];
}

/** What is recorded at once. */
export interface SampleChange {
  readonly daysAgo: number;
  readonly by?: string;
  readonly stage?: Stage;
  readonly reason?: string;
  /** Why a guard was passed that would have refused it. */
  readonly override?: string;
  readonly facts?: SampleFacts;
}

export interface SamplePerson {
  readonly name: string;
  readonly title: string;
  readonly function: PersonFunction;
  readonly level: PersonLevel;
}

/** Days before today; below zero is ahead. Falls on a working day: a Saturday or Sunday becomes the Friday before. */
export type DaysAgo = number;

/** The month of that day, where nobody knows it better. */
export interface InMonth {
  readonly monthOf: DaysAgo;
}

export interface HeldByVendor {
  readonly vendor: string;
}

/** How a story tells the value of a fact, by its type. Money is in whole units of the workspace's currency. */
interface SampleValues {
  text: string;
  'whole-number': number;
  percent: number;
  'yes-no': boolean;
  choice: string;
  day: DaysAgo | InMonth;
  money: number;
  'money-range': readonly [low: number, high: number];
  person: SamplePerson;
  holder: 'us' | 'shared' | HeldByVendor;
  'scope-signature': { readonly version: number; readonly signedBy: SamplePerson; readonly on: DaysAgo };
  number: number;
  /** Entries that are added to it. */
  register: readonly SampleEntry[];
  'good-enough': {
    readonly metric: string;
    readonly value: number;
    readonly unit?: string;
    readonly setBy: SamplePerson;
  };
}

/** An entry of a register as a story tells it: days as days before today, money in whole units. */
export type SampleEntry = Readonly<Record<string, string | number | InMonth | SamplePerson | undefined>>;

export type SampleValueOf<Type extends FactType> = SampleValues[Type];

/** An answer that is no value. */
export type NoValue =
  { readonly answer: 'none' } | { readonly answer: 'nobody-can-say'; readonly asked: string };

export type SampleFacts = { readonly [Key in FactKey]?: SampleValueOf<FactTypeOf<Key>> | NoValue };
