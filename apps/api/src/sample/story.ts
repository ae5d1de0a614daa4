import type {
  ClaimedStatus,
  ClosingItem,
  DecisionKind,
  FactKey,
  FactType,
  FactTypeOf,
  OverrideKind,
  PersonFunction,
  PersonLevel,
  SaidState,
  Stage,
} from '@telltale/domain';
import type { SampleScoring } from './scoring';

/**
 * The sample portfolio is a story: what six invented clients recorded over the last twelve months. Days are told as days
 * before today, so that the story is always current; replaying it gives the portfolio with its history. One client is told for
 * longer: what a stopped first project leaves behind takes two years to pass.
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
  /** Why it passes a guard all the same. */
  readonly override?: string;
  readonly facts?: SampleFacts;
  readonly readiness?: SampleReadiness;
  readonly judged?: SampleJudgement;
  readonly scored?: SampleScoring;
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

/** A calendar month, counted back from that of today: days thirty apart may share one. */
export interface MonthsAgo {
  readonly monthsAgo: number;
}

/**
 * An entry of a register as a story tells it: days as days before today, money in whole units. One without its day `on`
 * happened on the day of the change. `id` is a name that other entries of the project call it by.
 */
export type SampleEntry = Readonly<Record<string, string | number | MonthsAgo | SamplePerson | undefined>>;

export type SampleValueOf<Type extends FactType> = SampleValues[Type];

/** An answer that is no value. */
export type NoValue =
  { readonly answer: 'none' } | { readonly answer: 'nobody-can-say'; readonly asked: string };

export type SampleFacts = { readonly [Key in FactKey]?: SampleValueOf<FactTypeOf<Key>> | NoValue };

/** Answers to items of the checklist, by the keys of the template that a workspace starts with. */
export type SampleReadiness = Readonly<Record<string, SampleItem>>;

/** A proof is of the day of the change, and lives as long as the template says. */
export type SampleItem =
  | { readonly state: 'attested' }
  | { readonly state: 'waived'; readonly note: string }
  | { readonly state: 'proven'; readonly url: string };

/** What somebody of a story judges about a project. */
export type SampleJudgement =
  | { readonly what: 'claim'; readonly status: ClaimedStatus; readonly sentence: string }
  | { readonly what: 'waiver'; readonly sign: string; readonly reason: string; readonly until: DaysAgo }
  | { readonly what: 'dispute'; readonly sign: string; readonly reason: string }
  | { readonly what: 'override'; readonly kind: OverrideKind; readonly reason: string }
  | ({ readonly what: 'decision' } & SampleDecision)
  | ({ readonly what: 'condition' } & SampleTurn)
  | ({ readonly what: 'closing' } & SampleClosing);

/** What somebody says of a condition in words of the latest decision; places count from 0. */
export interface SampleTurn {
  readonly place: number;
  readonly state: SaidState;
  readonly note: string;
}

/** An item of the closing list that is done, or does not apply. Money is in whole units of the workspace's currency. */
export interface SampleClosing {
  readonly item: ClosingItem;
  readonly note?: string;
  readonly amount?: number;
  readonly isNeedless?: true;
}

/** A decision of the business owner; where nobody is named as that, of whoever records it. */
export interface SampleDecision {
  readonly kind: DecisionKind;
  readonly reason: string;
  readonly due?: DaysAgo;
  readonly conditions?: readonly SampleCondition[];
}

/** Words, a fact that is to be known or to reach a value by a day, or the score of a suite. */
export type SampleCondition =
  | { readonly text: string; readonly by?: DaysAgo }
  | { readonly fact: FactKey; readonly atLeast?: number; readonly by: DaysAgo }
  | { readonly suite: string; readonly atLeast: number; readonly by: DaysAgo };
