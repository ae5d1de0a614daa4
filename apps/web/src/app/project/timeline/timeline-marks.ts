import type { StageMoveReply, TargetMoveReply } from '@telltale/contract';
import { type Day, spokenDay, STAGE_NAMES } from '@telltale/domain';
import type { DayScale } from '../../days/day-scale';

/** Something that happened on one day: a move of the stage or of the target. */
export interface TimelineMark {
  readonly change: number;
  readonly place: number;
  readonly on: Day;
  /** What stands beside the mark. */
  readonly short: string;
  readonly words: string;
}

/** A stage is named beside its mark where the next mark leaves `room` for it, in percent of the line. */
export function stageMarks(moves: readonly StageMoveReply[], scale: DayScale, room: number): TimelineMark[] {
  return moves.map(({ seq, from, to, on, by, reason }, index) => {
    const next = moves[index + 1]?.on;
    const gap = (next === undefined ? 100 : scale.placeOf(next)) - scale.placeOf(on);
    const move =
      from === null ? `began in ${STAGE_NAMES[to]}` : `from ${STAGE_NAMES[from]} to ${STAGE_NAMES[to]}`;
    return {
      change: seq,
      place: scale.placeOf(on),
      on,
      short: gap < room ? '' : STAGE_NAMES[to],
      words: `Stage ${move}${onDay(on, by)}${because(reason)}.`,
    };
  });
}

export function targetMarks(moves: readonly TargetMoveReply[], scale: DayScale): TimelineMark[] {
  return moves.map(({ seq, from, to, on, by, reason }) => ({
    change: seq,
    place: scale.placeOf(on),
    on,
    short: '',
    words: `Target ${moveWords(from, to)}${onDay(on, by)}${because(reason ?? 'no reason given')}.`,
  }));
}

function moveWords(from: Day | null, to: Day | null): string {
  if (to === null) return 'taken away';
  return from === null ? `set to ${spokenDay(to)}` : `moved from ${spokenDay(from)} to ${spokenDay(to)}`;
}

function onDay(on: Day, by: string | null): string {
  return ` on ${spokenDay(on)}${by === null ? '' : ` by ${by}`}`;
}

function because(reason: string | null): string {
  return reason === null ? '' : `: ${reason.replace(/[.\s]+$/, '')}`;
}
