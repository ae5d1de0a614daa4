import type { FactReplies } from '@telltale/contract';
import {
  type EntryIn,
  type Money,
  type RegisterKey,
  spokenDay,
  spokenKnownDay,
  spokenMoney,
  spokenNumber,
} from '@telltale/domain';
import { typedEntriesOf } from './entries-of';

/** One month or week of a series; a figure that nobody gave is null, not zero. */
export interface SeriesPoint {
  readonly id: string;
  readonly when: string;
  readonly bar: number | null;
  readonly mark: number | null;
}

/** A register over time: what happened as bars, what was meant as marks. */
export interface Series {
  /** What it comes to, in words. */
  readonly title: string;
  readonly columns: readonly [when: string, bar: string, mark: string];
  readonly points: readonly SeriesPoint[];
  readonly speak: (figure: number) => string;
}

/** The picture of a register that has one; null for the others, and while there is nothing to draw. */
export function seriesOf(register: RegisterKey, facts: FactReplies): Series | null {
  const series = PICTURES[register]?.(facts) ?? null;
  return series === null || series.points.every(({ bar }) => bar === null) ? null : series;
}

const PICTURES: Partial<Record<RegisterKey, (facts: FactReplies) => Series>> = {
  'kpi-values': kpiSeries,
  spend: spendSeries,
  usage: usageSeries,
};

function kpiSeries(facts: FactReplies): Series {
  const months = typedEntriesOf(facts, 'kpi-values');
  const unit = textOf(facts, 'kpi-unit');
  const speak = (figure: number): string => withUnit(figure.toLocaleString('en-GB'), unit);
  const last = months.findLast(({ actual }) => actual !== undefined);
  const parts = [
    last?.actual === undefined ? null : `actual ${speak(last.actual)} in ${monthWords(last.month)}`,
    toldLast('target', months, speak),
    toldLast('baseline', months, speak),
  ];
  return {
    title: sentence(parts),
    columns: ['Month', 'Actual', 'Target'],
    points: months.map(({ id, month, actual = null, target = null }) => ({
      id,
      when: monthWords(month),
      bar: actual,
      mark: target,
    })),
    speak,
  };
}

function toldLast(
  what: 'target' | 'baseline',
  months: readonly EntryIn<'kpi-values'>[],
  speak: (figure: number) => string,
): string | null {
  const figure = months.findLast((month) => month[what] !== undefined)?.[what];
  return figure === undefined ? null : `${what} ${speak(figure)}`;
}

function spendSeries(facts: FactReplies): Series {
  const months = typedEntriesOf(facts, 'spend');
  const currency = months.flatMap(({ planned, actual }) => planned ?? actual ?? [])[0]?.currency ?? '';
  const speak = (amount: number): string => spokenMoney({ amount, currency });
  const sum = (of: (month: EntryIn<'spend'>) => Money | undefined): number =>
    months.reduce((total, month) => total + (of(month)?.amount ?? 0), 0);
  const both = months.filter(({ planned, actual }) => planned !== undefined && actual !== undefined);
  const planned = both.reduce((total, month) => total + (month.planned?.amount ?? 0), 0);
  const compared = both.length === months.length ? `of ${speak(planned)} planned` : null;
  return {
    title: `${speak(sum(({ actual }) => actual))} spent${compared === null ? ' so far' : ` ${compared}`}`,
    columns: ['Month', 'Spent', 'Planned'],
    points: months.map((month) => ({
      id: month.id,
      when: monthWords(month.month),
      bar: month.actual?.amount ?? null,
      mark: month.planned?.amount ?? null,
    })),
    speak,
  };
}

function usageSeries(facts: FactReplies): Series {
  const weeks = typedEntriesOf(facts, 'usage');
  const target = facts['usage-target'];
  const mark = target?.answer === 'known' ? (target.value as number) : null;
  const last = weeks.at(-1);
  const meant = mark === null ? 'no target known' : `target ${spokenNumber(mark)} a week`;
  return {
    title: sentence([
      last === undefined ? null : `${spokenNumber(last.uses)} uses in the week of ${spokenDay(last.on)}`,
      meant,
    ]),
    columns: ['Week of', 'Uses', 'Target'],
    points: weeks.map(({ id, on, uses }) => ({ id, when: spokenDay(on), bar: uses, mark })),
    speak: spokenNumber,
  };
}

function monthWords(month: string): string {
  return spokenKnownDay({ on: `${month}-01`, precision: 'month' });
}

function textOf(facts: FactReplies, key: string): string | undefined {
  const fact = facts[key];
  return fact?.answer === 'known' ? (fact.value as string) : undefined;
}

function withUnit(figure: string, unit: string | undefined): string {
  return unit === undefined ? figure : `${figure} ${unit}`;
}

function sentence(parts: readonly (string | null)[]): string {
  const text = parts.filter((part) => part !== null).join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
