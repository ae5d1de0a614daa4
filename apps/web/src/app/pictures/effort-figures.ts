import type { FactReplies } from '@telltale/contract';
import {
  EFFORT_KIND_NAMES,
  EFFORT_KINDS,
  type EffortKind,
  type EntryIn,
  isUnglamorous,
} from '@telltale/domain';
import { entriesOf, knownValue } from './known-facts';

/** What the article expects the unglamorous work to take, in percent. */
export const EXPECTED_SHARE = 70;

export interface EffortRow {
  readonly kind: EffortKind;
  readonly name: string;
  readonly isUnglamorous: boolean;
  readonly planned: number;
  readonly actual: number;
}

export interface EffortSplit {
  /** Unglamorous work in percent of what is planned; `null` where nobody was asked. */
  readonly planned: number | null;
  /** The same of what was worked; `null` before anything was. */
  readonly actual: number | null;
  /** Person-days by kind; empty where only the share is known. */
  readonly rows: readonly EffortRow[];
}

export function effortSplit(facts: FactReplies): EffortSplit {
  const bookings = entriesOf(facts, 'effort');
  if (bookings === null || bookings.length === 0)
    return { planned: knownValue(facts, 'unglamorous-share'), actual: null, rows: [] };
  const rows = EFFORT_KINDS.map((kind) => rowOf(kind, bookings)).filter(
    ({ planned, actual }) => planned + actual > 0,
  );
  return {
    planned: shareOf(rows, 'planned') ?? knownValue(facts, 'unglamorous-share'),
    actual: shareOf(rows, 'actual'),
    rows,
  };
}

function rowOf(kind: EffortKind, bookings: readonly EntryIn<'effort'>[]): EffortRow {
  const own = bookings.filter((booking) => booking.kind === kind);
  const sum = (what: 'planned' | 'actual') => own.reduce((days, booking) => days + (booking[what] ?? 0), 0);
  return {
    kind,
    name: EFFORT_KIND_NAMES[kind],
    isUnglamorous: isUnglamorous(kind),
    planned: sum('planned'),
    actual: sum('actual'),
  };
}

function shareOf(rows: readonly EffortRow[], what: 'planned' | 'actual'): number | null {
  const sum = (some: readonly EffortRow[]) => some.reduce((days, row) => days + row[what], 0);
  const all = sum(rows);
  return all === 0 ? null : Math.round((sum(rows.filter((row) => row.isUnglamorous)) / all) * 100);
}

/** The title of the picture: its message. */
export function effortTitle({ planned }: EffortSplit): string {
  if (planned === null) return 'How the effort is split was not asked';
  const share = `${Math.round(planned)} % of the planned effort is unglamorous work`;
  return planned < EXPECTED_SHARE
    ? `${share}; ${EXPECTED_SHARE} % is what it takes`
    : `${share}, as it takes ${EXPECTED_SHARE} %`;
}

/** Person-days as people say them. */
export function spokenDays(days: number): string {
  return days.toLocaleString('en-GB', { maximumFractionDigits: 1 });
}
