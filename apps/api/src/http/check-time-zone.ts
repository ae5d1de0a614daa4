import { isTimeZone } from '../clock/time-zone';
import { Problem } from './problem';

/** Refuses a time zone that nobody knows; absent and null mean another zone holds. */
export function checkTimeZone(timeZone: string | null | undefined): void {
  if (timeZone === undefined || timeZone === null || isTimeZone(timeZone)) return;
  throw new Problem('invalid-request', {
    errors: [{ pointer: '#/timeZone', detail: 'timeZone must be an IANA time zone such as Europe/Berlin' }],
  });
}
