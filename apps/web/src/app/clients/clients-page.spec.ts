import type { ClientReply } from '@telltale/contract';
import { screen, waitFor, within } from '@testing-library/angular';
import { openPage } from '../record/page.fixture';
import { aClient, CLIENTS, pageOf, ROUTES, SUMMARY, summary } from './clients.fixture';

async function openList(...clients: ClientReply[]) {
  const page = await openPage(ROUTES, '/clients');
  await page.answer('GET', `${CLIENTS}?limit=200`, pageOf(...clients));
  await page.answer('GET', SUMMARY, summary);
  return page;
}

describe('the list of clients', () => {
  it('says of each how many projects it has and where its lights are lit', async () => {
    await openList(aClient());
    const row = (await screen.findByRole('link', { name: 'Halden Freight' })).closest('li') as HTMLElement;
    expect(within(row).getByRole('link', { name: '9 projects' })).toHaveAttribute(
      'href',
      '/portfolio?client=c-1',
    );
    expect(row).toHaveTextContent('1,200 need a decision');
    expect(within(row).getByTitle('Evaluation: 4 lit, 1 of them critical, 3 not known')).toHaveClass(
      'critical',
    );
    expect(within(row).getByTitle('Lock-in: 0 lit, 0 not known')).not.toHaveClass('critical');
  });

  it('reads on until it has all', async () => {
    const page = await openPage(ROUTES, '/clients');
    await page.answer('GET', `${CLIENTS}?limit=200`, { data: [aClient()], page: { nextCursor: 'more' } });
    await page.answer('GET', SUMMARY, summary);
    await page.answer(
      'GET',
      `${CLIENTS}?limit=200&cursor=more`,
      pageOf(aClient({ id: 'c-2', name: 'Brightwater Clinics' })),
    );
    expect(await screen.findByRole('link', { name: 'Brightwater Clinics' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Halden Freight' })).toBeVisible();
  });

  it('offers the first steps while it is empty', async () => {
    await openList();
    expect(await screen.findByRole('heading', { name: 'No clients yet' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Import an inventory' })).toHaveAttribute('href', '/import');
  });

  it('takes a new client and opens it', async () => {
    const page = await openList();
    await page.user.click(await screen.findByRole('button', { name: 'Add the first client' }));
    await page.user.type(await screen.findByLabelText('Name of the company'), 'Norrland Energi');
    await page.user.type(screen.getByLabelText(/Short name/), 'nor');
    await page.user.selectOptions(screen.getByLabelText('Time zone'), 'Europe/Stockholm');
    await page.user.click(screen.getByRole('button', { name: 'Add client' }));
    const { request } = await page.answer('POST', CLIENTS, aClient({ id: 'c-3' }), { status: 201 });
    expect(request.body).toEqual({ name: 'Norrland Energi', key: 'NOR', timeZone: 'Europe/Stockholm' });
    await waitFor(() => expect(page.url()).toBe('/clients/c-3'));
  });

  it('opens the form for a new one by its address, and leaves that behind', async () => {
    const page = await openPage(ROUTES, '/clients?add=client');
    await page.answer('GET', `${CLIENTS}?limit=200`, pageOf(aClient()));
    await page.answer('GET', SUMMARY, summary);
    expect(await screen.findByLabelText('Name of the company')).toBeVisible();
    await page.user.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(page.url()).toBe('/clients'));
    expect(screen.queryByLabelText('Name of the company')).not.toBeInTheDocument();
  });

  it('does not open it for a viewer', async () => {
    const page = await openPage(ROUTES, '/clients?add=client', 'viewer');
    await page.answer('GET', `${CLIENTS}?limit=200`, pageOf(aClient()));
    await page.answer('GET', SUMMARY, summary);
    expect(await screen.findByRole('link', { name: 'Halden Freight' })).toBeVisible();
    expect(screen.queryByLabelText('Name of the company')).not.toBeInTheDocument();
  });

  it('says that a name is taken', async () => {
    const page = await openList();
    await page.user.click(await screen.findByRole('button', { name: 'Add client' }));
    await page.user.type(await screen.findByLabelText('Name of the company'), 'Halden Freight');
    await page.user.click(screen.getByRole('button', { name: 'Add client' }));
    await page.answer('POST', CLIENTS, { code: 'name-taken' }, { status: 409 });
    expect(await screen.findByText(/That name is already used/)).toBeVisible();
    expect(screen.getByLabelText('Name of the company')).toHaveValue('Halden Freight');
  });

  it('says why it cannot be shown', async () => {
    const page = await openPage(ROUTES, '/clients');
    await page.answer('GET', `${CLIENTS}?limit=200`, {}, { status: 500 });
    expect(await screen.findByRole('alert')).toHaveTextContent('Telltale failed');
  });
});
