import type { FactReplies, FactReply } from '@telltale/contract';
import {
  countsFrom,
  type Day,
  daysBetween,
  factDefinition,
  type FactKey,
  type KnownDay,
  spokenCount,
} from '@telltale/domain';
import { spokenAnswer } from '../../record/answer-words';

export interface RetirementRow {
  readonly key: FactKey;
  readonly label: string;
  readonly value: string;
  /** What follows from it on the day that is looked at; `null` where nothing does. */
  readonly follows: string | null;
  /** Where the answer comes from; undefined where nobody was asked. */
  readonly fact: FactReply | undefined;
}

const FACTS = ['model-pin', 'model-retires-on', 'model-successor'] as const satisfies readonly FactKey[];

/** Which model answers, until when, and what comes after it: what somebody recorded, and nothing that we made up. */
export function retirementRows(facts: FactReplies, today: Day): readonly RetirementRow[] {
  return FACTS.map((key) => {
    const fact = facts[key];
    const definition = factDefinition(key);
    const follows = key === 'model-retires-on' ? leftWords(fact, today) : null;
    return { key, label: definition.label, value: spokenAnswer(definition, fact), follows, fact };
  });
}

/** A day known to the month or year counts from its last day: until then it may still answer. */
function leftWords(fact: FactReply | undefined, today: Day): string | null {
  if (fact?.answer !== 'known') return null;
  const known = fact.value as KnownDay;
  const left = daysBetween(today, countsFrom(known));
  if (left < 0) return `It retired ${spokenCount(-left, 'day')} ago`;
  if (left === 0) return known.precision === 'day' ? 'It retires today' : 'It retires today at the latest';
  return `${spokenCount(left, 'day')} left${known.precision === 'day' ? '' : ' at most'}`;
}

/** The model that comes next, where somebody said which. */
export function successorOf(facts: FactReplies): string | null {
  const fact = facts['model-successor'];
  return fact?.answer === 'known' ? (fact.value as string) : null;
}
