import type { FollowUpReply, FollowUpState, ReviewDecisionReply } from '@telltale/contract';
import { AGENDA_DAYS_AHEAD, spokenCount, spokenDay } from '@telltale/domain';

export interface FoundFollowUp {
  readonly decision: ReviewDecisionReply;
  /** Until its due day; below zero past it, null without one. */
  readonly daysLeft: number | null;
  /** True where a later decision took its place. */
  readonly isFollowed: boolean;
  /** How each of its conditions stands. */
  readonly conditions: readonly ('waiting' | 'met' | 'missed')[];
}

/** Where a promise of an earlier decision stands. */
export function followUpReply(found: FoundFollowUp): FollowUpReply {
  const { decision, daysLeft } = found;
  const state = stateOf(found);
  return { decision, state, because: WORDS[state](decision, daysLeft ?? 0) };
}

function stateOf({ daysLeft, isFollowed, conditions }: FoundFollowUp): FollowUpState {
  if (isFollowed) return 'followed';
  if (conditions.includes('missed')) return 'missed';
  if (conditions.length > 0 && conditions.every((state) => state === 'met')) return 'met';
  return daysLeft === null ? 'open' : stateOfDay(daysLeft);
}

function stateOfDay(daysLeft: number): FollowUpState {
  if (daysLeft < 0) return 'overdue';
  return daysLeft <= AGENDA_DAYS_AHEAD ? 'due' : 'open';
}

const WORDS: Readonly<Record<FollowUpState, (decision: ReviewDecisionReply, daysLeft: number) => string>> = {
  followed: () => 'A later decision took its place.',
  missed: ({ conditions }) => turned(conditions, 'missed'),
  met: ({ conditions }) => turned(conditions, 'met'),
  open: ({ dueOn }) => (dueOn === null ? 'No day was set.' : `Due on ${spokenDay(dueOn)}.`),
  due: ({ dueOn }, daysLeft) =>
    daysLeft === 0 ? 'Due today.' : `Due on ${spokenDay(dueOn ?? '')}, in ${spokenCount(daysLeft, 'day')}.`,
  overdue: ({ dueOn }, daysLeft) =>
    `Was due on ${spokenDay(dueOn ?? '')}, ${spokenCount(-daysLeft, 'day')} ago.`,
};

/** The reasons of the conditions that turned so. */
function turned(conditions: ReviewDecisionReply['conditions'], state: 'met' | 'missed'): string {
  const reasons = conditions
    .filter((condition) => condition.state === state)
    .map(({ because }) => because ?? '');
  return `${state === 'met' ? 'Its conditions are met' : 'A condition was missed'}: ${reasons.join(' ')}`;
}
