/** Why a project needs a decision, the first of them first. */
export const DECISION_NEEDS = [
  'plug-clock',
  'decision-overdue',
  'condition-missed',
  'condition-met',
  'closing-overdue',
  'waiver-ending',
] as const;
export type DecisionNeedKind = (typeof DECISION_NEEDS)[number];

export const DECISION_NEED_NAMES: Readonly<Record<DecisionNeedKind, string>> = {
  'plug-clock': 'Plug clock',
  'decision-overdue': 'Decision overdue',
  'condition-missed': 'Condition missed',
  'condition-met': 'Condition met',
  'closing-overdue': 'Closing list overdue',
  'waiver-ending': 'Waiver ending',
};

/** A waiver that ends within so many days ends before the next weekly review, or at it. */
export const WAIVER_ENDS_WITHIN = 7;
