import { screen, within } from '@testing-library/angular';
import { aProject, openFact, PROJECT_URL } from '../project/project.fixture';
import { DANA, recorded } from './facts.fixture';

const PEOPLE = '/api/v1/people';
const dana = {
  id: 'p-dana',
  clientId: 'c-1',
  name: 'Dana Reyes',
  title: 'VP Sales',
  function: 'business',
  level: 'vp',
};
const moses = {
  id: 'p-moses',
  clientId: 'c-1',
  name: 'Moses Adler',
  title: null,
  function: null,
  level: null,
};
const found = (...data: object[]) => ({ data, page: { nextCursor: null } });

async function pickOwner() {
  const page = await openFact('business-owner');
  await page.user.click(await screen.findByRole('radio', { name: 'Known' }));
  await page.user.click(await screen.findByRole('combobox', { name: 'Business owner' }));
  await page.answer('GET', `${PEOPLE}?client=c-1&limit=8`, found(dana, moses));
  return page;
}

async function recordedOwner(page: Awaited<ReturnType<typeof openFact>>): Promise<unknown> {
  await page.user.click(screen.getByRole('button', { name: 'Record answer' }));
  const { request } = await page.answer('PATCH', PROJECT_URL, aProject({ version: 8 }), {
    headers: { ETag: '"v8"' },
  });
  return request.body;
}

describe('choosing a person', () => {
  it('shows the people of the client with what is known of them', async () => {
    await pickOwner();
    const options = await screen.findAllByRole('option');
    expect(options.map(({ textContent }) => textContent)).toEqual([
      'Dana ReyesVP Sales · Business · VP',
      'Moses Adlerfunction not asked · level not asked',
    ]);
  });

  it('takes the one that the arrow keys stand on', async () => {
    const page = await pickOwner();
    await screen.findAllByRole('option');
    await page.user.keyboard('{ArrowDown}{ArrowDown}');
    expect(screen.getByRole('option', { name: /Moses Adler/ })).toHaveAttribute('aria-selected', 'true');
    await page.user.keyboard('{ArrowUp}{Enter}');
    expect(await screen.findByText('Dana Reyes')).toBeVisible();
    expect(await recordedOwner(page)).toEqual({
      facts: { 'business-owner': { answer: 'known', value: { personId: 'p-dana' } } },
    });
  });

  it('asks the server once somebody rests while typing', async () => {
    const page = await pickOwner();
    await page.user.type(screen.getByRole('combobox'), 'mos');
    await page.answer('GET', `${PEOPLE}?client=c-1&limit=8&q=mos`, found(moses));
    await page.user.click(await screen.findByRole('option', { name: /Moses Adler/ }));
    expect(await recordedOwner(page)).toEqual({
      facts: { 'business-owner': { answer: 'known', value: { personId: 'p-moses' } } },
    });
  });

  it('adds somebody who is not there yet, under the name that was typed', async () => {
    const page = await pickOwner();
    await page.user.type(screen.getByRole('combobox'), 'Priya');
    await page.answer('GET', `${PEOPLE}?client=c-1&limit=8&q=Priya`, found());
    expect(await screen.findByText('Nobody of that name at this client.')).toBeVisible();
    await page.user.click(screen.getByRole('button', { name: 'Add Priya' }));
    const form = within(await screen.findByRole('group', { name: 'New person' }));
    expect(form.getByLabelText('Name')).toHaveValue('Priya');
    await page.user.type(form.getByLabelText('Title'), 'COO');
    await page.user.selectOptions(form.getByLabelText('Function'), 'Business');
    await page.user.selectOptions(form.getByLabelText('Level'), 'C level');
    await page.user.click(form.getByRole('button', { name: 'Save person' }));
    const { request } = await page.answer('POST', PEOPLE, {
      ...moses,
      id: 'p-priya',
      name: 'Priya',
      title: 'COO',
    });
    expect(request.body).toEqual({
      clientId: 'c-1',
      name: 'Priya',
      title: 'COO',
      function: 'business',
      level: 'c-level',
    });
    expect(await screen.findByText('COO')).toBeVisible();
    expect(await recordedOwner(page)).toMatchObject({
      facts: { 'business-owner': { value: { personId: 'p-priya' } } },
    });
  });

  it('keeps what was typed of a new person when it is refused', async () => {
    const page = await pickOwner();
    await page.user.click(screen.getByRole('button', { name: 'Add a person' }));
    const form = within(await screen.findByRole('group', { name: 'New person' }));
    await page.user.click(form.getByRole('button', { name: 'Save person' }));
    expect(await form.findByText('Write the name.')).toBeVisible();
    await page.user.type(form.getByLabelText('Name'), 'Priya');
    await page.user.click(form.getByRole('button', { name: 'Save person' }));
    const errors = [{ pointer: '#/name', detail: 'Write a family name too.' }];
    await page.answer('POST', PEOPLE, { code: 'invalid-request', errors }, { status: 422 });
    expect(await form.findByText('Write a family name too.')).toBeVisible();
    expect(form.getByLabelText('Name')).toHaveValue('Priya');
  });

  it('is begun anew from the person who stands there', async () => {
    const page = await openFact('business-owner', recorded({ value: DANA }));
    await page.user.click(await screen.findByRole('button', { name: 'Change Business owner' }));
    expect(await screen.findByRole('combobox', { name: 'Business owner' })).toBeVisible();
    await page.user.click(screen.getByRole('button', { name: 'Record answer' }));
    expect(await screen.findByText('Choose a person, or add one.')).toBeVisible();
  });
});
