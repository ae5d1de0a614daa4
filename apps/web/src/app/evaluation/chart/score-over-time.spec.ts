import { screen, waitFor, within } from '@testing-library/angular';
import type { EvaluationReply, SuiteAnswerReply } from '@telltale/contract';
import { openProjectPage, PROJECT_URL } from '../../project/project.fixture';
import { aRun } from '../runs/run.fixture';
import { aPoint, aSeries } from './series.fixture';

const answerOf = (
  suite: string,
  verdict: SuiteAnswerReply['comparison']['verdict'],
  variant = '',
): SuiteAnswerReply => ({ suite, variant, comparison: { verdict } }) as SuiteAnswerReply;
const told = (...suites: SuiteAnswerReply[]): EvaluationReply => ({
  answer: 'worse',
  because: 'Worse.',
  since: '2026-11-16',
  runs: { latest: null, earlier: null },
  cases: { newlyFailing: [], newlyFixed: [] },
  suites,
});
const seriesUrl = (suite: string, variant = '') =>
  `${PROJECT_URL}/eval-suites/${suite}/series?variant=${variant}`;
const WORSE = 'Worse on 22 November 2026: 18 → 13 of 20';
const MANY = Array.from({ length: 121 }, (_, index) => aPoint(1 + (index % 28), { runId: `run-${index}` }));

async function open(reply: EvaluationReply, query = '') {
  const page = await openProjectPage({}, `?tab=evaluation${query}`, 'editor');
  await page.answer('GET', `${PROJECT_URL}/evaluation?since=7d`, reply);
  await page.answer('GET', `${PROJECT_URL}/eval-runs?limit=30`, {
    data: [aRun()],
    page: { nextCursor: null },
  });
  return page;
}

const allRows = () =>
  within(screen.getByRole('table', { hidden: true })).getAllByRole('row', { hidden: true });

describe('score over time', () => {
  it('says its message, and has a table with a way to each run', async () => {
    const page = await open(told(answerOf('triage', 'worse')));
    expect(await screen.findByText('Reading the line …')).toBeVisible();
    await page.answer('GET', seriesUrl('triage'), aSeries({ older: 40 }));
    expect(await screen.findByRole('heading', { name: WORSE })).toBeVisible();
    expect(screen.getByText('triage · main')).toBeVisible();
    expect(screen.getByText('40 older runs are not drawn.')).toBeVisible();
    expect(screen.getByRole('img', { name: /^3 runs from 9 November 2026/ })).toBeVisible();
    expect(screen.queryByLabelText('Suite')).toBeNull();
    const rows = allRows();
    expect(rows).toHaveLength(4);
    expect(within(rows[1]!).getByRole('link', { hidden: true })).toHaveAttribute(
      'href',
      '/project/prj-1?tab=evaluation&run=run-22',
    );
  });

  it('draws the gravest line first, and another suite by the address, with a way back', async () => {
    const page = await open(
      told(answerOf('calm', 'better'), answerOf('bad', 'better', 'small'), answerOf('bad', 'worse', 'large')),
    );
    await page.answer('GET', seriesUrl('bad', 'large'), aSeries({ suite: 'bad', variant: 'large' }));
    expect(await screen.findByText('bad · large · main')).toBeVisible();
    const choice = screen.getByLabelText('Suite');
    expect(within(choice).getAllByRole('option')).toHaveLength(2);
    await page.user.selectOptions(choice, 'calm');
    await page.answer('GET', seriesUrl('calm'), aSeries({ suite: 'calm' }));
    await waitFor(() => {
      expect(page.url()).toBe('/project/prj-1?tab=evaluation&suite=calm');
    });
    expect(await screen.findByText('calm · main')).toBeVisible();
    await page.navigate('/project/prj-1?tab=evaluation');
    await page.answer('GET', seriesUrl('bad', 'large'), aSeries({ suite: 'bad', variant: 'large' }));
    expect(await screen.findByText('bad · large · main')).toBeVisible();
  });

  it('begins with the suite of the address, and with the gravest where there is none of that name', async () => {
    const answers = [answerOf('calm', 'better'), answerOf('bad', 'worse')];
    const page = await open(told(...answers), '&suite=calm');
    await page.answer('GET', seriesUrl('calm'), aSeries({ suite: 'calm' }));
    expect(await screen.findByText('calm · main')).toBeVisible();
    await page.navigate('/project/prj-1?tab=evaluation&suite=gone');
    await page.answer('GET', seriesUrl('bad'), aSeries({ suite: 'bad' }));
    expect(await screen.findByText('bad · main')).toBeVisible();
  });

  it('shows a long table piece by piece', async () => {
    const page = await open(told(answerOf('triage', 'worse')));
    await page.answer('GET', seriesUrl('triage'), aSeries({ points: MANY }));
    await screen.findByText('triage · main');
    expect(allRows()).toHaveLength(21);
    await page.user.click(screen.getByText('The same as a table'));
    await page.user.click(screen.getByText('Show 100 earlier runs'));
    expect(allRows()).toHaveLength(121);
    await page.user.click(screen.getByText('Show 1 earlier run'));
    expect(allRows()).toHaveLength(122);
    expect(screen.queryByText(/^Show .* earlier run/)).toBeNull();
  });

  it('says where there is nothing to draw yet, and what changed since', async () => {
    const page = await open(told(answerOf('triage', 'not-known')));
    const points = [aPoint(9, { score: null, low: null, high: null })];
    const marks = [{ on: '2026-11-10', kind: 'prompt' as const, what: 'Shorter' }];
    await page.answer('GET', seriesUrl('triage'), aSeries({ points, marks }));
    expect(await screen.findByRole('heading', { name: 'No run has a score yet' })).toBeVisible();
    expect(screen.getByText('The line begins with the first run that has a score.')).toBeVisible();
    expect(screen.getByText('After the last run: Prompt: Shorter, 10 November 2026.')).toBeVisible();
    expect(screen.queryByRole('img', { name: /1 run/ })).toBeNull();
    expect(allRows()[1]).toHaveTextContent('no score');
  });

  it('says when it cannot be read', async () => {
    const page = await open(told(answerOf('triage', 'worse')));
    await page.answer('GET', seriesUrl('triage'), { code: 'not-ready' }, { status: 503 });
    await page.user.click(await screen.findByRole('button', { name: 'Try again' }));
    await page.answer('GET', seriesUrl('triage'), aSeries());
    expect(await screen.findByRole('heading', { name: WORSE })).toBeVisible();
  });

  it('is read again when a run comes in, and what was read stays meanwhile', async () => {
    const page = await open(told(answerOf('triage', 'worse')));
    await page.answer('GET', seriesUrl('triage'), aSeries({ points: [aPoint(9)] }));
    expect(await screen.findByRole('heading', { name: 'One run so far: 90 %, 18 of 20' })).toBeVisible();
    page.tell({ topic: 'project', subjectId: 'prj-1' });
    const request = await waitFor(() => page.http.expectOne(seriesUrl('triage')));
    expect(screen.getByRole('heading', { name: 'One run so far: 90 %, 18 of 20' })).toBeVisible();
    expect(screen.queryByText('Reading the line …')).toBeNull();
    request.flush(aSeries());
    expect(await screen.findByRole('heading', { name: WORSE })).toBeVisible();
  });
});
