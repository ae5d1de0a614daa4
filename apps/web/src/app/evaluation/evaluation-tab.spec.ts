import type { EvalRunRowReply, EvaluationReply } from '@telltale/contract';
import { screen, within } from '@testing-library/angular';
import { openProjectPage, PROJECT_URL } from '../project/project.fixture';
import { aRun } from './runs/run.fixture';

const ANSWER = `${PROJECT_URL}/evaluation?since=7d`;
const RUNS = `${PROJECT_URL}/eval-runs?limit=30`;

const WORSE: EvaluationReply = {
  answer: 'worse',
  because: 'Worse: 18 → 13 of 20, 5 cases newly failing and none fixed.',
  since: '2026-11-16',
  runs: { latest: { runId: 'run-1', on: '2026-11-22' }, earlier: { runId: 'run-0', on: '2026-11-15' } },
  cases: {
    newlyFailing: [
      { key: 'T01', label: 'case 01' },
      { key: 'T04', label: null },
    ],
    newlyFixed: [],
  },
  suites: [],
};
const UNKNOWN: EvaluationReply = {
  answer: 'not-known',
  since: '2026-11-16',
  suites: [],
  because: 'Not known: no run that ended is recorded.',
  runs: { latest: null, earlier: null },
  cases: { newlyFailing: [], newlyFixed: [] },
};

async function openTab(answer: EvaluationReply, runs: EvalRunRowReply[], nextCursor: string | null = null) {
  const page = await openProjectPage({}, '?tab=evaluation', 'editor');
  await page.answer('GET', ANSWER, answer);
  await page.answer('GET', RUNS, { data: runs, page: { nextCursor } });
  return page;
}

describe('the evaluation of a project', () => {
  it('answers first, with the sentence and the cases, and lists the runs', async () => {
    await openTab(WORSE, [aRun(), aRun({ id: 'run-0', on: '2026-11-15', verdict: 'no-clear-change' })]);
    const answer = await screen.findByRole('region', { name: 'The answer' });
    expect(within(answer).getByText('Worse')).toBeVisible();
    expect(answer).toHaveTextContent('5 cases newly failing and none fixed.');
    expect(answer).toHaveTextContent('Newly failing: case 01, T04');
    expect(answer).toHaveTextContent('22 November 2026 beside 15 November 2026');
    const rows = within(screen.getByRole('list', { name: 'Runs' })).getAllByRole('listitem');
    expect(rows).toHaveLength(2);
    for (const text of ['22 November 2026', '13 of 20', 'Worse'])
      expect(within(rows[0] as HTMLElement).getByText(text)).toBeVisible();
    expect(rows[0]).toHaveTextContent('triage · main · small-model · c3d9e55');
    expect(within(rows[1] as HTMLElement).getByRole('link', { name: '15 November 2026' })).toHaveAttribute(
      'href',
      '/project/prj-1?tab=evaluation&run=run-0',
    );
  });

  it('says that there is no run yet, and how one is sent', async () => {
    await openTab(UNKNOWN, []);
    expect(await screen.findByText('No run yet.')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Send a run' })).toBeVisible();
  });

  it('never tells nothing as nought', async () => {
    const nothing = { total: 4, passed: 0, failed: 0, errored: 4, skipped: 0 };
    await openTab(UNKNOWN, [
      aRun({ counts: nothing, score: null }),
      aRun({ id: 'run-2', counts: null, score: 0.8125, scoreName: 'faithfulness' }),
      aRun({ id: 'run-4', counts: { total: 20_000, passed: 17_777, failed: 2_223, errored: 0, skipped: 0 } }),
      aRun({ id: 'run-3', counts: null, score: null, status: 'cancelled' }),
    ]);
    const rows = within(await screen.findByRole('list', { name: 'Runs' })).getAllByRole('listitem');
    expect(rows[0]).toHaveTextContent('nothing answered');
    expect(rows[1]).toHaveTextContent('faithfulness 0.813');
    expect(rows[2]).toHaveTextContent('17,777 of 20,000');
    expect(rows[3]).toHaveTextContent('no score, cancelled');
  });

  it('says when it cannot be read, and is read again', async () => {
    const page = await openProjectPage({}, '?tab=evaluation', 'editor');
    await page.answer('GET', RUNS, { data: [], page: { nextCursor: null } });
    await page.answer('GET', ANSWER, { code: 'not-ready' }, { status: 503 });
    await page.user.click(await screen.findByRole('button', { name: 'Try again' }));
    await page.answer('GET', ANSWER, WORSE);
    await page.answer('GET', RUNS, { data: [aRun()], page: { nextCursor: 'older' } });
    await page.user.click(await screen.findByRole('button', { name: 'Show older ones' }));
    await page.answer('GET', `${RUNS}&cursor=older`, {
      data: [aRun({ id: 'run-0', on: '2026-11-15' })],
      page: { nextCursor: null },
    });
    const list = within(screen.getByRole('list', { name: 'Runs' }));
    expect(await list.findByText('15 November 2026')).toBeVisible();
    expect(list.getByText('22 November 2026')).toBeVisible();
  });
});
