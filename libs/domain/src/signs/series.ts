import type { Answer } from '../facts/answer';

const NO_ENTRIES: readonly never[] = [];

/** The entries of a series, the oldest first: none where a person said "none so far", `null` where nobody knows. */
export function entriesOf<Entry>(series: {
  readonly answer: Answer;
  readonly value: readonly Entry[] | undefined;
}): readonly Entry[] | null {
  return series.value ?? (series.answer === 'none' ? NO_ENTRIES : null);
}
