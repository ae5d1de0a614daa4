import type { Day } from '../days/day';
import { spokenDay } from '../days/spoken-day';
import type { EvaluationStanding } from '../evaluation/standing';
import type { StoredFacts } from '../facts/stored-facts';
import { type DecisionCondition, spokenNeed, type WatchedCondition } from './condition';
import { type Found, foundFact, foundScore } from './found-for-condition';

export const CONDITION_STATES = ['waiting', 'met', 'missed'] as const;
export type ConditionState = (typeof CONDITION_STATES)[number];

/** What a person can say of a condition in words. */
export const SAID_STATES = ['met', 'missed'] as const satisfies readonly ConditionState[];
export type SaidState = (typeof SAID_STATES)[number];

/** How a condition stands, as a sentence with its figures. */
export interface ConditionStanding {
  readonly state: ConditionState;
  readonly because: string;
}

/** What conditions are held against on a day. */
export interface WatchedRecord {
  readonly facts: StoredFacts;
  readonly evaluation: EvaluationStanding | null;
  /** The workspace's, ISO 4217: a condition on money counts in it. */
  readonly currency: string;
  /** The client's day. */
  readonly today: Day;
}

/**
 * Holds a condition against the record. It is met as soon as it is so, even early, and missed from the day after the one by
 * which it had to be; what nobody knows is never met. Words are for people alone to judge.
 */
export function watchCondition(condition: DecisionCondition, record: WatchedRecord): ConditionStanding {
  if (condition.kind === 'text')
    return { state: 'waiting', because: 'Somebody has to say whether it is met.' };
  const found = condition.kind === 'fact' ? foundFact(condition, record) : foundScore(condition, record);
  if (holds(found, condition)) return { state: 'met', because: `${found.words}.` };
  const isOver = record.today > condition.by;
  const need = `${spokenNeed(condition, found.unit)} ${isOver ? 'was' : 'is'} asked by ${spokenDay(condition.by)}`;
  return { state: isOver ? 'missed' : 'waiting', because: `${found.words}; ${need}.` };
}

/** Of what is known to lie between two values, both have to be so. */
function holds({ span }: Found, { comparison, value }: WatchedCondition): boolean {
  if (span === null) return false;
  if (comparison === 'known') return true;
  if (value === undefined || span === 'without-value') return false;
  const { low, high } = span;
  if (comparison === 'equal') return low === value && high === value;
  return comparison === 'at-least' ? low >= value : high <= value;
}
