import { spokenNumber } from '@telltale/domain';
import { FormatRefusal } from './format-refusal';

/** Far above any test set whose cases have known answers; each case is stored with each run. */
export const CASES_MOST = 100_000;

/** Refuses a file without a case, and one with more than a run may hold. */
export function checkCaseCount(count: number, ofWhat: string): void {
  if (count === 0)
    throw new FormatRefusal('no-cases', `${ofWhat} holds no case, so there is nothing to compare.`);
  if (count > CASES_MOST)
    throw new FormatRefusal(
      'file-too-large',
      `${ofWhat} holds more than ${spokenNumber(CASES_MOST)} cases. Send a run of fewer cases, or one run a suite.`,
    );
}
