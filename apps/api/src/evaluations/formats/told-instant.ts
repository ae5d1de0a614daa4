const INSTANT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)([.,]\d{1,9})?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/** For the notes of a file. */
export const ZONE_ASSUMED = 'Times carry no zone; UTC was assumed.';
export const NO_TIME_TOLD = 'The file does not tell when the run took place.';

/** A time as a file tells it. */
export interface ToldInstant {
  readonly at: string | null;
  /** The file names no zone: UTC was taken, and a note has to say so. */
  readonly isZoneAssumed: boolean;
}

/** `2023-04-17 22:08:21.904498`, with a zone or without. */
export function toldInstant(text: string | null): ToldInstant {
  const [, day, time, fraction, zone] = INSTANT.exec(text ?? '') ?? [];
  if (day === undefined || time === undefined || !isDay(day)) return { at: null, isZoneAssumed: false };
  const at = instantOfDate(new Date(`${day}T${time}${thousandths(fraction)}${zone ?? 'Z'}`));
  return { at, isZoneAssumed: at !== null && zone === undefined };
}

/** Unix time, as Python's `time.time()` gives it. */
export function instantOfSeconds(seconds: number | null): string | null {
  return instantOfMilliseconds(seconds === null ? null : seconds * 1_000);
}

export function instantOfMilliseconds(milliseconds: number | null): string | null {
  return milliseconds === null || milliseconds <= 0 ? null : instantOfDate(new Date(milliseconds));
}

/** A date reads 30 February as 2 March. */
function isDay(day: string): boolean {
  return instantOfDate(new Date(`${day}T00:00:00Z`))?.startsWith(day) === true;
}

function instantOfDate(date: Date): string | null {
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** The clocks of tools go down to nanoseconds; instants here have three digits. */
function thousandths(fraction: string | undefined): string {
  return fraction === undefined ? '' : `.${fraction.slice(1, 4).padEnd(3, '0')}`;
}
