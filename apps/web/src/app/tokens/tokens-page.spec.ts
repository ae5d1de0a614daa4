import type { Role, TokenReply } from '@telltale/contract';
import { screen, waitFor, within } from '@testing-library/angular';
import { aPage, aRow } from '../portfolio/portfolio.fixture';
import { openPage } from '../record/page.fixture';
import { aMadeToken, aToken, LIST, listOf, SECRET, TOKENS } from './tokens.fixture';
import { TokensPage } from './tokens-page';

const PROJECTS = '/api/v1/projects?sort=name&limit=8';

async function open(tokens: readonly TokenReply[] = [], role: Role = 'editor') {
  const page = await openPage({ 'settings/tokens': TokensPage }, '/settings/tokens', role);
  await page.answer('GET', LIST, listOf(...tokens));
  return page;
}

const rowOf = async (name: string): Promise<HTMLElement> =>
  (await screen.findByText(name, { selector: 'strong' })).closest('tt-token-row') as HTMLElement;

describe('the list of tokens', () => {
  it('says of each what it reaches, who made it, when it was used, and until when it is taken', async () => {
    await open([aToken({ lastUsedAt: '2026-11-22T23:30:00.000Z' })]);
    const row = await rowOf('GitHub Actions');
    expect(within(row).getByRole('link', { name: 'Invoice matching' })).toHaveAttribute(
      'href',
      '/project/p-1',
    );
    for (const words of [
      'tt_3fKq9…',
      'pushes evaluation results',
      'HAL-1',
      'Made by Noor Haddad on 3 November 2026',
      // Half past midnight in Berlin, where the workspace is.
      'Last used today',
      'Taken until 3 November 2027',
    ])
      expect(row).toHaveTextContent(words);
  });

  it.each<[Partial<TokenReply>, string]>([
    [{ state: 'expired', expiresOn: '2026-11-22' }, 'Expired: it was taken until 22 November 2026'],
    [{ state: 'revoked', revokedAt: '2026-11-20T12:00:00.000Z' }, 'Revoked on 20 November 2026'],
    [{ state: 'suspended' }, 'Not taken: Noor Haddad may no longer record on this project'],
    [{ isMine: true }, 'Made by you on 3 November 2026'],
    [{}, 'Never used'],
    [{ lastUsedAt: '2026-11-21T12:00:00.000Z' }, 'Last used on 21 November 2026'],
  ])('says of %j: %s', async (token, words) => {
    await open([aToken(token)]);
    expect(await rowOf('GitHub Actions')).toHaveTextContent(words);
  });

  it('offers the first step while it is empty', async () => {
    const page = await open();
    expect(await screen.findByRole('heading', { name: 'No tokens yet' })).toBeVisible();
    await page.user.click(screen.getByRole('button', { name: 'Make the first token' }));
    expect(await screen.findByRole('form', { name: 'New token' })).toBeVisible();
  });

  it('says that it is being read, why it cannot be, and is read again', async () => {
    const page = await openPage({ 'settings/tokens': TokensPage }, '/settings/tokens');
    expect(await screen.findByText('Reading the tokens …')).toBeVisible();
    await page.answer('GET', LIST, { code: 'not-ready' }, { status: 503 });
    expect(await screen.findByRole('alert')).toHaveTextContent('Telltale is starting');
    await page.user.click(screen.getByRole('button', { name: 'Try again' }));
    await page.answer('GET', LIST, listOf(aToken()));
    expect(await rowOf('GitHub Actions')).toBeVisible();
  });

  it('is for editors: a viewer is told so', async () => {
    const page = await openPage({ 'settings/tokens': TokensPage }, '/settings/tokens', 'viewer');
    expect(await screen.findByRole('heading', { name: 'Tokens are for editors' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'New token' })).not.toBeInTheDocument();
    page.http.verify();
  });
});

describe('a new token', () => {
  async function openForm() {
    const page = await open();
    await page.user.click(await screen.findByRole('button', { name: 'New token' }));
    return page;
  }

  async function fillIn(page: Awaited<ReturnType<typeof openForm>>) {
    await page.user.type(await screen.findByLabelText(/Where it will be used/), ' GitHub Actions ');
    await page.user.click(screen.getByRole('combobox', { name: 'Project' }));
    await page.answer(
      'GET',
      PROJECTS,
      aPage([aRow(), aRow({ id: 'p-2', key: 'HAL-2', name: 'Route plan' })]),
    );
    await screen.findByRole('option', { name: /Route plan/ });
    await page.user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  }

  it('is made for a project, shown once, copied, and put away', async () => {
    const page = await openForm();
    await fillIn(page);
    expect(screen.getByText('HAL-2')).toBeVisible();
    await page.user.click(screen.getByRole('button', { name: 'Make token' }));
    const { request } = await page.answer('POST', TOKENS, aMadeToken(), { status: 201 });
    expect(request.body).toEqual({ name: 'GitHub Actions', scopes: ['evals:write'], projectId: 'p-2' });
    await page.answer('GET', LIST, listOf(aToken()));
    expect(await screen.findByLabelText('Token')).toHaveValue(SECRET);
    expect(screen.getByRole('button', { name: 'Copy token' })).toHaveFocus();
    expect(screen.getByText(/Telltale does not keep it and cannot show it again/)).toBeVisible();
    await page.user.click(screen.getByRole('button', { name: 'Copy token' }));
    expect(await screen.findByText('Token copied.')).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe(SECRET);
    await page.user.click(screen.getByRole('button', { name: 'I have copied it' }));
    expect(screen.queryByLabelText('Token')).not.toBeInTheDocument();
    expect(await rowOf('GitHub Actions')).toBeVisible();
  });

  it('is selected where the browser does not copy', async () => {
    const page = await openForm();
    await fillIn(page);
    await page.user.click(screen.getByRole('button', { name: 'Make token' }));
    await page.answer('POST', TOKENS, aMadeToken(), { status: 201 });
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('no'));
    await page.user.click(await screen.findByRole('button', { name: 'Copy token' }));
    expect(await screen.findByText(/It is selected: press Ctrl C/)).toBeVisible();
    const box = screen.getByLabelText<HTMLInputElement>('Token');
    expect(box).toHaveFocus();
    expect([box.selectionStart, box.selectionEnd]).toEqual([0, SECRET.length]);
  });

  it('needs a name and a project', async () => {
    const page = await openForm();
    await page.user.click(await screen.findByRole('button', { name: 'Make token' }));
    expect(await screen.findByText('Write where it will be used.')).toBeVisible();
    expect(screen.getByText('Choose the project that it reaches.')).toBeVisible();
    page.http.expectNone(TOKENS);
  });

  it('shows at the field what the server refuses', async () => {
    const page = await openForm();
    await fillIn(page);
    const day = screen.getByLabelText(/Last day/);
    await page.user.type(day, '2029-01-01');
    await page.user.click(screen.getByRole('button', { name: 'Make token' }));
    const errors = [
      { pointer: '#/expiresOn', detail: 'expiresOn must be 23 November 2028 at the latest' },
      { pointer: '#/projectId', detail: 'projectId takes the id of a project that you see' },
    ];
    const { request } = await page.answer(
      'POST',
      TOKENS,
      { code: 'invalid-request', errors },
      { status: 422 },
    );
    expect(request.body).toMatchObject({ expiresOn: '2029-01-01' });
    await waitFor(() =>
      expect(day).toHaveAccessibleDescription('expiresOn must be 23 November 2028 at the latest'),
    );
    expect(screen.getByText('projectId takes the id of a project that you see')).toBeVisible();
  });
});

describe('a token is revoked', () => {
  it('after a question, and the list is read again', async () => {
    const page = await open([aToken({ isMine: true })]);
    await page.user.click(await screen.findByRole('button', { name: 'Revoke GitHub Actions' }));
    const asked = within(screen.getByRole('group', { name: 'Revoke GitHub Actions' }));
    page.http.expectNone(`${TOKENS}/t-1`);
    await page.user.click(asked.getByRole('button', { name: 'Revoke it' }));
    await page.answer('DELETE', `${TOKENS}/t-1`, null, { status: 204 });
    const revoked = { state: 'revoked', revokedAt: '2026-11-23T12:00:00.000Z' } as const;
    await page.answer('GET', LIST, listOf(aToken({ isMine: true, ...revoked })));
    expect(await screen.findByText('Revoked on 23 November 2026')).toBeVisible();
    expect(screen.getByRole('button', { name: 'New token' })).toHaveFocus();
    expect(screen.queryByRole('button', { name: /Revoke/ })).not.toBeInTheDocument();
  });

  it('or kept', async () => {
    const page = await open([aToken({ isMine: true })]);
    await page.user.click(await screen.findByRole('button', { name: 'Revoke GitHub Actions' }));
    await page.user.click(screen.getByRole('button', { name: 'Keep it' }));
    expect(screen.getByRole('button', { name: 'Revoke GitHub Actions' })).toHaveFocus();
    page.http.verify();
  });

  it.each<[Partial<TokenReply>, Role, number]>([
    [{}, 'reviewer', 0],
    [{ isMine: true }, 'editor', 1],
    [{}, 'administrator', 1],
    [{ state: 'suspended' }, 'administrator', 1],
    [{ state: 'expired' }, 'administrator', 0],
  ])(
    'while it may be used, by whoever made it and by administrators: %j, %s',
    async (token, role, offers) => {
      await open([aToken(token)], role);
      await rowOf('GitHub Actions');
      expect(screen.queryAllByRole('button', { name: /Revoke/ })).toHaveLength(offers);
    },
  );

  it('by an administrator, who is told why it was not', async () => {
    const page = await open([aToken()], 'administrator');
    await page.user.click(await screen.findByRole('button', { name: 'Revoke GitHub Actions' }));
    await page.user.click(screen.getByRole('button', { name: 'Revoke it' }));
    const detail = 'Only Noor Haddad and administrators may revoke this token.';
    await page.answer('DELETE', `${TOKENS}/t-1`, { code: 'not-allowed', detail }, { status: 403 });
    expect(await screen.findByRole('alert')).toHaveTextContent(detail);
  });
});
