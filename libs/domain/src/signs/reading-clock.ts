import { type Day, dayOfSerial, serialOf } from '../days/day';

/**
 * The only way in which a sign looks at the calendar. Each comparison with a day still ahead is remembered, so that the
 * reader knows on which day a reading may change without anybody touching the project.
 */
export class ReadingClock {
  private readonly today: number;
  private next = Infinity;

  constructor(today: Day) {
    this.today = serialOf(today);
  }

  /** The nearest day ahead on which any answer given so far would differ. */
  get nextChangeOn(): Day | null {
    return this.next === Infinity ? null : dayOfSerial(this.next);
  }

  /** True from `day` on. */
  hasReached(day: Day): boolean {
    return this.hasCome(serialOf(day));
  }

  /** "No X for n days": true from day n + 1 after `since` on. */
  isLongerThan(days: number, since: Day): boolean {
    return this.hasCome(serialOf(since) + days + 1);
  }

  /** True when `day` is over. */
  isPast(day: Day): boolean {
    return this.hasCome(serialOf(day) + 1);
  }

  /** "Within n days": true from n days before `day` on. */
  isDueWithin(days: number, day: Day): boolean {
    return this.hasCome(serialOf(day) - days);
  }

  private hasCome(day: number): boolean {
    if (day <= this.today) return true;
    if (day < this.next) this.next = day;
    return false;
  }
}
