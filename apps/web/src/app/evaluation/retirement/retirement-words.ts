import type { FactReplies, FactReply } from '@telltale/contract';
import {
  countsFrom,
  type Day,
  daysBetween,
  factDefinition,
  type FactKey,
  type KnownDay,
  spokenCount,
  spokenDay,
  spokenKnownDay,
} from '@telltale/domain';

export interface RetirementRow {
  readonly fact: FactKey;
  readonly label: string;
  readonly value: string;
  /** What follows from it today, and who said so when; empty where nobody was asked. */
  readonly beneath: string;
  readonly isKnown: boolean;
}

const FACTS = ['model-pin', 'model-retires-on', 'model-successor'] as const satisfies readonly FactKey[];

/** Which model answers, until when, and what comes after it: what somebody recorded, and nothing that we made up. */
export function retirementRows(facts: FactReplies, today: Day): readonly RetirementRow[] {
  return FACTS.map((fact) => {
    const reply = facts[fact];
    const { label } = factDefinition(fact);
    if (reply === undefined) return { fact, label, value: 'Not asked', beneath: '', isKnown: false };
    const told = [...leftWords(fact, reply, today), sourceWords(reply)];
    return {
      fact,
      label,
      value: valueWords(fact, reply),
      beneath: told.join(' · '),
      isKnown: reply.answer === 'known',
    };
  });
}

function valueWords(fact: FactKey, { answer, value }: FactReply): string {
  if (answer === 'known')
    return fact === 'model-retires-on' ? spokenKnownDay(value as KnownDay) : String(value);
  return answer === 'none' ? factDefinition(fact).none : 'Nobody can say';
}

/** A day known to the month or year counts from its last day. */
function leftWords(fact: FactKey, { answer, value }: FactReply, today: Day): string[] {
  if (fact !== 'model-retires-on' || answer !== 'known') return [];
  const left = daysBetween(today, countsFrom(value as KnownDay));
  if (left < 0) return [`${spokenCount(-left, 'day')} ago`];
  return [left === 0 ? 'today' : `in ${spokenCount(left, 'day')}`];
}

function sourceWords({ by, recordedOn }: FactReply): string {
  return by === undefined ? `recorded ${spokenDay(recordedOn)}` : `${by}, ${spokenDay(recordedOn)}`;
}
