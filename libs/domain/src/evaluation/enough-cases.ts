/** What is left of a test set after changes, errors and gaps: under four fifths of it, a verdict is one on something else. */
const LEAST_PERCENT = 80;

/** In whole numbers: 0.8 of a count is not always what it should be. */
export function isTooFew(some: number, of: number): boolean {
  return some * 100 < of * LEAST_PERCENT;
}
