import { addWorkingDays, type Day } from '@telltale/domain';

/** The limit of the sign that watches the question (EVAL-11), as it starts. */
const WORKING_DAYS = 2;

/** By the end of which day an answer is due. */
export function dueOn(askedOn: Day): Day {
  return addWorkingDays(askedOn, WORKING_DAYS);
}
