import type { Day } from '../days/day';

/**
 * The only way in which a sign looks at the calendar. Each comparison with a day still ahead is remembered, so that the
 * reader knows on which day a reading may change without anybody touching the project.
 */
export class ReadingClock {
  private next: Day | null = null;

  constructor(private readonly today: Day) {}

  /** The nearest day ahead on which any answer given so far would differ. */
  get nextChangeOn(): Day | null {
    return this.next;
  }

  /** True from `day` on. */
  hasReached(day: Day): boolean {
    if (day <= this.today) return true;
    if (this.next === null || day < this.next) this.next = day;
    return false;
  }
}
