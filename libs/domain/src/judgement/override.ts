/** The guards that somebody may pass with a reason: the gate into Production, and the first-project guard. */
export const OVERRIDE_KINDS = ['production-gate', 'first-project'] as const;
export type OverrideKind = (typeof OVERRIDE_KINDS)[number];
