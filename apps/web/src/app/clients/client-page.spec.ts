import type { ClientReply } from '@telltale/contract';
import { screen, waitFor } from '@testing-library/angular';
import { HIDDEN, SIGNALS, signalsOf } from '../insights/insights.fixture';
import { type OpenedPage, openPage } from '../record/page.fixture';
import { aClient, CLIENTS, pageOf, ROUTES, SUMMARY, summary } from './clients.fixture';

const PEOPLE = '/api/v1/people?client=c-1&limit=200';

const dana = {
  id: 'p-dana',
  clientId: 'c-1',
  name: 'Dana Reyes',
  title: 'VP Sales',
  function: 'business',
  level: 'vp',
};

const version = (number: number) => ({ headers: { ETag: `"v${number}"` } });

async function openClient(
  client: Partial<ClientReply> = {},
  role: 'administrator' | 'editor' | 'viewer' = 'administrator',
) {
  const page = await openPage(ROUTES, '/clients/c-1', role);
  await page.answer('GET', `${CLIENTS}/c-1`, aClient(client), version(1));
  await page.answer('GET', `${SUMMARY}?client=c-1`, summary);
  await page.answer('GET', PEOPLE, pageOf(dana));
  return page;
}

async function set({ user }: OpenedPage, label: string, choice: string) {
  const setting = label.toLowerCase();
  await user.click(await screen.findByRole('button', { name: `Change the ${setting}` }));
  await user.selectOptions(await screen.findByLabelText(label), choice);
  await user.click(screen.getByRole('button', { name: `Save ${setting}` }));
}

describe('one client', () => {
  it('shows its people with their side and level, and leads to its projects', async () => {
    await openClient();
    expect(await screen.findByText('VP Sales · Business · VP')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Open its portfolio' })).toHaveAttribute(
      'href',
      '/portfolio?client=c-1',
    );
    expect(screen.getByRole('link', { name: 'New project' })).toHaveAttribute(
      'href',
      '/project/new?client=c-1',
    );
  });

  it('counts its signals when they are asked for, and not before', async () => {
    const page = await openClient();
    const opener = await screen.findByRole('button', { name: /^Signals of this client/ });
    page.http.expectNone(`${SIGNALS}?client=c-1`);
    await page.user.click(opener);
    await page.answer('GET', `${SIGNALS}?client=c-1`, signalsOf(HIDDEN));
    expect(await screen.findByText('hidden: 3 finished projects, at least 5 are needed')).toBeVisible();
    await page.user.click(opener);
    expect(screen.queryByText(/^hidden/)).toBeNull();
  });

  it('is renamed', async () => {
    const page = await openClient();
    await page.user.click(await screen.findByRole('button', { name: 'Change the name' }));
    await page.user.type(await screen.findByLabelText('Name of the client'), ' AS');
    await page.user.click(screen.getByRole('button', { name: 'Save name' }));
    const renamed = aClient({ name: 'Halden Freight AS' });
    const { request } = await page.answer('PATCH', `${CLIENTS}/c-1`, renamed, version(2));
    expect(request.body).toEqual({ name: 'Halden Freight AS' });
    expect(request.headers.get('If-Match')).toBe('"v1"');
    expect(await screen.findByRole('heading', { level: 1, name: 'Halden Freight AS' })).toBeVisible();
  });

  it('gets a clock of its own, or the workspace’s', async () => {
    const page = await openClient({ timeZone: 'Europe/Oslo' });
    expect(await screen.findByText('Europe/Oslo')).toBeVisible();
    expect(screen.getByText('Its days begin and end by this clock.')).toBeVisible();
    await set(page, 'Time zone', 'As the workspace');
    const { request } = await page.answer('PATCH', `${CLIENTS}/c-1`, aClient(), version(2));
    expect(request.body).toEqual({ timeZone: null });
    await waitFor(() => expect(screen.queryByText('Europe/Oslo')).toBeNull());
    await set(page, 'Time zone', 'Asia/Tokyo');
    const own = aClient({ timeZone: 'Asia/Tokyo' });
    const chosen = await page.answer('PATCH', `${CLIENTS}/c-1`, own, version(3));
    expect(chosen.request.body).toEqual({ timeZone: 'Asia/Tokyo' });
    expect(await screen.findByText('Asia/Tokyo')).toBeVisible();
  });

  it('gets a currency and a weekday of its own, and says when the next review is due', async () => {
    const page = await openClient({ reviewWeekday: 2, nextReviewOn: '2026-11-24' });
    expect(await screen.findByText('The next one is due on 24 November 2026.')).toBeVisible();
    await set(page, 'Review weekday', 'Friday');
    const friday = aClient({ reviewWeekday: 5, nextReviewOn: '2026-11-27' });
    const weekday = await page.answer('PATCH', `${CLIENTS}/c-1`, friday, version(2));
    expect(weekday.request.body).toEqual({ reviewWeekday: 5 });
    expect(await screen.findByText('The next one is due on 27 November 2026.')).toBeVisible();
    await set(page, 'Currency', 'USD');
    const detail = 'Amounts of this client are recorded in EUR. Take them out of its records first.';
    const { request } = await page.answer(
      'PATCH',
      `${CLIENTS}/c-1`,
      { code: 'currency-in-use', status: 409, detail, errors: [{ pointer: '#/currency', detail }] },
      { status: 409 },
    );
    expect(request.body).toEqual({ currency: 'USD' });
    expect(await screen.findByText(detail)).toBeVisible();
  });

  it('gets a logo, and loses it again', async () => {
    const page = await openClient();
    const file = new File(['png'], 'logo.png', { type: 'image/png' });
    await page.user.upload(await screen.findByLabelText('Picture for the logo'), file);
    const logo = `${CLIENTS}/c-1/logo?v=1`;
    const { request } = await page.answer('PUT', `${CLIENTS}/c-1/logo`, aClient({ logo }), version(2));
    expect((request.body as FormData).get('file')).toEqual(file);
    expect(request.headers.get('If-Match')).toBe('"v1"');
    await page.user.click(await screen.findByRole('button', { name: 'Remove the logo' }));
    const removed = await page.answer('DELETE', `${CLIENTS}/c-1/logo`, aClient(), version(3));
    expect(removed.request.headers.get('If-Match')).toBe('"v2"');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Choose a logo' })).toHaveFocus());
  });

  it('is handed over as an archive by administrators', async () => {
    await openClient();
    expect(await screen.findByRole('link', { name: 'Download the archive' })).toHaveAttribute(
      'href',
      `${CLIENTS}/c-1/handover`,
    );
    expect(screen.getByText(/does not hold accounts, tokens, links/)).toBeVisible();
  });

  it('is not handed over by editors', async () => {
    await openClient({}, 'editor');
    expect(await screen.findByRole('link', { name: 'Open its portfolio' })).toBeVisible();
    expect(await screen.findByText('Dana Reyes', { selector: 'strong' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Download the archive' })).toBeNull();
  });

  it('changes a person as they are now, not as the list had them', async () => {
    const page = await openClient();
    await page.user.click(await screen.findByRole('button', { name: 'Change Dana Reyes' }));
    await page.answer('GET', '/api/v1/people/p-dana', { ...dana, title: 'SVP Sales' }, version(4));
    expect(await screen.findByLabelText('Title')).toHaveValue('SVP Sales');
    await page.user.selectOptions(screen.getByLabelText('Level'), 'C level');
    await page.user.click(screen.getByRole('button', { name: 'Save person' }));
    const { request } = await page.answer('PATCH', '/api/v1/people/p-dana', dana);
    expect(request.body).toEqual({
      name: 'Dana Reyes',
      title: 'SVP Sales',
      function: 'business',
      level: 'c-level',
    });
    expect(request.headers.get('If-Match')).toBe('"v4"');
    await page.answer('GET', PEOPLE, pageOf({ ...dana, level: 'c-level' }));
    expect(await screen.findByText('VP Sales · Business · C level')).toBeVisible();
  });

  it('tells what somebody else made of a person meanwhile, and keeps what was typed', async () => {
    const page = await openClient();
    const url = '/api/v1/people/p-dana';
    await page.user.click(await screen.findByRole('button', { name: 'Change Dana Reyes' }));
    await page.answer('GET', url, dana, version(4));
    await page.user.type(await screen.findByLabelText('Title'), ', Nordics');
    await page.user.click(screen.getByRole('button', { name: 'Save person' }));
    await page.answer('PATCH', url, { code: 'stale-version' }, { status: 412 });
    await page.answer('GET', url, { ...dana, level: 'c-level' }, version(5));
    expect(await screen.findByText(/It now says: Dana Reyes, VP Sales · Business · C level\./)).toBeVisible();
    expect(screen.getByLabelText('Title')).toHaveValue('VP Sales, Nordics');
    await page.user.click(screen.getByRole('button', { name: 'Save person' }));
    const { request } = await page.answer('PATCH', url, dana);
    expect(request.headers.get('If-Match')).toBe('"v5"');
  });

  it('are erased by an administrator who has read what goes and what stays', async () => {
    const page = await openClient();
    await page.user.click(await screen.findByRole('button', { name: 'Change Dana Reyes' }));
    await page.answer('GET', '/api/v1/people/p-dana', dana, version(4));
    expect(await screen.findByRole('link', { name: 'Download the data of Dana Reyes' })).toHaveAttribute(
      'href',
      '/api/v1/people/p-dana/data',
    );
    await page.user.click(screen.getByRole('button', { name: 'Erase… Dana Reyes' }));
    const asked = await screen.findByRole('group', { name: 'Erase Dana Reyes' });
    expect(asked).toHaveTextContent('the account and its e-mail address');
    expect(asked).toHaveTextContent('What stays: what was done, under “Erased person”');
    await page.user.click(screen.getByRole('button', { name: 'Erase Dana Reyes for good' }));
    await page.answer('GET', '/api/v1/people/p-dana', dana, version(4));
    const { request } = await page.answer('POST', '/api/v1/people/p-dana/erasure', { account: 'deleted' });
    expect(request.headers.get('If-Match')).toBe('"v4"');
    await page.answer('GET', PEOPLE, pageOf({ ...dana, name: 'Erased person', title: null }));
    expect(await screen.findByText('Erased person', { selector: 'strong' })).toBeVisible();
  });

  it('are not erased by editors', async () => {
    const page = await openClient({}, 'editor');
    await page.user.click(await screen.findByRole('button', { name: 'Change Dana Reyes' }));
    await page.answer('GET', '/api/v1/people/p-dana', dana, version(4));
    expect(await screen.findByRole('button', { name: 'Remove Dana Reyes' })).toBeVisible();
    expect(screen.queryByRole('button', { name: /Erase/ })).toBeNull();
  });

  it('keeps a person whom a record still names, and says so', async () => {
    const page = await openClient();
    await page.user.click(await screen.findByRole('button', { name: 'Change Dana Reyes' }));
    await page.answer('GET', '/api/v1/people/p-dana', dana, version(4));
    await page.user.click(await screen.findByRole('button', { name: 'Remove Dana Reyes' }));
    await page.answer('GET', '/api/v1/people/p-dana', dana, version(4));
    await page.answer('DELETE', '/api/v1/people/p-dana', { code: 'person-referred-to' }, { status: 409 });
    expect(await screen.findByRole('alert')).toHaveTextContent('This person is still named in a record');
  });

  it('is removed by an administrator once it has no projects, asked for twice', async () => {
    const page = await openClient({ projects: 0 });
    await page.user.click(await screen.findByRole('button', { name: 'Remove this client' }));
    await page.user.click(screen.getByRole('button', { name: 'Remove Halden Freight and its people' }));
    const { request } = await page.answer('DELETE', `${CLIENTS}/c-1`, null, { status: 204 });
    expect(request.headers.get('If-Match')).toBe('"v1"');
    await waitFor(() => expect(page.url()).toBe('/clients'));
  });

  it('says why it stays when it got a project meanwhile', async () => {
    const page = await openClient({ projects: 0 });
    await page.user.click(await screen.findByRole('button', { name: 'Remove this client' }));
    await page.user.click(screen.getByRole('button', { name: 'Remove Halden Freight and its people' }));
    await page.answer('DELETE', `${CLIENTS}/c-1`, { code: 'client-not-empty' }, { status: 409 });
    expect(await screen.findByRole('alert')).toHaveTextContent('This client still has projects');
  });

  it('says beforehand that it stays while it has projects', async () => {
    await openClient({ projects: 9 });
    expect(
      await screen.findByText('It can be removed once it has no projects; now it has 9 projects.'),
    ).toBeVisible();
  });

  it('lets a viewer read and not change', async () => {
    await openClient({}, 'viewer');
    expect(await screen.findByText('Dana Reyes')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Change|Add|Remove/ })).toBeNull();
  });

  it('says that there is no such client', async () => {
    const page = await openPage(ROUTES, '/clients/c-1');
    await page.answer('GET', `${CLIENTS}/c-1`, { code: 'not-found' }, { status: 404 });
    expect(await screen.findByRole('heading', { name: 'There is no such client here' })).toBeVisible();
  });
});
