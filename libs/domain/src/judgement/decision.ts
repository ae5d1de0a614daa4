/** What a review can decide about a project. */
export const DECISION_KINDS = ['continue', 'fix', 're-scope', 'stop'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

export const DECISION_KIND_NAMES: Readonly<Record<DecisionKind, string>> = {
  continue: 'Continue',
  fix: 'Fix',
  're-scope': 'Re-scope',
  stop: 'Stop',
};
