import type { Day } from '@telltale/domain';
import { Clock } from './clock';

/**
 * `TELLTALE_TODAY`: every time zone is at that day, for tests and demonstrations. Instants begin at its noon (UTC) and go
 * on with real time, so that what is written later is still later.
 */
export class SetDayClock extends Clock {
  private readonly startedAt = Date.now();

  constructor(private readonly day: Day) {
    super();
  }

  now(): Date {
    return new Date(Date.parse(`${this.day}T12:00:00.000Z`) + Date.now() - this.startedAt);
  }

  override today(): Day {
    return this.day;
  }
}
