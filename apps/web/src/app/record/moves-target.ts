import type { FactReply } from '@telltale/contract';
import { countsFrom, type FactKey, type KnownDay } from '@telltale/domain';
import type { DraftReading } from './fact-draft';

/** True where recording the draft gives up a target that was set: it becomes another day, or none. */
export function movesTarget(key: FactKey, fact: FactReply | undefined, reading: DraftReading): boolean {
  if (key !== 'target-on' || fact?.answer !== 'known' || !('write' in reading)) return false;
  const { answer, value } = reading.write;
  return answer !== 'known' || countsFrom(value as KnownDay) !== countsFrom(fact.value as KnownDay);
}
