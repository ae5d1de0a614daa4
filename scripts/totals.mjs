/** Adds up what several runs counted. */
export function addUp(runs) {
  const sum = (key) => runs.reduce((total, run) => total + run[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** The plain line that people and machines look for at the end. */
export function totalsLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** A run in which nothing ran proves nothing. */
export const isGreen = ({ passed, failed }) => failed === 0 && passed > 0;
