import ical from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { type CalendarDay, calendarWords } from './calendar-words';

interface CalendarHead {
  readonly name: string;
  readonly timeZone: string;
  /** Telltale's own address, to which each entry leads. */
  readonly origin: string;
  readonly at: Date;
}

/** Whoever subscribes asks again after six hours. */
const ASK_AGAIN_SECONDS = 6 * 3_600;

/** An iCalendar (RFC 5545) of whole days. An entry keeps its UID, so that a day that moves moves the entry. */
export function calendarText(
  days: readonly CalendarDay[],
  { name, timeZone, origin, at }: CalendarHead,
): string {
  const calendar = ical({
    name,
    timezone: timeZone,
    ttl: ASK_AGAIN_SECONDS,
    prodId: { company: 'Telltale', product: 'Telltale', language: 'EN' },
  });
  for (const day of days) {
    const { summary, description } = calendarWords(day);
    calendar.createEvent({
      id: `${day.kind}-${day.subject}@telltale`,
      start: Temporal.PlainDate.from(day.on),
      allDay: true,
      stamp: at,
      summary,
      description: description === '' ? null : description,
      url: `${origin}${pageOf(day)}`,
    });
  }
  return calendar.toString();
}

function pageOf({ kind, subject, projectId }: CalendarDay): string {
  if (projectId !== null) return `/project/${projectId}`;
  return kind === 'next-review' ? '/review' : `/review/${subject}`;
}
