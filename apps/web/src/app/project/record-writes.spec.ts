import { fireEvent, screen, waitFor } from '@testing-library/angular';
import { DANA, recorded } from '../record/facts.fixture';
import { aProject, openFact, PROJECT_URL } from './project.fixture';

type Page = Awaited<ReturnType<typeof openFact>>;

async function known(page: Page): Promise<void> {
  await page.user.click(await screen.findByRole('radio', { name: 'Known' }));
}

async function type(page: Page, label: string | RegExp, text: string): Promise<void> {
  const box = await screen.findByLabelText(label);
  await page.user.clear(box);
  await page.user.type(box, text);
}

/** Records what was typed and gives what was sent for the fact. */
async function sent(page: Page, key: string): Promise<unknown> {
  await page.user.click(screen.getByRole('button', { name: 'Record answer' }));
  const request = await page.answer('PATCH', PROJECT_URL, aProject({ version: 8 }), {
    headers: { ETag: '"8"' },
  });
  expect(request.request.headers.get('If-Match')).toBe('"7"');
  return (request.request.body as { facts: Record<string, unknown> }).facts[key];
}

describe('an answer of the record, as it is sent', () => {
  it('sends a text without the blanks around it', async () => {
    const page = await openFact('owner-kpi');
    await known(page);
    await type(page, 'KPI of the owner', ' Days to match ');
    expect(await sent(page, 'owner-kpi')).toEqual({ answer: 'known', value: 'Days to match' });
  });

  it('sends a whole number that was typed with a group mark', async () => {
    const page = await openFact('eval-cases');
    await known(page);
    await type(page, 'Cases in the suite', '5,000');
    expect(await sent(page, 'eval-cases')).toEqual({ answer: 'known', value: 5000 });
  });

  it('sends a percentage with or without its sign', async () => {
    const page = await openFact('unglamorous-share');
    await known(page);
    await type(page, 'Share of unglamorous work', '22.5 %');
    expect(await sent(page, 'unglamorous-share')).toEqual({ answer: 'known', value: 22.5 });
  });

  it('sends yes and no as true and false', async () => {
    const page = await openFact('moonshot');
    await known(page);
    await page.user.click(await screen.findByRole('radio', { name: 'No' }));
    expect(await sent(page, 'moonshot')).toEqual({ answer: 'known', value: false });
  });

  it('sends the word of a choice', async () => {
    const page = await openFact('autonomy');
    await known(page);
    await page.user.click(await screen.findByRole('radio', { name: 'Takes over a part' }));
    expect(await sent(page, 'autonomy')).toEqual({ answer: 'known', value: 'part' });
  });

  it('sends a day', async () => {
    const page = await openFact('target-on');
    await known(page);
    await type(page, 'Target', '2026-12-12');
    expect(await sent(page, 'target-on')).toEqual({
      answer: 'known',
      value: { on: '2026-12-12', precision: 'day' },
    });
  });

  it('sends a month as its first day, known to the month', async () => {
    const page = await openFact('development-started-on');
    await known(page);
    await page.user.click(await screen.findByRole('radio', { name: 'Month' }));
    await type(page, 'Development started', '2024-03');
    expect(await sent(page, 'development-started-on')).toEqual({
      answer: 'known',
      value: { on: '2024-03-01', precision: 'month' },
    });
  });

  it('keeps the year of a day that turns out to be known to the year only', async () => {
    const page = await openFact('started-on', recorded({ value: { on: '2021-05-04', precision: 'day' } }));
    await page.user.click(await screen.findByRole('radio', { name: 'Year' }));
    expect(await sent(page, 'started-on')).toEqual({
      answer: 'known',
      value: { on: '2021-01-01', precision: 'year' },
    });
  });

  it('sends money in minor units of the workspace’s currency', async () => {
    const page = await openFact('expected-saving');
    await known(page);
    await type(page, 'Expected saving a year', '420,000.50');
    expect(await sent(page, 'expected-saving')).toEqual({
      answer: 'known',
      value: { amount: 42_000_050, currency: 'EUR' },
    });
  });

  it('sends a range of money', async () => {
    const page = await openFact('data-exit-cost');
    await known(page);
    await type(page, 'Low', '900000');
    await type(page, 'High', '1 400 000');
    expect(await sent(page, 'data-exit-cost')).toEqual({
      answer: 'known',
      value: { low: 90_000_000, high: 140_000_000, currency: 'EUR' },
    });
  });

  it('lets an amount in another currency be converted', async () => {
    const page = await openFact('expected-saving', recorded({ value: { amount: 500_000, currency: 'JPY' } }));
    expect(await screen.findByLabelText('Expected saving a year')).toHaveValue('500000');
    await type(page, 'Currency', 'eur');
    await type(page, 'Expected saving a year', '3000');
    expect(await sent(page, 'expected-saving')).toEqual({
      answer: 'known',
      value: { amount: 300_000, currency: 'EUR' },
    });
  });

  it('sends who holds a layer, with the vendor’s name', async () => {
    const page = await openFact('data-holder');
    await known(page);
    await page.user.click(await screen.findByRole('radio', { name: 'A vendor' }));
    await type(page, /Name of the vendor/, 'Matchify');
    expect(await sent(page, 'data-holder')).toEqual({
      answer: 'known',
      value: { holder: 'vendor', vendor: 'Matchify' },
    });
  });

  it('drops the vendor’s name where the layer turns out to be ours', async () => {
    const page = await openFact('data-holder', recorded({ value: { holder: 'vendor', vendor: 'Matchify' } }));
    await page.user.click(await screen.findByRole('radio', { name: 'We' }));
    expect(await sent(page, 'data-holder')).toEqual({ answer: 'known', value: { holder: 'us' } });
  });

  it('sends a signature under a version of the scope', async () => {
    const value = { version: 2, signedBy: DANA, on: { on: '2026-09-01', precision: 'day' } };
    const page = await openFact('scope-signature', recorded({ value }));
    await type(page, 'Version', '3');
    await type(page, 'Signed on', '2026-11-05');
    expect(await sent(page, 'scope-signature')).toEqual({
      answer: 'known',
      value: {
        version: 3,
        signedBy: { personId: DANA.personId },
        on: { on: '2026-11-05', precision: 'day' },
      },
    });
  });

  it('sends a good-enough value with who set it', async () => {
    const value = { metric: 'matched', value: 90, unit: '%', setBy: DANA };
    const page = await openFact('good-enough', recorded({ value }));
    await type(page, 'Good enough from', '92.5');
    expect(await sent(page, 'good-enough')).toEqual({
      answer: 'known',
      value: { metric: 'matched', value: 92.5, unit: '%', setBy: { personId: DANA.personId } },
    });
  });

  it('sends an explicit none without a value', async () => {
    const page = await openFact('owner-kpi', recorded({ value: 'Days to match' }));
    await page.user.click(await screen.findByRole('radio', { name: 'No KPI of the owner moves' }));
    expect(await sent(page, 'owner-kpi')).toEqual({ answer: 'none' });
  });

  it('sends who was asked and when, where nobody could say', async () => {
    const page = await openFact('eval-suite');
    await page.user.click(await screen.findByRole('radio', { name: 'Nobody can say' }));
    await type(page, 'Who was asked', 'Matchify team');
    await type(page, /Asked on/, '2026-11-20');
    expect(await sent(page, 'eval-suite')).toEqual({
      answer: 'nobody-can-say',
      holdsFrom: '2026-11-20',
      source: { asked: 'Matchify team' },
    });
  });

  it('takes an answer back', async () => {
    const page = await openFact('owner-kpi', recorded({ value: 'Days to match' }));
    await page.user.click(await screen.findByRole('radio', { name: 'Not asked' }));
    expect(await sent(page, 'owner-kpi')).toEqual({ answer: 'not-asked' });
  });

  it('sends since when it holds, a note and a link', async () => {
    const page = await openFact('business-goal');
    await known(page);
    await type(page, 'Business goal', 'Fewer late payments');
    await page.user.click(screen.getByText('Since when, who said so, a note or a link'));
    await type(page, 'Holds from', '2026-10-01');
    await type(page, 'Link to a proof', 'https://wiki.example.org/goals');
    await type(page, 'Note', 'From the plan for 2027');
    expect(await sent(page, 'business-goal')).toEqual({
      answer: 'known',
      value: 'Fewer late payments',
      holdsFrom: '2026-10-01',
      source: { note: 'From the plan for 2027', url: 'https://wiki.example.org/goals' },
    });
  });
});

describe('an answer that cannot be one', () => {
  /** As a browser does with 31 February: what was typed is kept, and no value is told. */
  function typeNoDay(box: HTMLElement): void {
    Object.defineProperty(box, 'validity', { value: { badInput: true } });
    fireEvent.input(box);
    fireEvent.blur(box);
  }

  it.each([
    ['the day of a value', 'target-on', 'Target'],
    ['the day from which it holds', 'owner-kpi', 'Holds from'],
  ])('is told on its field, and is not sent: %s', async (_what, key, label) => {
    const page = await openFact(key);
    await known(page);
    if (key === 'owner-kpi') await type(page, 'KPI of the owner', 'Days to match');
    const box = await screen.findByLabelText(label);
    typeNoDay(box);
    await page.user.click(screen.getByRole('button', { name: 'Record answer' }));
    await waitFor(() => expect(box).toHaveAccessibleDescription(/^There is no such day/));
    page.http.expectNone(({ method }) => method === 'PATCH');
  });

  it('is told on its field where an amount is negative, and stays typed', async () => {
    const page = await openFact('expected-saving');
    await known(page);
    await type(page, 'Expected saving a year', '-5');
    await page.user.click(screen.getByRole('button', { name: 'Record answer' }));
    const box = screen.getByLabelText('Expected saving a year');
    await waitFor(() => expect(box).toHaveAccessibleDescription('An amount cannot be negative.'));
    expect(box).toHaveValue('-5');
    page.http.expectNone(({ method }) => method === 'PATCH');
  });
});
