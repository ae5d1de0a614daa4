import type { DayTurnsReply } from '@telltale/contract';
import { type Day, spokenCount, spokenDay } from '@telltale/domain';

/** A day on the slider as it is spoken: which one, and what turned on it. */
export function dayWords(day: Day, turns: DayTurnsReply | undefined): string {
  const parts = turns === undefined ? [] : turnParts(turns);
  return parts.length === 0 ? spokenDay(day) : `${spokenDay(day)}: ${parts.join(', ')}`;
}

function turnParts({ lit, cleared }: DayTurnsReply): string[] {
  return [
    ...(lit === 0 ? [] : [`${spokenCount(lit, 'sign')} lit`]),
    ...(cleared === 0 ? [] : [`${spokenCount(cleared, 'sign')} cleared`]),
  ];
}
