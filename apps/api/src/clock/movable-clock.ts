import type { Day } from '@telltale/domain';
import { Clock } from './clock';

/** Stands where it was put. The sample portfolio is replayed on it, and tests live on it. */
export class MovableClock extends Clock {
  private at: Date;

  constructor(at: Date | string) {
    super();
    this.at = new Date(at);
  }

  now(): Date {
    return new Date(this.at);
  }

  /** To an instant, or to the noon (UTC) of a day. */
  moveTo(at: Date | Day): void {
    this.at = typeof at === 'string' && at.length === 10 ? new Date(`${at}T12:00:00.000Z`) : new Date(at);
  }

  advance({ days = 0, seconds = 0 }: { readonly days?: number; readonly seconds?: number }): void {
    this.at = new Date(this.at.getTime() + (days * 86_400 + seconds) * 1_000);
  }
}
