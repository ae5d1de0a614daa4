import type { PORTFOLIO_COLUMNS, PortfolioColumn } from '@telltale/contract';

/** Typed by the contract's own list, so that the two cannot drift apart. */
export const COLUMNS: typeof PORTFOLIO_COLUMNS = [
  'owner',
  'unit',
  'stage',
  'window',
  'target',
  'evaluation',
  'coverage',
  'status',
  'next',
  'updated',
];

/** What an address without `columns` shows. */
export const USUAL_COLUMNS: readonly PortfolioColumn[] = [
  'stage',
  'window',
  'evaluation',
  'coverage',
  'status',
  'next',
];

export const COLUMN_NAMES: Readonly<Record<PortfolioColumn, string>> = {
  owner: 'Business owner',
  unit: 'Unit',
  stage: 'Stage',
  window: '60–90 day window',
  target: 'Target',
  evaluation: 'Evaluation, 8 weeks',
  coverage: 'Judged on',
  status: 'Status',
  next: 'Next',
  updated: 'Changed',
};

/** With or without one of them, in their order; the last one stays, as a table of lamps alone says too little. */
export function turnedColumns(
  chosen: readonly PortfolioColumn[],
  column: PortfolioColumn,
): readonly PortfolioColumn[] {
  const turned = COLUMNS.filter((one) => chosen.includes(one) !== (one === column));
  return turned.length === 0 ? chosen : turned;
}
