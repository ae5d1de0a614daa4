/** What can be said of a run beside an earlier one. The last two are no praise: nothing is known to be as good as before. */
export const VERDICTS = ['better', 'worse', 'no-clear-change', 'not-comparable', 'not-known'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** By what a verdict was reached: the flips of the same cases, two shares of passed cases, two scores with their errors. */
export const VERDICT_METHODS = ['paired', 'proportions', 'scores'] as const;
export type VerdictMethod = (typeof VERDICT_METHODS)[number];

/** What was changed in a system that is scored. */
export const CHANGE_KINDS = ['prompt', 'model', 'data', 'code'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** How the question "better or worse than last week?" was answered. */
export const ANSWER_KINDS = ['run', 'sentence', 'nobody-can-say'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];
