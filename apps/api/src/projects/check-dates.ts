import { isBefore, type KnownDay, spokenKnownDay, startsOn, type StoredFacts } from '@telltale/domain';
import type { AnswerWrite, AnswerWrites } from './project-edit';
import type { SentProblem } from './check-sent-value';

/**
 * A target that ends before the start begins is impossible, as precisely as both are known. It is a problem of whichever
 * is sent, so that a record which an import left so can still be changed elsewhere.
 */
export function checkDates(writes: AnswerWrites, recorded: StoredFacts): SentProblem[] {
  const target = dayAfter(writes['target-on'], recorded['target-on']?.value);
  const start = dayAfter(writes['started-on'], recorded['started-on']?.value);
  if (target === null || start === null || !isBefore(target, startsOn(start))) return [];
  const [targetWords, startWords] = [spokenKnownDay(target), spokenKnownDay(start)];
  if (writes['target-on'] !== undefined)
    return [problem('target-on', `The target ${targetWords} is before the start, ${startWords}.`)];
  if (writes['started-on'] !== undefined)
    return [problem('started-on', `The start ${startWords} is after the target, ${targetWords}.`)];
  return [];
}

/** What will be known of a day once the answer is recorded. */
function dayAfter(write: AnswerWrite | undefined, recorded: KnownDay | undefined): KnownDay | null {
  if (write === undefined) return recorded ?? null;
  return write.answer === 'known' ? (write.value as KnownDay) : null;
}

function problem(key: 'target-on' | 'started-on', detail: string): SentProblem {
  return { pointer: `#/facts/${key}/value`, detail };
}
