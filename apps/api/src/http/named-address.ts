/** Addresses that are secrets by themselves: whoever has one needs no account. */
const SECRET_IN = /^((?:\/api\/v1)?\/(?:answers?|check-ins?|shared|calendars)\/).+$/;

/** A secret of ours (256 bits as base64url) stays one where an address has another name, or a wrong one. */
const SECRET_LIKE = /\/[\w-]{43,}/g;

/** An address as it may be written down: without its query, and without a secret that is part of it. */
export function namedAddress(url: string): string {
  return (url.split('?')[0] ?? '').replace(SECRET_IN, '$1…').replace(SECRET_LIKE, '/…');
}
