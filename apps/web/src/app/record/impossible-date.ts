import type { FactReplies } from '@telltale/contract';
import { type FactKey, isBefore, type KnownDay, spokenKnownDay, startsOn } from '@telltale/domain';

/** What keeps a start or a target from standing beside the other, as precisely as both are known; the API refuses it too. */
export function impossibleDate(key: FactKey, value: unknown, facts: FactReplies): string | null {
  if (key === 'target-on') return contradiction(dayIn(facts, 'started-on'), value as KnownDay, 'target');
  if (key === 'started-on') return contradiction(value as KnownDay, dayIn(facts, 'target-on'), 'start');
  return null;
}

function contradiction(
  start: KnownDay | null,
  target: KnownDay | null,
  typed: 'start' | 'target',
): string | null {
  if (start === null || target === null || !isBefore(target, startsOn(start))) return null;
  return typed === 'target'
    ? `That is before the start, ${spokenKnownDay(start)}.`
    : `That is after the target, ${spokenKnownDay(target)}.`;
}

function dayIn(facts: FactReplies, key: FactKey): KnownDay | null {
  return (facts[key]?.value ?? null) as KnownDay | null;
}
