import type { BulkEditReply, BulkProjectReply } from '@telltale/contract';
import { screen } from '@testing-library/angular';
import { aPage, aRow, openPortfolio } from '../portfolio/portfolio.fixture';

export const BULK = '/api/v1/projects/bulk';
const HALDEN = { id: 'c-1', name: 'Halden Freight' };
export const BRIGHTWATER = { id: 'c-2', name: 'Brightwater Clinics' };
export const TRIAGE = aRow({ id: 'p-1', key: 'HAL-1', name: 'Triage', version: 3 });
export const LETTERS = aRow({ id: 'p-2', key: 'HAL-2', name: 'Letters', version: 5 });
export const ROUTES = aRow({ id: 'p-3', key: 'HAL-3', name: 'Routes', version: 1 });

export function told(part: Partial<BulkProjectReply>): BulkProjectReply {
  return {
    ...{ id: 'p-1', key: 'HAL-1', name: 'Triage', client: HALDEN, outcome: 'changed', version: 3 },
    ...{ changes: [], signs: [], problem: null },
    ...part,
  };
}
export const TO_PILOT = { what: 'stage', label: 'Stage', before: 'building', after: 'pilot' };
export const reply = (data: BulkProjectReply[], written: Partial<BulkEditReply> = {}): BulkEditReply => ({
  isWritten: false,
  batch: null,
  data,
  ...written,
});

export async function openTable(list = [TRIAGE, LETTERS, ROUTES]) {
  const page = await openPortfolio('/portfolio?stage=active', { list: aPage(list) });
  await screen.findByRole('link', { name: 'Triage' });
  return page;
}
export type Page = Awaited<ReturnType<typeof openTable>>;
export const check = (name: string) => screen.getByRole('checkbox', { name: `Select ${name}` });
export const bar = () => screen.findByRole('region', { name: 'Selected projects' });
