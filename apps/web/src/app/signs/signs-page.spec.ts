import type { SignDefinitionReply } from '@telltale/contract';
import { screen, waitFor, within } from '@testing-library/angular';
import { openPage } from '../record/page.fixture';
import { SignPage } from './sign-page';
import { SignsPage } from './signs-page';

const ROUTES = { signs: SignsPage, 'signs/:id': SignPage };

function aSign(sign: Partial<SignDefinitionReply> = {}): SignDefinitionReply {
  return {
    id: 'OWN-1',
    mode: 'business-owner',
    title: 'Nobody in the business owns it',
    severity: 'critical',
    severities: ['critical'],
    question: 'Who in the business owns the outcome?',
    stages: ['scoped', 'building', 'pilot', 'production'],
    thresholds: [],
    clearFact: 'a business owner is named',
    reads: ['business-owner'],
    docs: '/docs/signs/own-1.md',
    ...sign,
  };
}

const STALE_RUN = aSign({
  id: 'EVAL-3',
  mode: 'evaluation',
  title: 'No eval run this week',
  severities: ['critical', 'serious'],
  question: 'When was the suite last run?',
  stages: ['building', 'pilot', 'production'],
  thresholds: [
    {
      name: 'serious',
      value: 7,
      default: 7,
      unit: 'days',
      origin: 'article',
      meaning: 'without a run, week over week',
    },
    { name: 'critical', value: 28, default: 28, unit: 'days', origin: 'default', meaning: 'without a run' },
  ],
  clearFact: 'an eval run is recorded',
  reads: ['last-eval-run-on'],
});

const CATALOGUE = { settingsVersion: 3, data: [aSign(), STALE_RUN] };

const counts = (critical: number, serious: number, waived = 0) => ({
  data: [
    { id: 'OWN-1', lit: 0, waived: 0, bySeverity: { critical: 0, serious: 0, watch: 0 } },
    { id: 'EVAL-3', lit: critical + serious, waived, bySeverity: { critical, serious, watch: 0 } },
  ],
});

async function open(url: string) {
  const page = await openPage(ROUTES, url);
  await page.answer('GET', '/api/v1/signs', CATALOGUE);
  return page;
}

const titles = () =>
  screen.queryAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent.trim());

describe('the catalogue of signs', () => {
  it('stands by mode, with severity and limits of each', async () => {
    await open('/signs');
    const section = await screen.findByRole('region', { name: 'Evaluation' });
    expect(within(section).getByRole('link', { name: 'No eval run this week' })).toHaveAttribute(
      'href',
      '/signs/EVAL-3',
    );
    expect(within(section).getByText('7 days (article), 28 days (default)')).toBeVisible();
    expect(within(section).getByText('Critical')).toBeVisible();
  });

  it('tells today’s counts, each leading to its projects', async () => {
    const page = await open('/signs');
    await page.answer('GET', '/api/v1/signs/counts', counts(3, 9, 2));
    const link = await screen.findByRole('link', { name: /^12 lit, 2 waived today/ });
    expect(link).toHaveAttribute('href', '/portfolio?sign=EVAL-3');
    expect(screen.getByText('3 critical, 9 serious')).toBeVisible();
    expect(screen.getByText('lit nowhere')).toBeVisible();
    page.tell({ topic: 'project' });
    await page.answer('GET', '/api/v1/signs/counts', counts(0, 1));
    expect(await screen.findByRole('link', { name: /^1 lit today/ })).toBeVisible();
  });

  it('stands without its counts where they cannot be read, and says so', async () => {
    const page = await open('/signs');
    await page.answer('GET', '/api/v1/signs/counts', {}, { status: 503 });
    expect(await screen.findByText(/Today’s counts could not be read/)).toBeVisible();
    expect(screen.queryByText('lit nowhere')).toBeNull();
    await page.user.click(screen.getByRole('button', { name: 'Try again' }));
    await page.answer('GET', '/api/v1/signs/counts', counts(0, 1));
    expect(await screen.findByText('lit nowhere')).toBeVisible();
  });

  it('tells the limits in force with their version', async () => {
    const page = await openPage(ROUTES, '/signs');
    const limit = { name: 'critical', unit: 'days', origin: 'default', meaning: 'without a run' } as const;
    const data = [aSign({ thresholds: [{ ...limit, value: 21, default: 28 }] })];
    await page.answer('GET', '/api/v1/signs', { settingsVersion: 3, data });
    expect(await screen.findByText('21 days (set here; default 28 days)')).toBeVisible();
    expect(screen.getByText(/Version 3 of the/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'limits' })).toHaveAttribute('href', '/settings/signs');
  });

  it('is searched by any words of a sign, kept in the address', async () => {
    const page = await open('/signs');
    await page.user.type(await screen.findByRole('searchbox', { name: 'Search the signs' }), 'run suite');
    await waitFor(() => expect(page.url()).toBe('/signs?q=run%20suite'));
    expect(titles()).toEqual(['No eval run this week']);
  });

  it('opens filtered by mode, and lets go of it again', async () => {
    const page = await open('/signs?mode=business-owner');
    expect(await screen.findByRole('heading', { name: 'Nobody in the business owns it' })).toBeVisible();
    expect(titles()).toHaveLength(1);
    const chip = screen.getByRole('button', { name: 'Business owner' });
    expect(chip).toHaveAttribute('aria-pressed', 'true');
    await page.user.click(chip);
    await waitFor(() => expect(titles()).toHaveLength(2));
    expect(page.url()).toBe('/signs');
  });

  it('says that no sign is about what was searched for', async () => {
    await open('/signs?q=weather');
    expect(await screen.findByRole('heading', { name: 'No sign is about that' })).toBeVisible();
  });

  it('says why it cannot be shown, and tries again', async () => {
    const page = await openPage(ROUTES, '/signs');
    await page.answer('GET', '/api/v1/signs', {}, { status: 503 });
    await page.user.click(await screen.findByRole('button', { name: 'Try again' }));
    await page.answer('GET', '/api/v1/signs', { settingsVersion: 1, data: [aSign()] });
    expect(await screen.findByRole('heading', { name: 'Nobody in the business owns it' })).toBeVisible();
  });
});

describe('one sign', () => {
  it('shows where it applies, its limits with their origin, and what it reads', async () => {
    await open('/signs/EVAL-3');
    expect(await screen.findByRole('heading', { level: 1, name: 'No eval run this week' })).toBeVisible();
    expect(
      screen.getByText('EVAL-3 · Evaluation · Critical or Serious · applies from Building to Production'),
    ).toBeVisible();
    const rows = within(screen.getByRole('table', { name: 'Limits' })).getAllByRole('row');
    expect(rows.map((row) => [...row.children].map(({ textContent }) => textContent.trim()))).toEqual([
      ['7 days', 'without a run, week over week', 'from the article'],
      ['28 days', 'without a run', 'our default'],
    ]);
    expect(screen.getByText('Last eval run')).toBeVisible();
    expect(screen.getByRole('link', { name: /Projects where/ })).toHaveAttribute(
      'href',
      '/portfolio?mode=evaluation',
    );
  });

  it('is found by its id in small letters too', async () => {
    await open('/signs/own-1');
    expect(await screen.findByRole('heading', { name: 'Nobody in the business owns it' })).toBeVisible();
  });

  it('says that there is no such sign', async () => {
    await open('/signs/OWN-99');
    expect(await screen.findByRole('heading', { name: 'There is no such sign' })).toBeVisible();
  });
});
