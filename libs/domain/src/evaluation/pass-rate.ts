import { type ShareInterval, wilsonInterval } from '../portfolio/wilson-interval';
import type { RunCounts } from './canonical-run';

/** How many cases of a run passed, with Wilson's 95 % interval. */
export interface PassRate extends ShareInterval {
  readonly passed: number;
  readonly scored: number;
}

/**
 * Of the cases that were asked: passed ÷ (passed + failed + errored). Who uses the system gets no answer from an error, so it
 * is none that passed; a skipped case was not asked. `null` where none was: missing is not 0.
 */
export function passRate({ passed, failed, errored }: RunCounts): PassRate | null {
  const scored = passed + failed + errored;
  const interval = wilsonInterval(passed, scored);
  return interval === null ? null : { ...interval, passed, scored };
}
