import { screen, within } from '@testing-library/angular';
import { openPage } from '../record/page.fixture';
import { aSignal, HIDDEN, ROUTES, SIGNALS, signalsOf, VENDORS } from './insights.fixture';

async function open(url = '/insights', ...signals: ReturnType<typeof aSignal>[]) {
  const page = await openPage(ROUTES, url);
  await page.answer('GET', SIGNALS, signalsOf(...signals));
  return page;
}

const cells = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .map((row) => [...row.children].slice(0, 2).map(({ textContent }) => textContent.trim()));

describe('insights', () => {
  it('tells each signal as a sentence with its n, its interval, its figures and what nobody knows', async () => {
    await open('/insights', aSignal(), VENDORS);
    const card = await screen.findByRole('group', { name: /^4 of 11 shipped: 36 %/ });
    expect(within(card).getByText('n = 11 (shipped, stopped or overdue projects)')).toBeVisible();
    expect(within(card).getByText(/36 % \(95 % interval 15 to 65 %\)/)).toBeVisible();
    expect(within(card).getByText('· the tick: roughly 30 % (article)')).toBeVisible();
    expect(within(card).getByRole('list', { name: 'Not known' })).toHaveTextContent(
      'The stage of 2 projects was not asked.',
    );
    expect(cells(within(card).getByRole('table'))).toEqual([
      ['Shipped', '4'],
      ['Stopped before Production', '1,204'],
    ]);
    const vendors = screen.getByRole('group', { name: 'Acme holds 14 layers of 5 projects.' });
    expect(cells(within(vendors).getByRole('table'))).toEqual([['Acme', '14 layers of 5 projects']]);
  });

  it('says why a rate is hidden, and draws none', async () => {
    await open('/insights', HIDDEN);
    const card = await screen.findByRole('group', { name: /^Too few projects/ });
    expect(within(card).getByText('hidden: 3 finished projects, at least 5 are needed')).toBeVisible();
    expect(within(card).queryByText(/interval/)).toBeNull();
  });

  it('marks in words what is serious by itself', async () => {
    await open(
      '/insights',
      aSignal({ id: 'days-to-decision', title: '1 waits.', severity: 'serious' }),
      VENDORS,
    );
    const card = await screen.findByRole('group', { name: '1 waits.' });
    expect(within(card).getByText('Serious')).toBeVisible();
    expect(within(screen.getByRole('group', { name: /^Acme/ })).queryByText('Serious')).toBeNull();
  });

  it('asks for the clients that the address names, and leads on with them', async () => {
    const page = await openPage(ROUTES, '/insights?client=c-1');
    await page.answer('GET', `${SIGNALS}?client=c-1`, signalsOf(aSignal()));
    expect(await screen.findByRole('link', { name: 'Back-test' })).toHaveAttribute(
      'href',
      '/insights/back-test?client=c-1',
    );
  });

  it('counts again when somebody changes a project, and keeps the figures until then', async () => {
    const page = await open('/insights', aSignal());
    await screen.findByRole('group', { name: /^4 of 11/ });
    page.tell({ topic: 'project', clientId: 'c-1' });
    await page.answer('GET', SIGNALS, signalsOf(aSignal({ title: '5 of 11 shipped: 45 %.' })));
    expect(await screen.findByRole('group', { name: '5 of 11 shipped: 45 %.' })).toBeVisible();
  });

  it('says that a past day is not shown', async () => {
    await openPage(ROUTES, '/insights?asOf=2026-10-01');
    expect(await screen.findByRole('note')).toHaveTextContent('These signals are of today');
  });

  it('says what will be here while there is nothing to count', async () => {
    const nothing = aSignal({ parts: [{ label: 'Shipped', count: 0, tone: 'good', note: null }] });
    await open('/insights', nothing);
    expect(await screen.findByRole('heading', { name: 'Nothing to count yet' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'New project' })).toHaveAttribute('href', '/project/new');
  });

  it('says that it is counting, why it cannot, and tries again', async () => {
    const page = await openPage(ROUTES, '/insights');
    expect(await screen.findByRole('status')).toHaveTextContent('Counting the portfolio …');
    await page.answer('GET', SIGNALS, {}, { status: 503 });
    await page.user.click(await screen.findByRole('button', { name: 'Try again' }));
    await page.answer('GET', SIGNALS, signalsOf(aSignal()));
    expect(await screen.findByRole('group', { name: /^4 of 11/ })).toBeVisible();
  });
});
