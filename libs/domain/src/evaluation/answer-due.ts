import type { Day } from '../days/day';
import { addWorkingDays } from '../days/working-day';
import type { SignSettings } from '../signs/thresholds';

/** How many working days there are to answer the question, unless a workspace says otherwise: the limit of EVAL-11. */
export const ANSWER_WORKING_DAYS = 2;

/** By the end of which day an answer is due: the day after it, EVAL-11 lights. */
export function answerDueOn(askedOn: Day, { thresholds }: Pick<SignSettings, 'thresholds'>): Day {
  return addWorkingDays(askedOn, thresholds['EVAL-11']?.serious ?? ANSWER_WORKING_DAYS);
}
