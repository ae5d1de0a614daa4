import type { Day } from '../days/day';
import { countsFrom, exactly } from '../days/known-day';
import { spokenDay } from '../days/spoken-day';
import type { EntryIn } from '../registers/register-catalogue';
import type { AskedAnswer } from './asked-facts';
import { defineSign } from './define-sign';
import { dateEvidence, type Evidence, textEvidence } from './evidence';
import { clear, lit } from './outcome';
import { SCOPED_TO_PRODUCTION } from './stage-ranges';

export const strategyInARow = defineSign({
  id: 'BUILD-4',
  mode: 'builder',
  title: 'Strategy after strategy, and nothing that runs',
  question: 'Did anything run between the last two strategy documents, or since?',
  severities: ['critical'],
  stages: SCOPED_TO_PRODUCTION,
  clearFact: 'a working increment is recorded',
  reads: ['strategy-documents', 'last-increment-on'],
  thresholds: {},
  check(facts) {
    const documents = facts.ask('strategy-documents');
    const [first, second] = documents.value?.slice(-2) ?? [];
    if (first === undefined || second === undefined) return clear();
    // The latest increment decides: it breaks the row whether it came between the two or after both.
    const increment = facts.ask('last-increment-on');
    if (!isMissing(increment, first.on)) return clear();
    return lit('critical', {
      because: `Two strategy documents in a row, ${spokenDocument(first)} and ${spokenDocument(second)}, and no working increment since the first.`,
      evidence: [
        dateEvidence(first.title, exactly(first.on), documents),
        dateEvidence(second.title, exactly(second.on), documents),
        lastIncrement(increment),
      ],
      clearsWhen: `a working increment of ${spokenDay(first.on)} or later is recorded`,
    });
  },
});

function isMissing(increment: AskedAnswer<'last-increment-on'>, since: Day): boolean {
  if (increment.answer === 'known') return countsFrom(increment.value) < since;
  return increment.answer === 'none';
}

function spokenDocument({ title, on }: EntryIn<'strategy-documents'>): string {
  return `'${title}' of ${spokenDay(on)}`;
}

function lastIncrement(increment: AskedAnswer<'last-increment-on'>): Evidence {
  const label = 'Last working increment';
  return increment.answer === 'known'
    ? dateEvidence(label, increment.value, increment)
    : textEvidence(label, 'none so far', increment);
}
