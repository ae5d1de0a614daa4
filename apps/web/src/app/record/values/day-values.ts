import { type Day, type DayPrecision, type FactDefinition, isDay, type KnownDay } from '@telltale/domain';
import { problem, type ValueDraft, type ValueReading } from './value-draft';

/** How much of `2026-11-23` each precision says. */
export const DAY_TEXT_LENGTHS: Readonly<Record<DayPrecision, number>> = { day: 10, month: 7, year: 4 };

const FIRST_OF_SPAN: Readonly<Record<DayPrecision, string>> = { day: '', month: '-01', year: '-01-01' };

const HOW_TO_MEND: Readonly<Record<DayPrecision, string>> = {
  day: 'Choose a day, such as 23 November 2026.',
  month: 'Write year and month, such as 2026-11.',
  year: 'Write a year, such as 2026.',
};

export function dayDraft({ on, precision }: KnownDay): Pick<ValueDraft, 'day' | 'precision'> {
  return { day: on.slice(0, DAY_TEXT_LENGTHS[precision]), precision };
}

export function readDay(draft: ValueDraft, { isPast }: FactDefinition, today: Day): ValueReading {
  const { precision } = draft;
  const on = draft.day.trim() + FIRST_OF_SPAN[precision];
  if (!isDay(on)) return problem('day', HOW_TO_MEND[precision]);
  if (isPast === true && on > today) return problem('day', 'This day is still to come; it can only be past.');
  return { value: { on, precision } };
}

/** What of a typed day still holds when its precision changes; what is not known is left to be typed. */
export function withPrecision(day: string, precision: DayPrecision): string {
  const kept = day.slice(0, DAY_TEXT_LENGTHS[precision]);
  return kept.length === DAY_TEXT_LENGTHS[precision] ? kept : '';
}
