import { screen, waitFor, within } from '@testing-library/angular';
import {
  aClient,
  answerBoth,
  aPage,
  aRow,
  aSummary,
  modeCount,
  modeCounts,
  modes,
  openPortfolio,
  rows,
} from './portfolio.fixture';

const START = '/portfolio?stage=active&group=client';

async function rowOf(name: string): Promise<HTMLElement> {
  return (await screen.findByRole('link', { name })).closest<HTMLElement>('[role=row]')!;
}

describe('the portfolio', () => {
  it('asks two things of the API, and writes a row with all that it shows', async () => {
    const page = await openPortfolio(START, {
      list: aPage([
        aRow({
          stage: 'pilot',
          modes: modes({
            'business-owner': { reading: 'lit', severity: 'critical' },
            evaluation: { reading: 'unknown', severity: null },
          }),
          status: { computed: 'off-track', claimed: 'on-track', disagreesSince: null },
          coverage: { judged: 2, of: 5 },
          next: { kind: 'decide', sign: 'OWN-1', text: '19 days on the plug clock' },
        }),
      ]),
    });
    const row = await rowOf('Invoice matching');
    expect(row).toHaveTextContent('Dana Reyes, VP Sales');
    expect(within(row).getByRole('img', { name: 'Business owner: lit, critical' })).toBeInTheDocument();
    expect(within(row).getByRole('img', { name: 'Evaluation: not known' })).toBeInTheDocument();
    expect(row).toHaveTextContent('Pilot');
    expect(row).toHaveTextContent('day 60 of 90');
    expect(row).toHaveTextContent('judged on 2 of 5');
    expect(row).toHaveTextContent('Off track');
    expect(row).toHaveTextContent('claimed on track, 2 steps apart');
    expect(row).toHaveTextContent('Decide: 19 days on the plug clock');
    page.http.verify();
  });

  it('tells no business owner, nobody can say, and not asked apart', async () => {
    await openPortfolio('/portfolio?stage=active', {
      list: aPage([
        aRow({ id: 'p-1', name: 'One', owner: null, ownerAnswer: 'none' }),
        aRow({ id: 'p-2', name: 'Two', owner: null, ownerAnswer: 'nobody-can-say' }),
        aRow({ id: 'p-3', name: 'Three', owner: null, ownerAnswer: 'not-asked' }),
      ]),
    });
    expect(await rowOf('One')).toHaveTextContent('Halden Freight · no business owner');
    expect(await rowOf('Two')).toHaveTextContent('nobody can say who owns it');
    expect(await rowOf('Three')).toHaveTextContent('owner not asked');
  });

  it('heads each client with its projects, decisions and lit modes', async () => {
    const counts = modeCounts({ demo: modeCount({ lit: 3 }) });
    await openPortfolio(START, {
      summary: aSummary({ clients: [aClient({ projects: 9, needDecision: 2, modes: counts })] }),
    });
    const head = (await screen.findByText('9 projects · 2 need a decision')).closest<HTMLElement>(
      '[role=row]',
    )!;
    expect(head).toHaveTextContent('Halden Freight');
    expect(within(head).getByText('Demo or product lit on 3 projects')).toBeInTheDocument();
    expect(within(head).getByText('Evaluation lit on 0 projects')).toBeInTheDocument();
  });

  it('leads from the sentence to the projects that need a decision, within the clients that are chosen', async () => {
    const page = await openPortfolio('/portfolio?client=c-1&stage=pilot&mode=demo', {
      summary: aSummary({ needDecision: 2 }),
    });
    const link = await screen.findByRole('link', { name: '2 projects need a decision.' });
    expect(link).toHaveAttribute('href', '/portfolio?client=c-1&decision=needed');
    await page.user.click(link);
    await waitFor(() => expect(page.url()).toBe('/portfolio?client=c-1&decision=needed'));
    expect(screen.queryByRole('link', { name: '2 projects need a decision.' })).toBeNull();
  });

  it('counts lit, unknown and waived apart on the tile of a mode', async () => {
    const bySeverity = { watch: 4, serious: 5, critical: 2 };
    await openPortfolio(START, {
      summary: aSummary({
        modes: modeCounts({ demo: modeCount({ lit: 11, unknown: 4, waived: 1, clear: 20, bySeverity }) }),
        stages: { ...aSummary().stages, building: 41, stopped: 3 },
      }),
    });
    const tile = await screen.findByRole('button', { name: /Demo or product 11 of 41 lit/ });
    expect(tile).toHaveTextContent('2 critical · 1 waived');
    expect(tile).toHaveTextContent('4 unknown');
  });

  it('draws only the rows near the window, and says how many there are', async () => {
    await openPortfolio('/portfolio?stage=active', {
      list: aPage(rows(200), 'next'),
      summary: aSummary({ projects: 10_000, stages: { ...aSummary().stages, building: 10_000 } }),
    });
    await rowOf('Project 0');
    const grid = screen.getByRole('grid', { name: 'Projects' });
    expect(grid).toHaveAttribute('aria-rowcount', '10001');
    expect(screen.getByText('10,000 projects')).toBeInTheDocument();
    const drawn = grid.querySelectorAll('[data-line]').length;
    expect(drawn).toBeGreaterThan(15);
    expect(drawn).toBeLessThanOrEqual(60);
  });

  it('carries on to the project, with the past day that is looked at', async () => {
    const page = await openPortfolio('/portfolio?stage=active&asOf=2026-10-03');
    const link = await screen.findByRole('link', { name: 'Invoice matching' });
    expect(link).toHaveAttribute('href', '/project/p-1?asOf=2026-10-03');
    await page.user.click(link);
    await waitFor(() => {
      expect(page.url()).toBe('/project/p-1?asOf=2026-10-03');
    });
  });

  it('reads the list and the summary again shortly after somebody else changed a project', async () => {
    const page = await openPortfolio(START);
    await rowOf('Invoice matching');
    page.tell({ topic: 'project', subjectId: 'p-1' });
    page.tell({ topic: 'project', subjectId: 'p-1' });
    await answerBoth(page, aPage([aRow({ name: 'Invoice matching, rescoped' })]));
    expect(await rowOf('Invoice matching, rescoped')).toBeInTheDocument();
    page.http.verify();
  });
});

describe('the portfolio with nothing to show', () => {
  it('offers a file, the sample or a first project when there is none at all', async () => {
    await openPortfolio(START, {
      list: aPage([]),
      summary: aSummary({ projects: 0, stages: { ...aSummary().stages, building: 0 }, clients: [] }),
    });
    expect(await screen.findByRole('heading', { name: 'No projects yet' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Import a file' })).toHaveAttribute('href', '/import');
    expect(screen.getByRole('button', { name: 'Load the sample portfolio' })).toBeInTheDocument();
  });

  it('says that the filters hide everything, and clears them', async () => {
    const page = await openPortfolio('/portfolio?stage=pilot&mode=demo', { list: aPage([]) });
    expect(await screen.findByRole('heading', { name: 'No project matches' })).toBeInTheDocument();
    await page.user.click(screen.getAllByRole('button', { name: 'Clear filters' }).at(-1)!);
    await waitFor(() => {
      expect(page.url()).toBe('/portfolio?stage=active&group=client');
    });
  });

  it('says that nothing was known on a past day', async () => {
    await openPortfolio('/portfolio?stage=active&asOf=2024-01-01', {
      list: aPage([]),
      summary: aSummary({ projects: 0, stages: { ...aSummary().stages, building: 0 }, clients: [] }),
    });
    expect(await screen.findByText('Telltale knew no project on 1 January 2024.')).toBeInTheDocument();
  });

  it('says why the list was refused, and reads it again when asked to', async () => {
    const page = await openPortfolio(START);
    await rowOf('Invoice matching');
    await page.navigate('/portfolio?stage=pilot');
    const refused = { code: 'not-ready', title: 'not ready', status: 503, type: '' };
    const request = await waitFor(() => page.http.expectOne(({ url }) => url === '/api/v1/projects'));
    request.flush(refused, { status: 503, statusText: 'no' });
    expect(await screen.findByRole('alert')).toHaveTextContent('Telltale is starting');
    await page.user.click(screen.getByRole('button', { name: 'Try again' }));
    const again = await waitFor(() => page.http.expectOne(({ url }) => url === '/api/v1/projects'));
    again.flush(aPage([aRow({ name: 'Berth scheduling' })]));
    expect(await rowOf('Berth scheduling')).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});
