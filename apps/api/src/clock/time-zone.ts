/** True for a name of the IANA time zone database, as this machine knows it. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    // A RangeError is the only way in which Intl says that it does not know a zone.
    return false;
  }
}
