import { CASE_OUTCOMES, type CaseOutcome } from '@telltale/domain';

/**
 * What became of the cases of a run, one byte a case in the order of its test set: 0 is that the case was not there, any other
 * is its place in `CASE_OUTCOMES` and one more. Stored runs hold these bytes, so that list may only grow at its end.
 */
export function bytesOf(outcomes: Uint8Array): Buffer {
  return Buffer.from(outcomes.map((outcome) => outcome + 1));
}

/** Of the cases that were there, with the place of each in the test set. */
export function presentIn(bytes: Uint8Array): { readonly places: number[]; readonly outcomes: Uint8Array } {
  const places: number[] = [];
  bytes.forEach((byte, place) => {
    if (byte > 0) places.push(place);
  });
  return { places, outcomes: Uint8Array.from(places, (place) => (bytes[place] ?? 1) - 1) };
}

/** Undefined where the case was not there. */
export function outcomeIn(bytes: Uint8Array, place: number): CaseOutcome | undefined {
  return CASE_OUTCOMES[(bytes[place] ?? 0) - 1];
}

/** The byte of an outcome, for a statement that looks for it. */
export function byteOf(outcome: CaseOutcome): number {
  return CASE_OUTCOMES.indexOf(outcome) + 1;
}
