import type { HandoverReply } from '@telltale/contract';
import { screen } from '@testing-library/angular';
import { openPage } from '../record/page.fixture';
import { TakeOverPage } from './take-over-page';

const HANDOVERS = '/api/v1/handovers';

const TRIED = {
  isDryRun: true,
  client: { id: null, name: 'Halden Freight', key: 'HAL2' },
  fromWorkspace: 'Northlight Advisory',
  exportedAt: '2026-11-20T23:30:00.000Z',
  productVersion: '0.1.0',
  files: [
    { file: 'projects', rows: 9 },
    { file: 'changes', rows: 4_120 },
    { file: 'people', rows: 1 },
  ],
  projectsReadAnew: 0,
  differences: ['Another client here has the key HAL: Halden Freight and its projects get HAL2.'],
} satisfies HandoverReply;

async function choose() {
  const page = await openPage({ 'take-over': TakeOverPage }, '/take-over', 'administrator');
  const file = new File(['zip'], 'telltale-hal.zip', { type: 'application/zip' });
  await page.user.upload(screen.getByLabelText('Archive to take over'), file);
  return page;
}

describe('taking over a client', () => {
  it('tries the archive first, says what would come, and takes it when told to', async () => {
    const page = await choose();
    const { request } = await page.answer('POST', HANDOVERS, TRIED);
    expect((request.body as FormData).get('dryRun')).toBe('true');
    expect(await screen.findByText('9 projects')).toBeVisible();
    // Half past midnight where the workspace is.
    const from = 'From Northlight Advisory, handed over on 21 November 2026. Here its key is HAL2.';
    expect(screen.getByText(from)).toBeVisible();
    expect(screen.queryByText(/by this workspace’s limits/)).toBeNull();
    expect(screen.getByText('4,120 entries of history')).toBeVisible();
    expect(screen.getByText('1 person')).toBeVisible();
    expect(screen.getByText(/^Another client here has the key HAL/)).toBeVisible();
    await page.user.click(screen.getByRole('button', { name: 'Take over Halden Freight' }));
    const taken = { ...TRIED, isDryRun: false, client: { ...TRIED.client, id: 'c-7' } };
    const written = await page.answer('POST', HANDOVERS, taken, { status: 201 });
    expect((written.request.body as FormData).get('dryRun')).toBe('false');
    expect(await screen.findByRole('link', { name: 'Open Halden Freight' })).toHaveAttribute(
      'href',
      '/clients/c-7',
    );
  });

  it.each([
    [1, '1 project reads otherwise by this workspace’s limits.'],
    [3, '3 projects read otherwise by this workspace’s limits.'],
  ])('says that the limits of this workspace change what %i of its projects read', async (count, words) => {
    const page = await choose();
    await page.answer('POST', HANDOVERS, { ...TRIED, projectsReadAnew: count });
    expect(await screen.findByText(words)).toBeVisible();
  });

  it('says why an archive is refused, and takes another one', async () => {
    const page = await choose();
    const detail = 'people.jsonl has 1 rows, and manifest.json says 2.';
    await page.answer('POST', HANDOVERS, { code: 'handover-refused', detail }, { status: 422 });
    expect(await screen.findByRole('alert')).toHaveTextContent(detail);
    expect(screen.getByRole('button', { name: 'Choose an archive' })).toBeEnabled();
  });
});
