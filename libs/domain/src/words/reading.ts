/** What a sign or a mode says of a project today. */
export const READINGS = ['lit', 'waived', 'clear', 'unknown', 'not-applicable'] as const;
export type Reading = (typeof READINGS)[number];

/** From mild to grave, so that an index compares two of them. */
export const SEVERITIES = ['watch', 'serious', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];
