import { screen, within } from '@testing-library/angular';
import type { PatternsReply } from '@telltale/contract';
import { openPage } from '../record/page.fixture';
import { aSignal, ROUTES, SIGNALS, signalsOf } from './insights.fixture';

const PATTERNS = '/api/v1/portfolio/patterns';
const COMMITMENT: PatternsReply['commitments'][number] = {
  ...{ personId: 'p-1', name: 'Omar Haddad', client: { id: 'c-1', name: 'Halden Freight' } },
  ...{ projects: 4, kept: 1, recent: 2, moves: 5, medianSlip: 30 },
};
const SIGN = {
  ...{ sign: 'OWN-1', title: 'Nobody in the business owns it', mode: 'business-owner' as const },
  ...{ clients: 3, projects: 5, cleared: 6, medianDays: 12.5 },
};

async function open(patterns: Partial<PatternsReply>) {
  const page = await openPage(ROUTES, '/insights');
  await page.answer('GET', SIGNALS, signalsOf(aSignal()));
  await page.answer('GET', PATTERNS, {
    today: '2026-11-23',
    commitments: [],
    sharedSigns: null,
    ...patterns,
  });
  return page;
}
const cells = (name: string) =>
  within(screen.getByRole('region', { name }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent.trim()));

describe('patterns of a portfolio', () => {
  it('tell who keeps to dates, and which sign is lit at several clients', async () => {
    const nobody = {
      ...{ personId: null, name: null, client: null },
      ...{ projects: 1, kept: 1, recent: 0, moves: 0, medianSlip: null },
    };
    const page = await open({ commitments: [COMMITMENT, nobody], sharedSigns: [SIGN] });
    await screen.findByText(/Omar Haddad/);
    expect(screen.queryByText('No known owner')).not.toBeInTheDocument();
    await page.user.click(screen.getByRole('button', { name: 'One owner moved no date: show' }));
    expect(cells('Dates that were kept, by business owner')).toEqual([
      ['Omar Haddad Halden Freight', '1 of 4', '2', '5', '30 days later'],
      ['No known owner', '1 of 1', '0', '0', 'none moved'],
    ]);
    expect(cells('The same sign at several clients')).toEqual([
      ['Nobody in the business owns it', '5 projects of 3 clients', '13 days, n = 6'],
    ]);
  });

  it('say that there are too few for a median', async () => {
    await open({ sharedSigns: [{ ...SIGN, cleared: 4, medianDays: null }] });
    expect(await screen.findByText('went out 4 times: too few for a median')).toBeVisible();
    expect(screen.getByText(/No project that runs has a target yet/)).toBeVisible();
  });

  it('keep clients apart for everybody else', async () => {
    await open({ commitments: [COMMITMENT] });
    await screen.findByText(/Omar Haddad/);
    expect(screen.queryByText('The same sign at several clients')).not.toBeInTheDocument();
  });
});
