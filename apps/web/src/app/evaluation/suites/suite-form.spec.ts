import type { EvalSuiteReply } from '@telltale/contract';
import { screen, within } from '@testing-library/angular';
import { openProjectPage, PROJECT_URL } from '../../project/project.fixture';
import { aBareSuite, aSuite } from './suites.fixture';

const SUITES = `${PROJECT_URL}/eval-suites`;
const ONE = `${SUITES}/suite-1`;
const STALE = { code: 'stale-version' };

async function openForm(button: RegExp, suites: readonly EvalSuiteReply[]) {
  const page = await openProjectPage({}, '?tab=evaluation', 'editor');
  await page.answer('GET', SUITES, { data: suites });
  await page.user.click(await screen.findByRole('button', { name: button }));
  const form = within(await screen.findByRole('form'));
  const type = async (label: RegExp, text: string) => {
    await page.user.clear(form.getByLabelText(label));
    await page.user.type(form.getByLabelText(label), text);
  };
  return { page, form, type, save: () => page.user.click(form.getByRole('button', { name: /the suite$/ })) };
}

describe('making a suite', () => {
  it('sends what was typed, with the owner from the client’s people and the threshold as a share', async () => {
    const { page, form, type, save } = await openForm(/^Make the first suite/, []);
    expect(form.getByLabelText('Name')).toHaveFocus();
    await type(/^Name/, ' triage ');
    await type(/^Passed from/, '87.5');
    await page.user.click(form.getByRole('combobox', { name: 'Owner' }));
    const dana = {
      id: 'p-dana',
      clientId: 'c-1',
      name: 'Dana Reyes',
      title: null,
      function: null,
      level: null,
    };
    await page.answer('GET', '/api/v1/people?client=c-1&limit=8', {
      data: [dana],
      page: { nextCursor: null },
    });
    await page.user.click(await form.findByRole('option', { name: /Dana Reyes/ }));
    await save();
    const { request } = await page.answer('POST', SUITES, aBareSuite(), { status: 201 });
    expect(request.body).toEqual({ name: 'triage', ownerId: 'p-dana', passThreshold: 0.875 });
    expect(request.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
    await page.answer('GET', SUITES, { data: [aBareSuite()] });
    expect(await screen.findByRole('heading', { name: 'Ticket triage' })).toBeVisible();
    expect(await screen.findByRole('button', { name: 'Add a suite' })).toHaveFocus();
  });

  it('shows a slip where it stands, before anything is sent', async () => {
    const { form, type, save } = await openForm(/^Make the first suite/, []);
    await type(/^Passed from/, '120');
    await type(/^Cases without/, '1.5');
    await save();
    expect(await form.findByText('Write the name under which runs are sent.')).toBeVisible();
    expect(form.getByText('The most is 100.')).toBeVisible();
    expect(form.getByText('Write a whole number, such as 240.')).toBeVisible();
    expect(form.getByLabelText('Name')).toHaveFocus();
  });

  it('keeps what was typed when the name is taken', async () => {
    const { page, form, type, save } = await openForm(/^Add a suite/, [aSuite()]);
    await type(/^Name/, 'triage');
    await save();
    const errors = [{ pointer: '#/name', detail: "The project has a suite 'triage' already." }];
    await page.answer('POST', SUITES, { code: 'name-taken', errors }, { status: 409 });
    expect(await form.findByText("The project has a suite 'triage' already.")).toBeVisible();
    expect(form.getByLabelText('Name')).toHaveValue('triage');
  });
});

describe('changing a suite', () => {
  it('begins with what is there and sends only what was changed, over the version that was seen', async () => {
    const { page, form, type, save } = await openForm(/^Change Ticket/, [aSuite()]);
    expect(form.getByLabelText(/^Passed from/)).toHaveValue('87.5');
    expect(form.getByText('Dana Reyes')).toBeVisible();
    await page.user.clear(form.getByLabelText(/^Version/));
    await type(/^Cases without/, '3');
    await save();
    const { request } = await page.answer('PATCH', ONE, aSuite({ rowVersion: 4 }));
    expect(request.body).toEqual({ version: null, unanswered: 3 });
    expect(request.headers.get('If-Match')).toBe('"v3"');
    await page.answer('GET', SUITES, { data: [aSuite({ rowVersion: 4, unanswered: 3 })] });
    expect(await screen.findByRole('button', { name: /^Change Ticket/ })).toHaveFocus();
  });

  it('loses nothing when somebody was quicker, says what they did, and saves over it when told again', async () => {
    const { page, form, type, save } = await openForm(/^Change Ticket/, [aSuite()]);
    await type(/^Passed from/, '90');
    await save();
    await page.answer('PATCH', ONE, STALE, { status: 412 });
    await page.answer('GET', ONE, aSuite({ rowVersion: 4, passThreshold: 0.8, version: '5' }));
    expect(
      await form.findByText(
        /the version became 5 and the share from which it is passed became 80 %\. Look at it/,
      ),
    ).toBeVisible();
    expect(form.getByLabelText(/^Passed from/)).toHaveValue('90');
    expect(form.getByLabelText(/^Version/)).toHaveValue('5');
    await save();
    const { request } = await page.answer('PATCH', ONE, aSuite({ rowVersion: 5 }));
    expect(request.body).toEqual({ passThreshold: 0.9 });
    expect(request.headers.get('If-Match')).toBe('"v4"');
  });

  it('is sent again by itself when only something else was changed meanwhile', async () => {
    const { page, type, save } = await openForm(/^Change Ticket/, [aSuite()]);
    await type(/^Passed from/, '90');
    await save();
    await page.answer('PATCH', ONE, STALE, { status: 412 });
    await page.answer('GET', ONE, aSuite({ rowVersion: 7, version: '5' }));
    const { request } = await page.answer('PATCH', ONE, aSuite({ rowVersion: 8 }));
    expect([request.body, request.headers.get('If-Match')]).toEqual([{ passThreshold: 0.9 }, '"v7"']);
  });

  it('shows what the server refuses of the owner at the owner, and is left by Escape only untouched', async () => {
    const { page, form, type, save } = await openForm(/^Change Ticket/, [aSuite()]);
    await type(/^Version/, '3');
    await page.user.keyboard('{Escape}');
    await save();
    const errors = [{ pointer: '#/ownerId', detail: 'This is no person of the project’s client.' }];
    await page.answer('PATCH', ONE, { code: 'invalid-request', errors }, { status: 422 });
    expect(await form.findByText('This is no person of the project’s client.')).toBeVisible();
    expect(form.getByLabelText(/^Version/)).toHaveValue('3');
  });
});
