import type { EvalSuiteReply, Role } from '@telltale/contract';
import { screen, waitFor, within } from '@testing-library/angular';
import { openProjectPage, PROJECT_URL } from '../../project/project.fixture';
import { aRun } from '../runs/run.fixture';
import { aBareSuite, aSuite } from './suites.fixture';

const SUITES = `${PROJECT_URL}/eval-suites`;

async function openSuites(suites: readonly EvalSuiteReply[], role: Role = 'editor') {
  const page = await openProjectPage({}, '?tab=evaluation', role);
  await page.answer('GET', SUITES, { data: suites });
  return page;
}

const list = () => screen.findByRole('list', { name: 'Suites' });
/** What a card says under a name. */
const told = (card: HTMLElement, name: string) =>
  within(card).getByText(name, { selector: 'dt' }).nextElementSibling?.textContent;

describe('the suites of a project', () => {
  it('tell what is known of each, how its latest run did, and whether that was enough', async () => {
    const baseline = aRun({
      id: 'run-0',
      on: '2026-11-15',
      counts: { total: 20, passed: 18, failed: 2, errored: 0, skipped: 0 },
    });
    const latest = aRun({ baselineVerdict: 'no-clear-change' });
    await openSuites([aSuite({ variants: [{ key: '', label: null, latest, baseline }] })]);
    const card = await list();
    expect(within(card).getByRole('heading', { name: 'Ticket triage' })).toBeVisible();
    expect(within(card).getByText('triage')).toBeVisible();
    const facts = ['Version', 'Fixed since', 'Owner', 'Cases', 'Without a known answer', 'Passed from'];
    expect(facts.map((name) => told(card, name))).toEqual([
      '2',
      '1 November 2026',
      'Dana Reyes',
      '20',
      '0',
      '87.5 %',
    ]);
    expect(told(card, 'Last run')).toBe('22 November 2026, yesterday');
    expect(within(card).getByText('Below 87.5 %')).toBeVisible();
    expect(card).toHaveTextContent('Worse: 18 → 13 of 20, 5 cases newly failing and none fixed.');
    const rows = within(card).getByRole('list', { name: 'Latest runs of Ticket triage' });
    expect(rows).toHaveTextContent(/Latest\s*13 of 20\s*22 November 2026\s*Worse/);
    expect(rows).toHaveTextContent(/Baseline\s*18 of 20\s*15 November 2026\s*No clear change/);
    expect(within(rows).getByRole('link', { name: '15 November 2026' })).toHaveAttribute(
      'href',
      '/project/prj-1?tab=evaluation&run=run-0',
    );
  });

  it('say what nobody has told, and never tell it as nought', async () => {
    await openSuites([aBareSuite(), aBareSuite({ id: 's-2', runs: 4, mainBranch: 'main' })]);
    const [bare, elsewhere] = within(await list()).getAllByRole('listitem') as [HTMLElement, HTMLElement];
    const facts = ['Version', 'Fixed since', 'Owner', 'Cases', 'Without a known answer', 'Passed from'];
    expect(facts.map((name) => told(bare, name))).toEqual([
      'not told',
      'not told',
      'nobody named',
      'not known before a run',
      'not told',
      'not set',
    ]);
    expect(told(bare, 'Last run')).toBe('none yet');
    expect(bare).toHaveTextContent('Not known whether it is better or worse');
    expect(told(elsewhere, 'Last run')).toBe('none on main, 4 on others');
  });

  it('name the variant that speaks, and show many when asked', async () => {
    const variants = Array.from({ length: 8 }, (_, place) => ({
      key: `v${place}`,
      label: place === 2 ? 'terse × small' : null,
      latest: aRun({
        id: `run-v${place}`,
        variant: `v${place}`,
        verdict: place === 2 ? 'worse' : 'better',
        because: place === 2 ? 'Worse: 9 fail.' : 'Better: 9 fixed.',
      }),
      baseline: null,
    }));
    const suite = aSuite({ variants, because: 'Worse: 9 fail.', isPassed: null });
    const page = await openSuites([suite]);
    const card = await list();
    expect(card).toHaveTextContent('Worse: terse × small: 9 fail.');
    expect(within(card).getByText('Not known whether 87.5 % was reached')).toBeVisible();
    const rows = () =>
      within(within(card).getByRole('list', { name: /^Latest runs/ })).getAllByRole('listitem');
    expect(rows()).toHaveLength(6);
    await page.user.click(within(card).getByRole('button', { name: 'Show all 8 variants' }));
    expect(rows()).toHaveLength(8);
  });

  it('tell hostile names as the text that they are', async () => {
    await openSuites([aSuite({ name: '<img src=x onerror=alert(1)>', key: '<b>k</b>' })]);
    const card = await list();
    expect(within(card).getByRole('heading', { name: '<img src=x onerror=alert(1)>' })).toBeVisible();
    expect(within(card).getByText('<b>k</b>')).toBeVisible();
    expect(card.querySelector('img')).toBeNull();
  });

  it('are read again when a run comes in', async () => {
    const page = await openSuites([aBareSuite()]);
    await list();
    page.tell({ topic: 'project', subjectId: 'prj-1' });
    await page.answer('GET', SUITES, { data: [aSuite()] });
    await waitFor(() =>
      expect(told(screen.getByRole('list', { name: 'Suites' }), 'Last run')).toContain('22 November 2026'),
    );
  });

  it('wait, fail with words, and are read again', async () => {
    const page = await openProjectPage({}, '?tab=evaluation', 'editor');
    expect(await screen.findByText('Reading the suites …')).toBeInTheDocument();
    await page.answer('GET', SUITES, { code: 'not-ready' }, { status: 503 });
    await page.user.click(await screen.findByRole('button', { name: 'Try again' }));
    await page.answer('GET', SUITES, { data: [aSuite()] });
    expect(await list()).toBeVisible();
  });

  it('are only read by a viewer', async () => {
    await openSuites([], 'viewer');
    expect(await screen.findByText('No suite yet.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Make the first suite' })).toBeNull();
  });
});
