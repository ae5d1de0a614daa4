/** The six ways in which AI projects die, in the order in which the lamps are always drawn. */
export const FAILURE_MODES = [
  'business-owner',
  'first-project',
  'demo',
  'evaluation',
  'lock-in',
  'builder',
] as const;
export type FailureMode = (typeof FAILURE_MODES)[number];

export const FAILURE_MODE_NAMES: Readonly<Record<FailureMode, string>> = {
  'business-owner': 'Business owner',
  'first-project': 'First project',
  demo: 'Demo or product',
  evaluation: 'Evaluation',
  'lock-in': 'Lock-in',
  builder: 'Builder',
};
