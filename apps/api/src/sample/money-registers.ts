import type { DaysAgo, SampleChange, SampleEntry, SampleFacts, SamplePerson } from './story';
import { answered } from './tell';

/** A saving as it gets surer: each line goes on from the one before. */
export function claimed(amount: number, period: string): SampleFacts {
  return { savings: [{ id: 'claimed', state: 'claimed', amount, period }] };
}

export function measured(amount: number, period: string, baseline: string, method: string): SampleFacts {
  return {
    savings: [{ id: 'measured', goesOnFrom: 'claimed', state: 'measured', amount, period, baseline, method }],
  };
}

export function verified(
  amount: number,
  period: string,
  baseline: string,
  method: string,
  verifiedBy: SamplePerson,
): SampleFacts {
  const line = { state: 'verified', amount, period, baseline, method, verifiedBy };
  return { savings: [{ id: 'verified', goesOnFrom: 'measured', ...line }] };
}

/** Figures that move evenly from the first month to the last; money in whole units. */
export interface Monthly {
  /** The first month and the last, counted back from that of today; the last is 1 or more. */
  readonly months: readonly [from: number, to: number];
  readonly spend: { readonly planned: number; readonly from: number; readonly to: number };
  readonly kpi?: {
    readonly baseline: number;
    readonly target: number;
    readonly from: number;
    readonly to: number;
  };
}

const MONTHS_A_REPORT = 3;
const DAYS_A_MONTH = 30;

/** What was spent and what the KPI did, reported each quarter. */
export function reported({ months: [first, last], spend, kpi }: Monthly): readonly SampleChange[] {
  const count = first - last + 1;
  const months = Array.from({ length: count }, (_, index) => {
    const month = { monthsAgo: first - index };
    const part = index / Math.max(1, count - 1);
    const actual = Math.round(between(spend, part) / 100) * 100;
    return {
      monthsAgo: first - index,
      spend: { month, planned: spend.planned, actual },
      kpi: kpi === undefined ? [] : [kpiValue(month, kpi, part)],
    };
  });
  const reports = Array.from({ length: Math.ceil(count / MONTHS_A_REPORT) }, (_, report) =>
    months.slice(report * MONTHS_A_REPORT, (report + 1) * MONTHS_A_REPORT),
  );
  return reports.map((told) => {
    const kpis = told.flatMap((month) => month.kpi);
    return answered(afterMonth(told.at(-1)?.monthsAgo ?? last), {
      spend: told.map((month) => month.spend),
      ...(kpis.length === 0 ? {} : { 'kpi-values': kpis }),
    });
  });
}

function kpiValue(
  month: { readonly monthsAgo: number },
  kpi: NonNullable<Monthly['kpi']>,
  part: number,
): SampleEntry {
  return {
    month,
    baseline: kpi.baseline,
    target: kpi.target,
    actual: Math.round(between(kpi, part) * 10) / 10,
  };
}

function between({ from, to }: { readonly from: number; readonly to: number }, part: number): number {
  return from + (to - from) * part;
}

/** A day on which the month is over, or all but over, whatever day today is. */
function afterMonth(monthsAgo: number): DaysAgo {
  return DAYS_A_MONTH * (monthsAgo - 1) + 3;
}
