const ISO = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?$/i;
/** As mails are dated: Sat, 03 Dec 2022 23:10:07 GMT. */
const MAIL = /^[a-z]{3}, \d{1,2} [a-z]{3} \d{4} \d{2}:\d{2}:\d{2} (?:GMT|UTC|Z|[+-]\d{4})$/i;

/** An instant, and whether the file said in which zone; else it is taken as UTC, and people are told. */
export interface ToldInstant {
  readonly at: string;
  readonly hasZone: boolean;
}

/** What people are told where times carry no zone. */
export const NO_ZONE_NOTE = 'Times carry no zone; UTC was assumed.';

/** An instant as tools write it, as ISO in UTC; undefined for anything else, also for a day that does not exist. */
export function toldInstant(text: string): ToldInstant | undefined {
  const trimmed = text.trim();
  const [, day, time, zone] = ISO.exec(trimmed) ?? [];
  if (day !== undefined && time !== undefined) {
    if (!isDay(day)) return undefined;
    const at = isoOf(`${day}T${time}${zone?.toUpperCase() ?? 'Z'}`);
    return at === undefined ? undefined : { at, hasZone: zone !== undefined };
  }
  const at = MAIL.test(trimmed) ? isoOf(trimmed) : undefined;
  return at === undefined ? undefined : { at, hasZone: true };
}

/** JavaScript reads 30 February as 2 March. */
function isDay(day: string): boolean {
  return isoOf(`${day}T00:00:00Z`)?.slice(0, 10) === day;
}

function isoOf(text: string): string | undefined {
  const time = new Date(text).getTime();
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
