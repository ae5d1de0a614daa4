import { type Day, isDay } from '../../days/day';
import { DAY_PRECISIONS, type DayPrecision, startsOn } from '../../days/known-day';
import { spokenDay, spokenKnownDay } from '../../days/spoken-day';
import { oneOf } from './check-choice';
import { checkProperties } from './check-properties';
import { line } from './check-text';
import { NO_PROBLEM, type PartCheck, type ValueProblem, valueProblem } from './value-problem';

/** A day as text, or with its precision and what the source said. `latest` is there for what can only have happened. */
export function dayUpTo(latest: Day | null): PartCheck {
  return (value, at) => {
    const problems =
      typeof value === 'object' ? checkProperties(value, at, KNOWN_DAY) : calendarDay(value, at);
    return problems.length > 0 || latest === null ? problems : checkIsPast(value as Written, at, latest);
  };
}

type Written = Day | { readonly on: Day; readonly precision?: DayPrecision };

const calendarDay: PartCheck = (value, at) =>
  isDay(value) ? NO_PROBLEM : valueProblem(at, 'Send a day of the calendar, as 2026-11-23.');

/** An exact day as text. `latest` is there for what can only have happened. */
export function calendarDayUpTo(latest: Day | null): PartCheck {
  return (value, at) => {
    const problems = calendarDay(value, at);
    return problems.length > 0 || latest === null ? problems : checkIsPast(value as Day, at, latest);
  };
}

const KNOWN_DAY = {
  needed: { on: calendarDay },
  optional: { precision: oneOf(DAY_PRECISIONS), raw: line(200) },
};

/** A month or year is past when it has begun: it may be this one. */
function checkIsPast(value: Written, at: string, latest: Day): readonly ValueProblem[] {
  const known =
    typeof value === 'string'
      ? { on: value, precision: 'day' as const }
      : { on: value.on, precision: value.precision ?? 'day' };
  if (startsOn(known) <= latest) return NO_PROBLEM;
  return valueProblem(
    at,
    `${spokenKnownDay(known)} lies ahead; send a day up to today, ${spokenDay(latest)}.`,
  );
}
