/** Addresses that are secrets by themselves: whoever has one needs no account. */
const SECRET_IN = /^((?:\/api\/v1)?\/(?:answers?|check-ins?|shared|calendars)\/).+$/;

/** An address as it may be written down: without its query, and without a secret that is part of it. */
export function namedAddress(url: string): string {
  return (url.split('?')[0] ?? '').replace(SECRET_IN, '$1…');
}
