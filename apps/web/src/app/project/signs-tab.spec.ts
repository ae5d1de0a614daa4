import { screen, within } from '@testing-library/angular';
import { recorded } from '../record/facts.fixture';
import { aQuestion, aSign, openProjectPage } from './project.fixture';

describe('the signs of a project', () => {
  it('stand gravest first, then longest lit', async () => {
    await openProjectPage({
      signs: [
        aSign({ id: 'A', title: 'A watch', severity: 'watch', litSince: '2026-01-01' }),
        aSign({ id: 'B', title: 'A late critical', litSince: '2026-11-20' }),
        aSign({ id: 'C', title: 'A serious', severity: 'serious' }),
        aSign({ id: 'D', title: 'An early critical', litSince: '2026-09-26' }),
      ],
    });
    expect(
      await screen.findByRole('heading', { name: 'Lit signs 4, the oldest for 326 days' }),
    ).toBeVisible();
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'An early critical',
      'A late critical',
      'A serious',
      'A watch',
    ]);
  });

  it('say with which version of the limits they were read, where somebody has changed one', async () => {
    await openProjectPage({ signs: [aSign()], settingsVersion: 3 });
    expect(await screen.findByRole('link', { name: 'version 3 of the limits' })).toHaveAttribute(
      'href',
      '/settings/signs',
    );
  });

  it('say nothing of limits that are our defaults', async () => {
    await openProjectPage({ signs: [aSign()], settingsVersion: 1 });
    await screen.findByRole('heading', { name: /^Lit signs/ });
    expect(screen.queryByText(/of the limits/)).toBeNull();
  });

  it('says how much was judged where none is lit, so that silence is no praise', async () => {
    await openProjectPage({
      coverage: { judged: 1, of: 5 },
      openQuestions: [aQuestion(), aQuestion({ fact: 'kind' })],
    });
    expect(
      await screen.findByText('1 of 5 lights could be judged. 2 questions would tell more.'),
    ).toBeVisible();
  });

  it('are folded away with their reason where they ask for nothing', async () => {
    const page = await openProjectPage({
      signs: [
        aSign({ id: 'OWN-5', reading: 'clear', title: 'Not signed', because: null }),
        aSign({
          id: 'DEMO-6',
          mode: 'demo',
          reading: 'not-applicable',
          title: 'Month six',
          because: 'not in this stage',
        }),
        aSign({ id: 'BUILD-1', mode: 'builder', reading: 'unknown', title: 'No builder', because: null }),
      ],
      openQuestions: [aQuestion()],
    });
    await page.user.click(await screen.findByText('Does not apply', { exact: false }));
    expect(screen.getByText('not in this stage')).toBeVisible();
    const unknown = screen.getByText('Not known', { selector: 'summary' }).closest('details') as HTMLElement;
    await page.user.click(within(unknown).getByText('Not known', { exact: false }));
    expect(within(unknown).getByText('Who builds it, by name?')).toBeVisible();
  });
});

describe('the plug clock, the layers and the target moves', () => {
  it('counts the days without a decision', async () => {
    await openProjectPage({ criticalSince: '2026-11-04' });
    expect((await screen.findByText('19 days')).closest('tt-plug-clock')).toHaveTextContent(
      'Plug clock since 4 Nov',
    );
  });

  it('stays away while no critical sign is lit', async () => {
    await openProjectPage();
    await screen.findByText('No sign is lit.');
    expect(screen.queryByText('Plug clock', { exact: false })).toBeNull();
  });

  it('shows each layer with who holds it and the cost of leaving', async () => {
    await openProjectPage({
      facts: {
        'data-holder': recorded({ value: { holder: 'vendor', vendor: 'Matchify' } }),
        'data-exit-cost': recorded({ value: { low: 36_000_000, high: 42_000_000, currency: 'EUR' } }),
        'evals-holder': recorded({ answer: 'none' }),
        'logic-holder': recorded({ answer: 'nobody-can-say' }),
        'infrastructure-holder': recorded({ value: { holder: 'us' } }),
      },
    });
    const table = await screen.findByRole('table', { name: 'Who holds what' });
    const cells = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) =>
        within(row)
          .getAllByRole('cell')
          .map(({ textContent }) => textContent.trim()),
      );
    // Each layer has a second line, about the days of leaving and its export.
    expect(cells.filter((_line, index) => index % 2 === 0)).toEqual([
      ['Matchify', '€360k–€420k'],
      ['not asked', '?'],
      ['not asked', '?'],
      ['nobody can say', '?'],
      ['none kept', '?'],
      ['Halden Freight', '?'],
    ]);
  });

  it('tells each move of the target, its reason, and the original', async () => {
    await openProjectPage({
      moves: [
        {
          seq: 4,
          on: '2026-10-25',
          from: '2026-08-15',
          to: '2026-12-12',
          at: '2026-10-25T10:00:00Z',
          by: 'D. Reyes',
          reason: 'Edge cases',
        },
        {
          seq: 6,
          on: '2026-11-02',
          from: '2026-12-12',
          to: '2026-12-20',
          at: '2026-11-01T23:30:00Z',
          by: null,
          reason: null,
        },
      ],
    });
    expect(await screen.findByText('15 Aug → 12 Dec, 119 days later')).toBeVisible();
    expect(screen.getByText('25 Oct, D. Reyes')).toBeVisible();
    expect(screen.getByText('Original target 15 Aug')).toBeVisible();
    expect(screen.getByText('Edge cases')).toBeVisible();
    expect(screen.getByText('12 Dec → 20 Dec, 8 days later').closest('li')).toHaveTextContent(
      '2 NovNo reason given',
    );
    expect(screen.getByText('target moved 2 times from 15 Aug')).toBeVisible();
  });
});
