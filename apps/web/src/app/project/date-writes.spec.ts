import { screen } from '@testing-library/angular';
import { recorded } from '../record/facts.fixture';
import { aProject, openFact, openProjectPage, PROJECT_URL } from './project.fixture';

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

describe('a target that moves', () => {
  const TARGET = recorded({ value: { on: '2026-12-12', precision: 'day' } });

  it('is asked why, and the reason goes with it', async () => {
    const page = await openFact('target-on', TARGET);
    await screen.findByLabelText('Target');
    expect(screen.queryByLabelText('Why it moves, kept for ever')).toBeNull();
    await type(page, 'Target', '2027-01-31');
    await type(page, 'Why it moves, kept for ever', ' Edge cases ');
    await page.user.click(screen.getByRole('button', { name: 'Record answer' }));
    const { request } = await page.answer('PATCH', PROJECT_URL, aProject({ version: 8 }), {
      headers: { ETag: '"8"' },
    });
    expect(request.body).toEqual({
      facts: { 'target-on': { answer: 'known', value: { on: '2027-01-31', precision: 'day' } } },
      reason: 'Edge cases',
    });
  });

  it('may move without one', async () => {
    const page = await openFact('target-on', TARGET);
    await type(page, 'Target', '2027-01-31');
    await screen.findByLabelText('Why it moves, kept for ever');
    await page.user.click(screen.getByRole('button', { name: 'Record answer' }));
    const { request } = await page.answer('PATCH', PROJECT_URL, aProject({ version: 8 }), {
      headers: { ETag: '"8"' },
    });
    expect(request.body).not.toHaveProperty('reason');
  });

  it('is asked why it is taken away', async () => {
    const page = await openFact('target-on', TARGET);
    await page.user.click(await screen.findByRole('radio', { name: 'Not asked' }));
    expect(await screen.findByLabelText('Why it moves, kept for ever')).toBeVisible();
  });

  it('is asked nothing of the kind when it is set for the first time', async () => {
    const page = await openFact('target-on');
    await known(page);
    await type(page, 'Target', '2027-01-31');
    expect(screen.queryByLabelText('Why it moves, kept for ever')).toBeNull();
  });
});

describe('a date that contradicts the other', () => {
  const open = async (key: string, start: object, target: object) => {
    const facts = { 'started-on': recorded({ value: start }), 'target-on': recorded({ value: target }) };
    return await openProjectPage({ facts }, `?tab=record&fact=${key}`);
  };
  const START = { on: '2026-06-01', precision: 'day' };
  const TARGET = { on: '2026-09-01', precision: 'day' };

  it('is refused on the field before it is sent', async () => {
    const page = await open('target-on', START, TARGET);
    await type(page, 'Target', '2026-05-31');
    await page.user.click(screen.getByRole('button', { name: 'Record answer' }));
    expect(await screen.findByText('That is before the start, 1 June 2026.')).toBeVisible();
    expect(screen.getByLabelText('Target')).toHaveValue('2026-05-31');
    page.http.expectNone((one) => one.method === 'PATCH');
  });

  it('is refused from the other side too', async () => {
    const page = await open('started-on', START, TARGET);
    await type(page, 'Started', '2026-09-02');
    await page.user.click(screen.getByRole('button', { name: 'Record answer' }));
    expect(await screen.findByText('That is after the target, 1 September 2026.')).toBeVisible();
  });

  it('may lie within what is known of the other', async () => {
    const page = await open('target-on', { on: '2026-06-01', precision: 'month' }, TARGET);
    await type(page, 'Target', '2026-06-02');
    expect(await sent(page, 'target-on')).toEqual({
      answer: 'known',
      value: { on: '2026-06-02', precision: 'day' },
    });
  });
});
