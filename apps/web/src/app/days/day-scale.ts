import { addDays, addMonths, type Day, daysBetween, firstDayOfMonth, spokenDay } from '@telltale/domain';

/** Days on a line from the first to the last of them; places are in percent. */
export class DayScale {
  /** Days from the first to the last. */
  readonly span: number;

  constructor(
    readonly first: Day,
    readonly last: Day,
  ) {
    this.span = Math.max(0, daysBetween(first, last));
  }

  /** Where a day lies; one outside lies at the end that is nearer. */
  placeOf(day: Day): number {
    if (this.span === 0) return 100;
    const days = Math.min(this.span, Math.max(0, daysBetween(this.first, day)));
    return Math.round((days / this.span) * 10_000) / 100;
  }

  dayAt(index: number): Day {
    return addDays(this.first, Math.min(this.span, Math.max(0, index)));
  }

  indexOf(day: Day): number {
    return Math.min(this.span, Math.max(0, daysBetween(this.first, day)));
  }
}

export interface DayTick {
  readonly place: number;
  readonly words: string;
}

/** A line shorter than this is divided by weeks. */
const SHORT = 62;

const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60] as const;

/** Labelled places on a line: months, or weeks where it is short; not more than `most` of them. */
export function dayTicks(scale: DayScale, most: number): readonly DayTick[] {
  return scale.span < SHORT ? weekTicks(scale, most) : monthTicks(scale, most);
}

function weekTicks(scale: DayScale, most: number): DayTick[] {
  const weeks = Math.floor(scale.span / 7) + 1;
  const step = 7 * Math.max(1, Math.ceil(weeks / most));
  const ticks: DayTick[] = [];
  for (let day = scale.first; day <= scale.last; day = addDays(day, step))
    ticks.push({ place: scale.placeOf(day), words: dateWords(day) });
  return ticks;
}

function monthTicks(scale: DayScale, most: number): DayTick[] {
  const months = Math.ceil(scale.span / 30);
  const step = MONTH_STEPS.find((each) => months / each <= most) ?? 120;
  const ticks: DayTick[] = [];
  for (let day = firstTick(scale.first, step); day <= scale.last; day = addMonths(day, step))
    ticks.push({ place: scale.placeOf(day), words: monthWords(day, ticks.length === 0) });
  return ticks;
}

/** The first month within the line that the step counts from January on. */
function firstTick(first: Day, step: number): Day {
  let day = firstDayOfMonth(first);
  while (day < first || (Number(day.slice(5, 7)) - 1) % Math.min(step, 12) !== 0) day = addMonths(day, 1);
  return day;
}

function monthWords(day: Day, isFirst: boolean): string {
  const [, month = '', year = ''] = spokenDay(day).split(' ');
  const short = month.slice(0, 3);
  return isFirst || short === 'Jan' ? `${short} ${year}` : short;
}

function dateWords(day: Day): string {
  const [date, month = ''] = spokenDay(day).split(' ');
  return `${date} ${month.slice(0, 3)}`;
}
