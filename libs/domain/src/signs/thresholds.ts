/** In what a threshold is counted; `yes-no` is a choice that is kept as 1 or 0. */
export const THRESHOLD_UNITS = [
  'days',
  'working days',
  'months',
  'percent',
  'cases',
  'count',
  'whole currency units',
  'yes-no',
] as const;
export type ThresholdUnit = (typeof THRESHOLD_UNITS)[number];

/** A number that decides a sign. `article`: the source gives it and it stays; `default`: ours, a setting of the workspace. */
export interface Threshold {
  readonly value: number;
  readonly unit: ThresholdUnit;
  readonly origin: 'article' | 'default';
  readonly meaning: string;
  /** Where the bounds of its unit (`settings/threshold-bounds.ts`) are too wide or too narrow for it. */
  readonly least?: number;
  readonly most?: number;
}

export type Thresholds = Readonly<Record<string, Threshold>>;

/** The thresholds of one sign as numbers, a workspace's own values put over the defaults. */
export type ThresholdValues<T extends Thresholds> = { readonly [Name in keyof T]: number };

/** What a workspace decides about signs. `thresholds` holds only what it changed: sign id → name → number. */
export interface SignSettings {
  /** ISO 4217; costs in another currency are not added up. */
  readonly currency: string;
  readonly thresholds: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** The numbers as the catalogue has them. */
export function defaultsOf(thresholds: Thresholds): Readonly<Record<string, number>> {
  return Object.freeze(
    Object.fromEntries(Object.entries(thresholds).map(([name, { value }]) => [name, value])),
  );
}

/** The numbers with a workspace's own put over our defaults; those of the article stay. */
export function changedValues(
  thresholds: Thresholds,
  changed: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const values: Record<string, number> = {};
  for (const [name, { value, origin }] of Object.entries(thresholds)) {
    values[name] = origin === 'default' ? (changed[name] ?? value) : value;
  }
  return values;
}
