import type { FollowUpReply, FollowUpState, ReviewDecisionReply } from '@telltale/contract';
import { AGENDA_DAYS_AHEAD, spokenCount, spokenDay } from '@telltale/domain';

export interface FoundFollowUp {
  readonly decision: ReviewDecisionReply;
  /** Until its due day; below zero past it, null without one. */
  readonly daysLeft: number | null;
  /** True where a later decision took its place. */
  readonly isFollowed: boolean;
}

/** Where a promise of an earlier decision stands. */
export function followUpReply({ decision, daysLeft, isFollowed }: FoundFollowUp): FollowUpReply {
  const state = stateOf(daysLeft, isFollowed);
  return { decision, state, because: WORDS[state](decision, daysLeft ?? 0) };
}

function stateOf(daysLeft: number | null, isFollowed: boolean): FollowUpState {
  if (isFollowed) return 'followed';
  if (daysLeft === null) return 'open';
  if (daysLeft < 0) return 'overdue';
  return daysLeft <= AGENDA_DAYS_AHEAD ? 'due' : 'open';
}

const WORDS: Readonly<Record<FollowUpState, (decision: ReviewDecisionReply, daysLeft: number) => string>> = {
  followed: () => 'A later decision took its place.',
  open: ({ dueOn }) => (dueOn === null ? 'No day was set.' : `Due on ${spokenDay(dueOn)}.`),
  due: ({ dueOn }, daysLeft) =>
    daysLeft === 0 ? 'Due today.' : `Due on ${spokenDay(dueOn ?? '')}, in ${spokenCount(daysLeft, 'day')}.`,
  overdue: ({ dueOn }, daysLeft) =>
    `Was due on ${spokenDay(dueOn ?? '')}, ${spokenCount(-daysLeft, 'day')} ago.`,
};
