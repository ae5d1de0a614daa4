import type { Day } from '../days/day';
import { spokenComingDay, spokenCount } from '../days/spoken-day';

/** When a client that has a review weekday of its own is reviewed next. */
export interface NextReview {
  readonly client: string;
  readonly on: Day;
}

/** Lines beyond these are a number: they stand beside what matters more. */
const LINES = 5;

/** `Next review of Halden Freight: Tuesday 1 December`, a line a client, the soonest first. */
export function nextReviewLines(reviews: readonly NextReview[]): readonly string[] {
  const sorted = reviews.toSorted(
    (one, other) => one.on.localeCompare(other.on) || one.client.localeCompare(other.client),
  );
  const lines = sorted
    .slice(0, LINES)
    .map(({ client, on }) => `Next review of ${client}: ${spokenComingDay(on)}`);
  const beyond = sorted.length - lines.length;
  return beyond > 0 ? [...lines, `and of ${spokenCount(beyond, 'more client')} after these`] : lines;
}
