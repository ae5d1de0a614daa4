import { worked } from './effort';
import type { DaysAgo, SampleChange, SampleEntry } from './story';
import { answered } from './tell';

/** How often it is used a week: at first, at last, and by how many people. */
export interface Use {
  readonly from: number;
  readonly to: number;
  readonly users: number;
}

/** The suite runs each week, last on the day `to`; where it is in use, somebody counts that on the same day. */
export function runsWeekly(from: DaysAgo, to: DaysAgo, use?: Use): readonly SampleChange[] {
  const weeks = weeksBetween(from, to);
  return weeks.map((day, week) =>
    answered(day, {
      'last-eval-run-on': day,
      ...(use === undefined ? {} : { usage: [weekOfUse(use, week, weeks.length)] }),
    }),
  );
}

/** It grows evenly, but no two weeks are alike. */
function weekOfUse({ from, to, users }: Use, week: number, weeks: number): SampleEntry {
  const grown = from + ((to - from) * week) / Math.max(1, weeks - 1);
  const uses = Math.round(grown * (1 + (((week * 5) % 7) - 3) / 100));
  return { uses, users };
}

/** How the work of a build goes on: person-days a month, how many percent of them unglamorous, and what nobody works on. */
export interface Work {
  readonly days: number;
  readonly unglamorous: number;
  readonly without?: readonly string[];
}

const STEADY_WORK: Work = { days: 34, unglamorous: 71 };
const WEEKS_A_BOOKING = 4;

/** Each week something new runs and the suite is run on it, last on the day `to`; the days worked are booked monthly. */
export function buildsWeekly(from: DaysAgo, to: DaysAgo, work: Work = STEADY_WORK): readonly SampleChange[] {
  const weeks = weeksBetween(from, to);
  return weeks.map((day, week) =>
    answered(day, {
      'last-eval-run-on': day,
      increments: [increment(week / weeks.length)],
      ...(week % WEEKS_A_BOOKING === 1 ? worked(work.days, work.unglamorous, work.without) : {}),
    }),
  );
}

/** What runs after which part of a build; `part` is below 1. */
function increment(part: number): SampleEntry {
  const what = STEPS[Math.floor(part * STEPS.length)] ?? '';
  return { what, where: part < 0.5 ? 'Test system' : 'Staging, with real input' };
}

const STEPS = [
  'One case from input to result, started by hand',
  'Reads the real input every night',
  'Each case is logged with its outcome',
  'A first screen that three users tried',
  'Unsure cases go to a person with the reason',
  'Time limits and retries on every call',
  'Alarms on errors, cost and volume',
  'Goes on without the model when that is down',
  'The hard cases of the last quarter pass',
  'A whole day of input in one run',
  'The version before is back within ten minutes',
  'Access rights as in production',
];

function weeksBetween(from: DaysAgo, to: DaysAgo): readonly DaysAgo[] {
  return Array.from({ length: Math.floor((from - to) / 7) + 1 }, (_, week) => to + 7 * week).reverse();
}
