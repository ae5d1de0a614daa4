import { addDays, type Day, daysBetween } from '@telltale/domain';
import { Temporal } from 'temporal-polyfill';
import type { DaysAgo, SampleChange, SampleClient, SampleProject } from './story';

const A_MONDAY: Day = '2024-01-01';
const SATURDAY = 5;

/** The day that lies so long before `today`; a Saturday or Sunday becomes the Friday before, as nobody works then. */
export function workingDay(today: Day, daysAgo: DaysAgo): Day {
  const day = addDays(today, -daysAgo);
  const weekday = ((daysBetween(A_MONDAY, day) % 7) + 7) % 7;
  return addDays(day, -Math.max(0, weekday - SATURDAY + 1));
}

/** A change of the story at its moment. */
export interface DatedChange {
  readonly day: Day;
  readonly at: Date;
  readonly project: SampleProject;
  readonly change: SampleChange;
  readonly isFirst: boolean;
}

/** What happens at a client, in its order. The changes of one day are spread over its office hours. */
export function datedChanges(client: SampleClient, today: Day): readonly DatedChange[] {
  const told = client.projects
    .flatMap((project) => project.changes.map((change) => ({ project, change })))
    .sort((a, b) => b.change.daysAgo - a.change.daysAgo);
  const days = Map.groupBy(told, ({ change }) => workingDay(today, change.daysAgo));
  return [...days].flatMap(([day, changes]) =>
    changes.map(({ project, change }, index) => ({
      day,
      at: officeHour(day, client.timeZone, index / changes.length),
      project,
      change,
      isFirst: change === project.changes[0],
    })),
  );
}

const OPENS_AT = '08:50';
const OFFICE_MINUTES = 460;

/** A moment of a working day: `part` is 0 in the morning and 1 when the office closes. */
export function officeHour(day: Day, timeZone: string, part: number): Date {
  const opens = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: OPENS_AT });
  return new Date(opens.add({ minutes: Math.floor(part * OFFICE_MINUTES) }).epochMilliseconds);
}
