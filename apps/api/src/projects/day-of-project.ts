import type { Day } from '@telltale/domain';
import type { Clock } from '../clock/clock';
import { Problem } from '../http/problem';

/** By what a past day of a project is judged. */
export interface DayOfProject {
  /** The client's, else the workspace's. */
  readonly time_zone: string;
  readonly recorded_on: Day;
}

/** Refuses a day to come, and one on which the project was not known; no day at all is today. */
export function refuseUnknownDay(day: Day | undefined, project: DayOfProject, clock: Clock): void {
  if (day === undefined) return;
  refuseFuture(day, clock.today(project.time_zone));
  if (day < project.recorded_on) throw new Problem('not-found', { detail: `It was recorded after ${day}.` });
}

/** What will be known on a day to come, nobody can say. */
export function refuseFuture(day: Day, today: Day): void {
  if (day <= today) return;
  throw new Problem('invalid-request', {
    errors: [{ pointer: 'asOf', detail: `asOf takes a day up to today, ${today}` }],
  });
}
