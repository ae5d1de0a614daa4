import type { Day } from '@telltale/domain';

/** The API's one clock. Nothing else reads the time; SQL never takes a day from `now()`. */
export abstract class Clock {
  /** A format takes some 30 kB outside the heap, and a while to make; there are only so many time zones. */
  private readonly days = new Map<string, Intl.DateTimeFormat>();

  abstract now(): Date;

  /** The calendar day in an IANA time zone. */
  today(timeZone: string): Day {
    return this.dayOf(this.now(), timeZone);
  }

  /** The calendar day of an instant there. */
  dayOf(at: Date, timeZone: string): Day {
    let format = this.days.get(timeZone);
    if (format === undefined) {
      format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
      this.days.set(timeZone, format);
    }
    return format.format(at);
  }
}
