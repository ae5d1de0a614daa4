import type { Role, ViewReply } from '@telltale/contract';
import { screen, waitFor, within } from '@testing-library/angular';
import { signedIn } from '../record/facts.fixture';
import { openPortfolio } from '../portfolio/portfolio.fixture';
import { aView, VIEWS, viewsPage } from './views.fixture';

const START = '/portfolio?stage=active&group=client';
const OPENED = `${START}&view=v-1`;

/** The portfolio with the menu of views open; an address that names a view reads the list beforehand too. */
async function openMenu(address: string, views: ViewReply[], role: Role = 'editor') {
  const page = await openPortfolio(address, { role });
  const list = viewsPage(...views);
  if (address.includes('view=')) await page.answer('GET', VIEWS, list);
  await page.user.click(await screen.findByRole('button', { name: /^Views/ }));
  await page.answer('GET', VIEWS, list);
  const panel = within(await screen.findByRole('dialog', { name: 'Views' }));
  await panel.findAllByText(views.length === 0 ? /^No views yet/ : /^(Yours|Shared by others)$/);
  return { ...page, panel, list };
}

async function unfold(menu: Awaited<ReturnType<typeof openMenu>>, name = 'Monday view') {
  await menu.user.click(menu.panel.getByRole('button', { name: `More for ${name}` }));
}

describe('the views of the portfolio', () => {
  it('say what they are for while there is none', async () => {
    const { panel } = await openMenu(START, []);
    expect(panel.getByText(/^No views yet/)).toHaveTextContent(
      'Filter, sort and group the table as you need it each week, then save it here under a name.',
    );
  });

  it('stand in two lists, with the start page and who shares', async () => {
    const { panel } = await openMenu(START, [
      aView({ isStart: true }),
      aView({ id: 'v-2', name: 'Claims', isMine: false, isShared: true, madeBy: 'Noor Haddad' }),
    ]);
    const mine = panel.getByRole('region', { name: 'Yours' });
    expect(within(mine).getByRole('listitem')).toHaveTextContent('Monday viewyour start page');
    const shared = panel.getByRole('region', { name: 'Shared by others' });
    expect(within(shared).getByRole('listitem')).toHaveTextContent('Claimsby Noor Haddad');
  });

  it('open with all that they hold, and the button bears the name', async () => {
    const { panel, user, url } = await openMenu(START, [aView({ query: { stage: 'pilot', sort: 'name' } })]);
    await user.click(panel.getByRole('link', { name: 'Monday view' }));
    await waitFor(() => {
      expect(url()).toBe('/portfolio?view=v-1&stage=pilot&sort=name');
    });
    expect(await screen.findByRole('button', { name: 'Views: Monday view' })).toBeInTheDocument();
  });

  it('keep what is on the screen under a name', async () => {
    const menu = await openMenu(`${START}&columns=owner,status`, []);
    await menu.user.click(menu.panel.getByRole('button', { name: 'Save current view as …' }));
    const field = menu.panel.getByLabelText('Name of the view');
    await waitFor(() => {
      expect(field).toHaveFocus();
    });
    await menu.user.keyboard(' Owners {Enter}');
    const query = { stage: 'active', group: 'client', columns: 'owner,status' } as const;
    const saved = aView({ id: 'v-7', name: 'Owners', query });
    const request = await menu.answer('POST', '/api/v1/views', saved, { status: 201 });
    expect(request.request.body).toEqual({ name: 'Owners', query });
    await menu.answer('GET', VIEWS, viewsPage(saved));
    await waitFor(() => {
      expect(menu.url()).toContain('view=v-7');
    });
    expect(await menu.panel.findByText('Saved as Owners.')).toBeInTheDocument();
  });

  it('need a name, and one that is free', async () => {
    const menu = await openMenu(START, [aView()]);
    await menu.user.click(menu.panel.getByRole('button', { name: 'Save current view as …' }));
    await menu.user.click(menu.panel.getByRole('button', { name: 'Save view' }));
    expect(await menu.panel.findByText('Write a name for the view.')).toBeInTheDocument();
    await menu.user.type(menu.panel.getByLabelText('Name of the view'), 'Monday view{Enter}');
    const detail = 'Another view of the same person has this name.';
    await menu.answer(
      'POST',
      '/api/v1/views',
      { code: 'name-taken', errors: [{ pointer: '#/name', detail }] },
      { status: 409 },
    );
    expect(await menu.panel.findByText(detail)).toBeInTheDocument();
    expect(menu.panel.getByLabelText('Name of the view')).toHaveValue('Monday view');
  });

  it('say that the address differs, and take the change or leave it', async () => {
    const menu = await openMenu(`${OPENED}&sort=name`, [aView()]);
    expect(screen.getByRole('button', { name: 'Views: Monday view · changed', hidden: true })).toBeVisible();
    expect(menu.panel.getByText('What you see differs from Monday view.')).toBeInTheDocument();
    expect(menu.panel.getByRole('link', { name: 'Back to it as saved' })).toHaveAttribute(
      'href',
      '/portfolio?view=v-1&stage=active&group=client',
    );
    await menu.user.click(menu.panel.getByRole('button', { name: 'Update Monday view' }));
    const query = { stage: 'active', sort: 'name', group: 'client' } as const;
    const request = await menu.answer('PATCH', '/api/v1/views/v-1', aView({ query, version: 4 }));
    expect(request.request.headers.get('If-Match')).toBe('"v3"');
    expect(request.request.body).toEqual({ query });
    await menu.answer('GET', VIEWS, viewsPage(aView({ query, version: 4 })));
    expect(await menu.panel.findByText('Monday view now keeps what you see.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Views: Monday view', hidden: true })).toBeVisible();
  });

  it('tell who was too late that somebody else changed it, and show the newest', async () => {
    const menu = await openMenu(`${OPENED}&sort=name`, [aView()]);
    await menu.user.click(menu.panel.getByRole('button', { name: 'Update Monday view' }));
    await menu.answer('PATCH', '/api/v1/views/v-1', { code: 'stale-version' }, { status: 412 });
    await menu.answer('GET', VIEWS, viewsPage(aView({ name: 'Monday, by Noor', version: 9 })));
    expect(await menu.panel.findByRole('alert')).toHaveTextContent(
      'Somebody else has changed this meanwhile.',
    );
    expect(menu.panel.getByRole('button', { name: 'Update Monday, by Noor' })).toBeEnabled();
  });

  it('are renamed', async () => {
    const menu = await openMenu(START, [aView()]);
    await unfold(menu);
    await menu.user.click(menu.panel.getByRole('button', { name: 'Rename' }));
    const field = menu.panel.getByLabelText('Name of the view');
    expect(field).toHaveValue('Monday view');
    await menu.user.clear(field);
    await menu.user.type(field, 'Tuesday view{Enter}');
    const request = await menu.answer('PATCH', '/api/v1/views/v-1', aView());
    expect(request.request.body).toEqual({ name: 'Tuesday view' });
    await menu.answer('GET', VIEWS, viewsPage(aView({ name: 'Tuesday view', version: 4 })));
    expect(await menu.panel.findByRole('link', { name: 'Tuesday view' })).toBeInTheDocument();
  });

  it('are shared by editors, and made the start page by anybody', async () => {
    const menu = await openMenu(START, [aView()]);
    await unfold(menu);
    await menu.user.click(menu.panel.getByRole('button', { name: 'Share' }));
    expect((await menu.answer('PATCH', '/api/v1/views/v-1', aView())).request.body).toEqual({
      isShared: true,
    });
    await menu.answer('GET', VIEWS, viewsPage(aView({ isShared: true, version: 4 })));
    expect(await menu.panel.findByText('Everybody of the workspace may open it.')).toBeInTheDocument();
    await menu.user.click(menu.panel.getByRole('button', { name: 'Make it my start page' }));
    expect((await menu.answer('PUT', '/api/v1/views/start', null)).request.body).toEqual({ viewId: 'v-1' });
    await menu.answer('GET', VIEWS, viewsPage(aView({ isShared: true, isStart: true, version: 4 })));
    await menu.answer('GET', '/api/v1/session', Object.assign(signedIn('editor'), { startView: aView() }));
    expect(await menu.panel.findByText('Telltale starts with Monday view.')).toBeInTheDocument();
    expect(menu.panel.getByRole('button', { name: 'No longer my start page' })).toBeInTheDocument();
  });

  it('are deleted when asked twice', async () => {
    const menu = await openMenu(START, [aView({ isShared: true })]);
    await unfold(menu);
    await menu.user.click(menu.panel.getByRole('button', { name: 'Delete' }));
    expect(
      menu.panel.getByText('Everybody of the workspace loses this view. No project changes.'),
    ).toBeInTheDocument();
    await waitFor(() => {
      expect(menu.panel.getByRole('button', { name: 'Keep it' })).toHaveFocus();
    });
    await menu.user.click(menu.panel.getByRole('button', { name: 'Delete view' }));
    const request = await menu.answer('DELETE', '/api/v1/views/v-1', null, { status: 204 });
    expect(request.request.headers.get('If-Match')).toBe('"v3"');
    await menu.answer('GET', VIEWS, viewsPage());
    expect(await menu.panel.findByText(/^No views yet/)).toBeInTheDocument();
  });

  it.each<[Role, Partial<ViewReply>, string[]]>([
    ['viewer', {}, ['Make it my start page', 'Copy link', 'Rename', 'Delete']],
    ['editor', { isMine: false, isShared: true }, ['Make it my start page', 'Copy link']],
    [
      'administrator',
      { isMine: false, isShared: true },
      ['Make it my start page', 'Copy link', 'Rename', 'Delete'],
    ],
    [
      'editor',
      { isShared: true },
      ['Make it my start page', 'Copy link', 'Rename', 'Make private', 'Delete'],
    ],
  ])('offer a %s of %j what the role allows', async (role, view, actions) => {
    const menu = await openMenu(START, [aView(view)], role);
    await unfold(menu);
    const row = menu.panel.getByRole('listitem');
    const buttons = within(row).getAllByRole('button').slice(1);
    expect(buttons.map(({ textContent }) => textContent.trim())).toEqual(actions);
  });

  it('give their short link, or show it where the browser does not copy', async () => {
    const menu = await openMenu(START, [aView()]);
    await unfold(menu);
    await menu.user.click(menu.panel.getByRole('button', { name: 'Copy link' }));
    expect(await menu.panel.findByText('Link copied.')).toBeInTheDocument();
    expect(await navigator.clipboard.readText()).toBe('http://localhost/portfolio?view=v-1');
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('no'));
    await menu.user.click(menu.panel.getByRole('button', { name: 'Copy link' }));
    expect(await menu.panel.findByLabelText(/does not let Telltale copy/)).toHaveValue(
      'http://localhost/portfolio?view=v-1',
    );
  });

  it('say why they cannot be read, and are read again', async () => {
    const page = await openPortfolio(START);
    await page.user.click(await screen.findByRole('button', { name: 'Views' }));
    const panel = within(await screen.findByRole('dialog', { name: 'Views' }));
    expect(await panel.findByText('Reading the views …')).toBeInTheDocument();
    await page.answer('GET', VIEWS, { code: 'not-ready' }, { status: 503 });
    expect(await panel.findByRole('alert')).toHaveTextContent('Telltale is starting');
    await page.user.click(panel.getByRole('button', { name: 'Try again' }));
    await page.answer('GET', VIEWS, viewsPage(aView()));
    expect(await panel.findByRole('link', { name: 'Monday view' })).toBeInTheDocument();
  });
});

describe('a view that is open', () => {
  it('is read again when somebody else changes a shared one, and the projects are not', async () => {
    const page = await openPortfolio(OPENED);
    await page.answer('GET', VIEWS, viewsPage(aView({ isMine: false, isShared: true })));
    expect(await screen.findByRole('button', { name: 'Views: Monday view' })).toBeInTheDocument();
    page.tell({ topic: 'view', subjectId: 'v-1' });
    await page.answer('GET', VIEWS, viewsPage(aView({ name: 'Weekly', isMine: false, isShared: true })));
    expect(await screen.findByRole('button', { name: 'Views: Weekly' })).toBeInTheDocument();
    page.http.verify();
  });

  it('that was deleted is told in words, over the portfolio', async () => {
    const page = await openPortfolio(OPENED);
    await page.answer('GET', VIEWS, viewsPage());
    expect(await screen.findByText(/The view of this link is not there/)).toHaveTextContent(
      'it was deleted, or is not shared with you. This is the portfolio.',
    );
    expect(screen.getByRole('link', { name: 'Invoice matching' })).toBeInTheDocument();
    await page.user.click(screen.getByRole('button', { name: 'Dismiss' }));
    await waitFor(() => {
      expect(page.url()).toBe('/portfolio?stage=active&group=client');
    });
    expect(screen.queryByText(/The view of this link/)).not.toBeInTheDocument();
  });
});
