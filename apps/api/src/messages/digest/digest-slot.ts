import { Temporal } from 'temporal-polyfill';

export interface DigestTime {
  /** ISO 8601: 1 is Monday. */
  readonly weekday: number;
  /** In the time zone. */
  readonly hour: number;
}

/** The last time that a digest was due, up to now. In the night in which clocks go forward its hour may come an hour later. */
export function lastSlot(now: Date, timeZone: string, { weekday, hour }: DigestTime): Date {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  const day = here.toPlainDate().subtract({ days: (here.dayOfWeek - weekday + 7) % 7 });
  const slotOn = (on: Temporal.PlainDate) =>
    on.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from({ hour }) }).epochMilliseconds;
  const slot = slotOn(day);
  return new Date(slot <= now.getTime() ? slot : slotOn(day.subtract({ days: 7 })));
}

/** After a standstill a digest comes late, but not days late: what it says would be of another week. */
const LATE_MS = 24 * 3_600_000;

export function isDigestDue(now: Date, slot: Date, sentAt: Date | null): boolean {
  const isLate = now.getTime() - slot.getTime() > LATE_MS;
  return !isLate && (sentAt === null || sentAt < slot);
}
