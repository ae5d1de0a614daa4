import type { EvalRunReply, Role } from '@telltale/contract';
import { screen, waitFor, within } from '@testing-library/angular';
import { openProjectPage, PROJECT_URL } from '../../project/project.fixture';
import { aSuite } from '../suites/suites.fixture';
import { aVerdict, aWholeRun } from './run.fixture';

const RUN = `${PROJECT_URL}/eval-runs/run-1`;
const BASELINE = `${PROJECT_URL}/eval-suites/a%2Fb%20triage/baseline`;

async function openRun(run: Partial<EvalRunReply>, role: Role = 'editor') {
  const page = await openProjectPage({}, '?tab=evaluation&run=run-1', role);
  await page.answer('GET', RUN, aWholeRun({ suite: 'a/b triage', variant: 'v1', ...run }));
  return { page, card: within(await screen.findByRole('group', { name: 'Baseline' })) };
}

describe('the baseline of a suite', () => {
  it('becomes this run once somebody has confirmed it', async () => {
    const { page, card } = await openRun({});
    expect(card.getByText(/^None is chosen/)).toBeVisible();
    expect(card.queryByRole('button', { name: 'Have no baseline' })).toBeNull();
    await page.user.click(card.getByRole('button', { name: 'Make this the baseline' }));
    expect(await card.findByRole('button', { name: 'Leave it as it is' })).toHaveFocus();
    await page.user.click(card.getByRole('button', { name: 'Make it the baseline' }));
    const { request } = await page.answer('PUT', BASELINE, aSuite());
    expect(request.body).toEqual({ runId: 'run-1' });
    await page.answer('GET', RUN, aWholeRun({ isBaseline: true }));
    expect(await card.findByText('This run is the baseline.')).toBeVisible();
    expect(card.queryByRole('button', { name: 'Make this the baseline' })).toBeNull();
  });

  it('is none again, for the variant of the run', async () => {
    const baselineComparison = aVerdict({ because: 'Worse: 19 → 13 of 20.' });
    const { page, card } = await openRun({ baselineComparison });
    expect(card.getByText('19 → 13 of 20.')).toBeVisible();
    expect(card.getByRole('link', { name: '15 November 2026' })).toBeVisible();
    await page.user.click(card.getByRole('button', { name: 'Have no baseline' }));
    await page.user.click(await card.findByRole('button', { name: 'Have none' }));
    const { request } = await page.answer('PUT', BASELINE, aSuite());
    expect(request.body).toEqual({ runId: null, variant: 'v1' });
    await page.answer('GET', RUN, aWholeRun());
    expect(await card.findByText(/^None is chosen/)).toBeVisible();
  });

  it('stays when somebody thinks again, or when it is refused', async () => {
    const { page, card } = await openRun({});
    const ask = () => card.getByRole('button', { name: 'Make this the baseline' });
    await page.user.click(ask());
    await page.user.click(await card.findByRole('button', { name: 'Leave it as it is' }));
    await waitFor(() => expect(ask()).toHaveFocus());
    await page.user.click(ask());
    await page.user.click(await card.findByRole('button', { name: 'Make it the baseline' }));
    await page.answer('PUT', BASELINE, { code: 'not-ready' }, { status: 503 });
    expect(await card.findByRole('alert')).toHaveTextContent('Telltale is starting');
    expect(card.getByRole('button', { name: 'Make it the baseline' })).toBeEnabled();
  });

  it('is only read by a viewer', async () => {
    const { card } = await openRun({ isBaseline: true }, 'viewer');
    expect(card.getByText('This run is the baseline.')).toBeVisible();
    expect(card.queryByRole('button')).toBeNull();
  });
});
