import { screen, waitFor, within } from '@testing-library/angular';
import type { EvaluationReply, SuiteAnswerReply } from '@telltale/contract';
import { openProjectPage, PROJECT_URL } from '../../project/project.fixture';
import { aRun } from '../runs/run.fixture';
import { aSeries } from './series.fixture';

const answerOf = (suite: string, verdict: SuiteAnswerReply['comparison']['verdict']): SuiteAnswerReply =>
  ({ suite, variant: '', comparison: { verdict } }) as SuiteAnswerReply;
const told = (...suites: SuiteAnswerReply[]): EvaluationReply => ({
  answer: 'worse',
  because: 'Worse.',
  since: '2026-11-16',
  runs: { latest: null, earlier: null },
  cases: { newlyFailing: [], newlyFixed: [] },
  suites,
});
const seriesUrl = (suite: string) => `${PROJECT_URL}/eval-suites/${suite}/series`;

async function open(reply: EvaluationReply, query = '') {
  const page = await openProjectPage({}, `?tab=evaluation${query}`, 'editor');
  await page.answer('GET', `${PROJECT_URL}/evaluation?since=7d`, reply);
  await page.answer('GET', `${PROJECT_URL}/eval-runs?limit=30`, {
    data: [aRun()],
    page: { nextCursor: null },
  });
  return page;
}

describe('score over time', () => {
  it('says its message, and has a table with a way to each run', async () => {
    const page = await open(told(answerOf('triage', 'worse')));
    await page.answer('GET', seriesUrl('triage'), aSeries());
    expect(
      await screen.findByRole('heading', {
        name: 'Worse on 22 November 2026: 65 %, 13 of 20, before 90 %, 18 of 20',
      }),
    ).toBeVisible();
    expect(screen.getByRole('img', { name: /^3 runs from 9 November 2026/ })).toBeInTheDocument();
    const rows = within(screen.getByRole('table', { hidden: true })).getAllByRole('row', { hidden: true });
    expect(rows).toHaveLength(4);
    expect(within(rows[1]!).getByRole('link', { hidden: true })).toHaveAttribute(
      'href',
      '/project/prj-1?tab=evaluation&run=run-22',
    );
  });

  it('draws the gravest suite first, and another one by the address', async () => {
    const page = await open(told(answerOf('calm', 'no-clear-change'), answerOf('bad', 'worse')));
    await page.answer('GET', seriesUrl('bad'), aSeries({ suite: 'bad' }));
    await page.user.selectOptions(await screen.findByLabelText('Suite'), 'calm');
    await page.answer('GET', seriesUrl('calm'), aSeries({ suite: 'calm' }));
    await waitFor(() => {
      expect(page.url()).toBe('/project/prj-1?tab=evaluation&suite=calm');
    });
  });

  it('says when it cannot be read', async () => {
    const page = await open(told(answerOf('triage', 'worse')));
    await page.answer('GET', seriesUrl('triage'), { code: 'not-ready' }, { status: 503 });
    await page.user.click(await screen.findByRole('button', { name: 'Try again' }));
    await page.answer('GET', seriesUrl('triage'), aSeries());
    expect(await screen.findByRole('heading', { name: /^Worse on 22 November/ })).toBeVisible();
  });

  it('is read again when a run comes in', async () => {
    const page = await open(told(answerOf('triage', 'worse')));
    await page.answer('GET', seriesUrl('triage'), aSeries({ points: [] }));
    expect(await screen.findByRole('heading', { name: 'No run has a score yet' })).toBeVisible();
    page.tell({ topic: 'project', subjectId: 'prj-1' });
    await page.answer('GET', seriesUrl('triage'), aSeries());
    expect(await screen.findByRole('heading', { name: /^Worse on 22 November/ })).toBeVisible();
  });
});
