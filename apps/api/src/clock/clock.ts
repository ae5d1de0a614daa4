import type { Day } from '@telltale/domain';

/** The API's one clock. Nothing else reads the time; SQL never takes a day from `now()`. */
export abstract class Clock {
  abstract now(): Date;

  /** The calendar day in an IANA time zone. */
  today(timeZone: string): Day {
    return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(this.now());
  }
}
