/** The plain line that people and machines look for at the end. */
export function totalsLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** A run in which nothing ran proves nothing. */
export const isGreen = ({ passed, failed }) => failed === 0 && passed > 0;
