import type { EvalCaseReply, EvalRunReply, Role } from '@telltale/contract';
import { screen, waitFor, within } from '@testing-library/angular';
import { openProjectPage, PROJECT_URL } from '../../project/project.fixture';
import { aCase, aVerdict, aWholeRun } from './run.fixture';

const RUN = `${PROJECT_URL}/eval-runs/run-1`;
const CASES = `${RUN}/cases`;
const cases = (...data: EvalCaseReply[]) => ({ data, page: { nextCursor: null } });

async function openRun(run: EvalRunReply, role: Role = 'editor') {
  const page = await openProjectPage({}, '?tab=evaluation&run=run-1', role);
  await page.answer('GET', RUN, run);
  return page;
}

const heading = () => screen.findByRole('heading', { name: 'Run of 22 November 2026' });
const told = (name: string) =>
  screen.getByText(name, { selector: 'tt-eval-run dt' }).nextElementSibling?.textContent;
const rowsOf = (name: string) =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .slice(1)
    .map(({ textContent }) => textContent);

describe('a run', () => {
  it('is told with its verdict, beside which run, and what it knows of itself', async () => {
    const git = { commit: 'c3d9e55aa', origin: null, isDirty: true };
    await openRun(aWholeRun({ suiteVersion: '2', branch: 'try', git, notes: ['UTC was assumed.'] }));
    expect(await heading()).toHaveFocus();
    const said = screen.getByRole('region', { name: 'What is said of it' });
    expect(within(said).getByText('Worse')).toBeVisible();
    expect(said).toHaveTextContent('5 cases newly failing and none fixed.');
    expect(within(said).getByRole('link', { name: '15 November 2026' })).toHaveAttribute(
      'href',
      '/project/prj-1?tab=evaluation&run=run-0',
    );
    const figures = ['Share passed', 'Passed', 'Failed', 'Errors', 'Skipped', 'Cases'];
    expect(figures.map(told)).toEqual(['65 %', '13', '7', '0', '0', '20']);
    const facts = ['Suite', 'Suite version', 'Model', 'Branch', 'Commit', 'Tool', 'Sent by'];
    expect(facts.map(told)).toEqual([
      'triage',
      '2',
      'small-model',
      'try',
      'c3d9e55aa, with changes beside it',
      'promptfoo',
      'token ‘CI’ of Ada Okafor',
    ]);
    expect(told('Ran')).toMatch(/22 November 2026/);
    expect(screen.getByText('UTC was assumed.')).toBeVisible();
    expect(screen.getByText('No case is newly failing and none is newly fixed.')).toBeVisible();
    expect(screen.queryByText(/^Partial/)).toBeNull();
  });

  it('says that it is partial, and a dash where nothing was scored', async () => {
    const counts = { total: 12, passed: 0, failed: 0, errored: 12, skipped: 0 };
    const metrics = [
      { name: 'faithfulness', value: null, n: 4, standardError: null, isHigherBetter: true, unit: null },
      { name: 'latency', value: 1.25, n: null, standardError: null, isHigherBetter: false, unit: 's' },
    ];
    const comparison = aVerdict({ verdict: 'not-known', comparedWith: null });
    await openRun(
      aWholeRun({ status: 'partial', counts, score: null, verdict: 'not-known', comparison, metrics }),
    );
    await heading();
    expect(screen.getByText('Partial: it did not reach its end, 12 of 20 planned cases')).toBeVisible();
    expect(told('Share passed')).toBe('– nothing was scored');
    expect([told('faithfulness'), told('latency')]).toEqual(['– no value over 4', '1.25 s']);
    expect(screen.getByText('Compared with no run.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Make this the baseline' })).toBeNull();
    expect(screen.getByText('Only a run that went to its end can be a baseline.')).toBeVisible();
  });

  it('shows first which cases turned, each with what it was and is', async () => {
    const page = await openRun(
      aWholeRun({ comparison: aVerdict({ newlyFailingCount: 2, newlyFixedCount: 1 }) }),
    );
    await page.answer('GET', `${CASES}?flip=newly-failing&limit=100`, {
      data: [aCase({ label: '<script>alert(1)</script>', outcome: 'failed', score: 0 })],
      page: { nextCursor: 'next' },
    });
    await page.answer('GET', `${CASES}?flip=newly-fixed&limit=100`, cases(aCase({ before: 'failed' })));
    await screen.findByRole('table', { name: 'Newly fixed: 1 case' });
    expect(rowsOf('Newly failing: 2 cases')).toEqual(['<script>alert(1)</script>passedfailed0']);
    expect(rowsOf('Newly fixed: 1 case')).toEqual(['T01failedpassed– no score']);
    expect(document.querySelector('tt-eval-run script')).toBeNull();
    await page.user.click(screen.getByRole('button', { name: 'Show more of Newly failing: 2 cases' }));
    await page.answer(
      'GET',
      `${CASES}?flip=newly-failing&limit=100&cursor=next`,
      cases(aCase({ key: 'T09', outcome: 'failed', score: 0.3333333 })),
    );
    await waitFor(() => expect(rowsOf('Newly failing: 2 cases')[1]).toBe('T09passedfailed0.333'));
  });

  it('lists its cases page by page, filtered by what became of them', async () => {
    const page = await openRun(aWholeRun());
    await page.answer('GET', `${CASES}?limit=50`, { data: [aCase()], page: { nextCursor: 'next' } });
    expect(await screen.findByText('the first 1')).toBeVisible();
    await page.user.click(screen.getByRole('button', { name: 'Show more cases' }));
    const other = aCase({ key: 'T02', before: null, outcome: 'unscored' });
    await page.answer('GET', `${CASES}?limit=50&cursor=next`, cases(other));
    expect(await screen.findByText('2 in all')).toBeVisible();
    expect(rowsOf('All cases')).toEqual(['T01passedpassed– no score', 'T02– not thereno verdict– no score']);
    await page.user.click(screen.getByRole('button', { name: 'Failed' }));
    await page.answer('GET', `${CASES}?outcome=failed&limit=50`, cases());
    expect(await screen.findByText('No case of this kind.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Failed' })).toHaveAttribute('aria-pressed', 'true');
  });

  it('searches all of its cases, and says what is sought in the address', async () => {
    const page = await openRun(aWholeRun());
    await page.answer('GET', `${CASES}?limit=50`, { data: [aCase()], page: { nextCursor: 'c0' } });
    await page.user.type(await screen.findByRole('searchbox', { name: 'Search the cases' }), 't1999');
    await page.answer('GET', `${CASES}?q=t1999&limit=50`, cases(aCase({ key: 'T1999' })));
    expect(await screen.findByText('1 found')).toBeVisible();
    expect(page.url()).toBe('/project/prj-1?tab=evaluation&run=run-1&case=t1999');
    await page.user.click(screen.getByRole('button', { name: 'Failed' }));
    await page.answer('GET', `${CASES}?outcome=failed&q=t1999&limit=50`, cases());
    expect(await screen.findByText('No case holds this text.')).toBeVisible();
    expect(page.url()).toBe('/project/prj-1?tab=evaluation&run=run-1&case=t1999&outcome=failed');
    await page.user.click(screen.getByRole('link', { name: 'All runs' }));
    await waitFor(() => expect(page.url()).toBe('/project/prj-1?tab=evaluation'));
  });

  it('opens with what the address seeks in the field', async () => {
    const page = await openProjectPage({}, '?tab=evaluation&run=run-1&case=refund', 'editor');
    await page.answer('GET', RUN, aWholeRun());
    await page.answer('GET', `${CASES}?q=refund&limit=50`, cases(aCase({ key: 'refund-1' })));
    expect(await screen.findByRole('searchbox', { name: 'Search the cases' })).toHaveValue('refund');
    expect(await screen.findByText('1 found')).toBeVisible();
  });

  it('says when its cases cannot be read, and reads them again', async () => {
    const page = await openRun(aWholeRun());
    await page.answer('GET', `${CASES}?limit=50`, { code: 'not-ready' }, { status: 503 });
    await page.user.click(await screen.findByRole('button', { name: 'Try again' }));
    await page.answer('GET', `${CASES}?limit=50`, cases(aCase()));
    expect(await screen.findByText('1 in all')).toBeVisible();
  });

  it('that is not there is said to be none', async () => {
    const page = await openProjectPage({}, '?tab=evaluation&run=run-1', 'editor');
    expect(await screen.findByText('Reading the run …')).toBeInTheDocument();
    await page.answer('GET', RUN, { code: 'not-found' }, { status: 404 });
    expect(await screen.findByText('There is no such run here')).toBeVisible();
    await page.user.click(screen.getByRole('link', { name: 'All runs' }));
    await waitFor(() => expect(page.url()).toBe('/project/prj-1?tab=evaluation'));
    expect(screen.queryByText('There is no such run here')).toBeNull();
  });

  it('is read again when somebody changes the project', async () => {
    const page = await openRun(aWholeRun());
    await heading();
    page.tell({ topic: 'project', subjectId: 'prj-1' });
    await page.answer('GET', RUN, aWholeRun({ verdict: 'better', because: 'Better than thought.' }));
    expect(await screen.findByText('Better than thought.')).toBeVisible();
  });
});
