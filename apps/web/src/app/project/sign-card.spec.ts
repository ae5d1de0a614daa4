import type { EvidenceReply } from '@telltale/contract';
import { screen, within } from '@testing-library/angular';
import { recorded } from '../record/facts.fixture';
import { aSign, openProjectPage } from './project.fixture';

const SOURCE = { fact: 'business-owner', recordedOn: '2026-11-05', by: 'L. Brandt' };

function evidence(item: Partial<EvidenceReply>): EvidenceReply {
  return { kind: 'text', label: '', value: '', source: null, ...item };
}

function card(title: string): HTMLElement {
  return screen.getByRole('heading', { name: title }).closest('tt-sign-card') as HTMLElement;
}

describe('a sign card', () => {
  it('says what is wrong, since when, and what clears it', async () => {
    await openProjectPage({
      signs: [aSign({ evidence: [evidence({ label: 'Function', value: 'IT', source: SOURCE })] })],
    });
    await screen.findByText('The owner is Lena Brandt (IT Applications), from IT.');
    const shown = card('IT owns it, nobody from the business does');
    expect(within(shown).getByText('19 days')).toHaveAttribute('title', 'Lit since 4 November 2026');
    expect(within(shown).getByRole('link', { name: 'OWN-2' })).toHaveAttribute('href', '/signs/OWN-2');
    expect(shown).toHaveTextContent('Clears when a person from the business owns it in place of Lena Brandt');
    expect(shown).toHaveTextContent('Recorded by L. Brandt, 5 Nov');
    expect(within(shown).getByRole('img')).toHaveAccessibleName(/Business owner: lit, critical/);
  });

  it.each<[string, Partial<EvidenceReply>]>([
    ['Function IT', { kind: 'text', label: 'Function', value: 'IT' }],
    [
      'Greenlit July 2026',
      { kind: 'date', label: 'Greenlit', value: { on: '2026-07-01', precision: 'month' } },
    ],
    ['143 days since the greenlight', { kind: 'days', label: 'since the greenlight', value: 143 }],
    ['1 day since the last run', { kind: 'days', label: 'since the last run', value: 1 }],
    [
      'Cost of leaving EUR 900,000',
      { kind: 'money', label: 'Cost of leaving', value: { amount: 90_000_000, currency: 'EUR' } },
    ],
    ['Unglamorous share 22 %', { kind: 'percent', label: 'Unglamorous share', value: 22 }],
    [
      'Owner Dana Reyes, VP Sales',
      { kind: 'person', label: 'Owner', value: { personId: 'p', name: 'Dana Reyes', title: 'VP Sales' } },
    ],
    [
      'Owner Dana Reyes',
      { kind: 'person', label: 'Owner', value: { personId: 'p', name: 'Dana Reyes', title: null } },
    ],
  ])('draws the evidence “%s”', async (words, item) => {
    await openProjectPage({ signs: [aSign({ evidence: [evidence(item)] })] });
    await screen.findByRole('heading', { name: 'IT owns it, nobody from the business does' });
    const shown = card('IT owns it, nobody from the business does');
    expect(shown.querySelector('tt-evidence-item')?.textContent.trim().replaceAll(/\s+/g, ' ')).toBe(words);
  });

  it('makes a link of an address on the web, and of nothing else', async () => {
    const items = [
      evidence({ kind: 'link', label: 'Proof', value: 'https://wiki.example.org/owner' }),
      evidence({ kind: 'link', label: 'Hidden', value: 'javascript:alert(1)' }),
    ];
    await openProjectPage({ signs: [aSign({ evidence: items })] });
    expect(await screen.findByRole('link', { name: /wiki\.example\.org/ })).toHaveAttribute(
      'href',
      'https://wiki.example.org/owner',
    );
    expect(screen.queryByRole('link', { name: /javascript/ })).toBeNull();
  });

  it('opens the record at the fact that clears it', async () => {
    const page = await openProjectPage({
      signs: [aSign({ evidence: [evidence({ source: SOURCE })] })],
      facts: { 'business-owner': recorded({ answer: 'none' }) },
    });
    await page.user.click(await screen.findByRole('link', { name: 'Record it Business owner' }));
    expect(page.url()).toBe('/project/prj-1?tab=record&fact=business-owner');
    expect(await screen.findByRole('radio', { name: 'Nobody owns it' })).toBeChecked();
  });

  it('leads to the stage, or to the client’s projects, where no fact clears it', async () => {
    await openProjectPage({
      signs: [
        aSign({ id: 'DEMO-5', mode: 'demo', title: 'Month four' }),
        aSign({ id: 'FIRST-5', mode: 'first-project', title: 'Moonshot' }),
      ],
    });
    expect(await screen.findByRole('link', { name: 'Change the stage' })).toHaveAttribute(
      'href',
      '/project/prj-1?tab=record&fact=stage',
    );
    expect(screen.getByRole('link', { name: 'See its projects' })).toHaveAttribute(
      'href',
      '/portfolio?client=c-1',
    );
  });

  it('shows a waived one apart, with until when, by whom and why', async () => {
    const waiver = {
      until: '2026-12-03',
      by: 'Dana Reyes',
      on: '2026-11-20',
      reason: 'Agreed with Finance.',
    };
    await openProjectPage({ signs: [aSign({ reading: 'waived', waiver })] });
    expect(await screen.findByRole('heading', { name: 'Waived 1' })).toBeVisible();
    expect(card('IT owns it, nobody from the business does')).toHaveTextContent(
      'Waived until 3 December 2026 by Dana Reyes: Agreed with Finance.',
    );
    expect(screen.getByText('No sign is lit.')).toBeVisible();
  });
});
