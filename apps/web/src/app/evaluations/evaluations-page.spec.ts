import type { EvalOverviewReply, EvalOverviewRowReply } from '@telltale/contract';
import { screen, waitFor, within } from '@testing-library/angular';
import { openPage } from '../record/page.fixture';
import { EvaluationsPage } from './evaluations-page';

const ADDRESS = '/api/v1/evaluations?limit=50';
const ROUTES = { evaluations: EvaluationsPage };

function aRow(row: Partial<EvalOverviewRowReply> = {}): EvalOverviewRowReply {
  return {
    project: {
      id: 'p-1',
      key: 'HAL-1',
      name: 'Claims triage',
      client: { id: 'c-1', name: 'Halden Freight' },
    },
    suite: 'triage',
    name: 'triage',
    version: 'v4',
    cases: 20,
    verdict: 'worse',
    because: 'Worse: 18 → 13 of 20, 5 cases newly failing and none fixed.',
    baselineVerdict: 'worse',
    lastRunOn: '2026-11-20',
    silentDays: 3,
    score: 0.65,
    trend: { word: 'worse', lastRunOn: '2026-11-20', weeks: [{ week: '2026-11-16', score: 0.65 }] },
    ...row,
  };
}

const BLANK = {
  verdict: null,
  because: null,
  baselineVerdict: null,
  lastRunOn: null,
  silentDays: null,
} as const;

function reply(data: EvalOverviewRowReply[], more: Partial<EvalOverviewReply> = {}): EvalOverviewReply {
  return {
    data,
    counts: {
      projects: 5,
      canAnswer: 2,
      notKnown: 1,
      verdicts: { better: 0, worse: 1, 'no-clear-change': 0, 'not-comparable': 0, 'not-known': 1 },
    },
    page: { nextCursor: null },
    ...more,
  };
}

describe('the suites of all projects', () => {
  it('says first how many can answer, then each suite with what is said of it', async () => {
    const page = await openPage(ROUTES, '/evaluations');
    const blank = aRow({ ...BLANK, suite: 'new', name: 'new', cases: null, score: null, trend: null });
    await page.answer('GET', ADDRESS, reply([aRow(), blank]));
    expect(
      await screen.findByText(
        /^2 of 5 projects .* better or worse than last week\. Nobody was asked about 1\.$/u,
      ),
    ).toBeVisible();
    const rows = within(screen.getByRole('list', { name: 'Suites' })).getAllByRole('listitem');
    expect(rows[0]).toHaveTextContent('Halden Freight · triage v4 · 20 cases');
    expect(rows[0]).toHaveTextContent('Worse18 → 13 of 20, 5 cases newly failing');
    expect(rows[0]).toHaveTextContent('against the baseline: worse');
    expect(rows[0]).toHaveTextContent('3 days ago, 20 November 2026');
    expect(within(rows[0] as HTMLElement).getByRole('link', { name: 'Claims triage' })).toHaveAttribute(
      'href',
      '/project/p-1?tab=evaluation&suite=triage',
    );
    expect(rows[0]).toHaveTextContent('over eight weeks');
    expect(rows[1]).not.toHaveTextContent('over eight weeks');
    expect(rows[1]).toHaveTextContent('Not known');
    expect(rows[1]).toHaveTextContent('never run');
    expect(rows[1]).toHaveTextContent('cases not known');
    expect(rows[1]).toHaveTextContent('no run yet');
  });

  it('is cut by a verdict that stands in the address, and reads on', async () => {
    const page = await openPage(ROUTES, '/evaluations?verdict=worse');
    await page.answer('GET', `${ADDRESS}&verdict=worse`, reply([aRow()], { page: { nextCursor: 'next' } }));
    const chips = within(await screen.findByRole('navigation', { name: 'Suites by verdict' }));
    expect(chips.getByRole('link', { name: 'Worse 1' })).toHaveAttribute('aria-current', 'true');
    expect(chips.getByRole('link', { name: 'All' })).toHaveAttribute('href', '/evaluations');
    await page.user.click(screen.getByRole('button', { name: 'Show more' }));
    await page.answer('GET', `${ADDRESS}&verdict=worse&cursor=next`, reply([aRow({ suite: 'other' })]));
    await waitFor(() => expect(screen.getAllByRole('link', { name: 'Claims triage' })).toHaveLength(2));
    page.tell({ topic: 'portfolio', subjectId: null });
    const others = Array.from({ length: 60 }, (_, n) => aRow({ suite: `s-${n}` }));
    await page.answer('GET', `${ADDRESS}&verdict=worse`, reply(others));
    await waitFor(() => expect(screen.getAllByRole('link', { name: 'Claims triage' })).toHaveLength(60));
    page.tell({ topic: 'portfolio', subjectId: null });
    await page.answer('GET', `${ADDRESS.replace('50', '60')}&verdict=worse`, reply(others));
  });

  it('says what will be here while there is none, and when it cannot be read', async () => {
    const page = await openPage(ROUTES, '/evaluations');
    await page.answer('GET', ADDRESS, { code: 'not-ready' }, { status: 503 });
    await page.user.click(await screen.findByRole('button', { name: 'Try again' }));
    await page.answer('GET', ADDRESS, reply([]));
    expect(await screen.findByRole('heading', { name: 'No suite yet' })).toBeVisible();
  });
});
