/** What a sign or a mode says of a project today. */
export const READINGS = ['lit', 'waived', 'clear', 'unknown', 'not-applicable'] as const;
export type Reading = (typeof READINGS)[number];

/** From mild to grave, so that an index compares two of them. */
export const SEVERITIES = ['watch', 'serious', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The graver of two severities; `null` is none at all. */
export function worseSeverity(a: Severity | null, b: Severity | null): Severity | null {
  if (a === null) return b;
  if (b === null) return a;
  return SEVERITIES.indexOf(a) >= SEVERITIES.indexOf(b) ? a : b;
}
