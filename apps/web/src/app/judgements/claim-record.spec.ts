import type { ClaimRecordReply, WeekOfClaimsReply } from '@telltale/contract';
import { screen, within } from '@testing-library/angular';
import { aClient, CLIENTS, pageOf, ROUTES, SUMMARY, summary } from '../clients/clients.fixture';
import { openPage } from '../record/page.fixture';

const RECORD = '/api/v1/portfolio/claims?client=c-1';
const WEEKS = [
  { week: '2026-W47', from: '2026-11-16', until: '2026-11-22' },
  { week: '2026-W48', from: '2026-11-23', until: '2026-11-29' },
];
const NONE = { claimed: 0, rosierByOne: 0, rosierByTwo: 0, gloomier: 0, agreeing: 0, notComparable: 0 };
const claims = (week: string, counts: Partial<WeekOfClaimsReply>): WeekOfClaimsReply => ({
  week,
  ...NONE,
  ...counts,
});

async function openClient() {
  const page = await openPage(ROUTES, '/clients/c-1', 'viewer');
  await page.answer('GET', `${CLIENTS}/c-1`, aClient(), { headers: { ETag: '"v1"' } });
  await page.answer('GET', `${SUMMARY}?client=c-1`, summary);
  await page.answer('GET', '/api/v1/people?client=c-1&limit=200', pageOf());
  return page;
}

const answered: ClaimRecordReply = {
  weeks: WEEKS,
  owners: [
    {
      owner: {
        personId: 'p-dana',
        name: 'Dana Reyes',
        title: null,
        client: { id: 'c-1', name: 'Halden Freight' },
      },
      weeks: [
        claims('2026-W47', { claimed: 2, rosierByTwo: 1, agreeing: 1 }),
        claims('2026-W48', { claimed: 2, agreeing: 2 }),
      ],
    },
    { owner: null, weeks: [claims('2026-W47', {}), claims('2026-W48', { claimed: 1, notComparable: 1 })] },
  ],
  of: 2,
};

describe('claimed beside computed on the page of a client', () => {
  it('tells each owner in words and week by week', async () => {
    const page = await openClient();
    await page.answer('GET', RECORD, answered);
    const table = await screen.findByRole('table', { name: /^Claims of each business owner/ });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((head) => head.textContent.trim()),
    ).toEqual(['Business owner', '47', '48']);
    expect(within(table).getByTitle('Week 48, to 29 November 2026')).toBeVisible();
    expect(
      within(table).getByRole('rowheader', { name: 'Dana Reyes: rosier than computed in 1 of 2 weeks' }),
    ).toBeVisible();
    expect(
      within(table).getByRole('rowheader', {
        name: 'Nobody named as business owner: nothing to compare yet',
      }),
    ).toBeVisible();
    expect(
      within(table)
        .getAllByRole('cell')
        .map((cell) => cell.title),
    ).toEqual(['1 rosier by 2 steps, 1 agreeing', '2 agreeing', 'no claim', '1 not comparable']);
  });

  it('says that nobody has claimed anything', async () => {
    const page = await openClient();
    await page.answer('GET', RECORD, { weeks: WEEKS, owners: [], of: 0 });
    expect(await screen.findByText(/^Nobody has claimed a status here yet/)).toBeVisible();
  });

  it('says when it cannot be read', async () => {
    const page = await openClient();
    await page.answer('GET', RECORD, { code: 'not-ready' }, { status: 503 });
    await page.user.click(await screen.findByRole('button', { name: 'Try again' }));
    await page.answer('GET', RECORD, answered);
    expect(await screen.findByRole('table')).toBeVisible();
  });
});
