import { screen, waitFor } from '@testing-library/angular';
import type { InvitationOfferReply } from '@telltale/contract';
import { signedIn } from '../record/facts.fixture';
import { type OpenedPage, openPage } from '../record/page.fixture';
import { InvitationPage } from './invitation-page';

const CREATE = 'Create the account and come in';
const PASSWORD = 'plum lantern quiet seven';
const LINK = '/api/v1/invitations/kQ3';
const OFFER: InvitationOfferReply = {
  ...{ workspaceName: 'Okafor Advisory', email: 'dana@example.com', role: 'viewer' },
  ...{ invitedBy: 'Ada Okafor', expiresOn: '2026-11-30' },
};

async function open(session: object | null, offer: object = OFFER, status = 200) {
  const page = await openPage({ 'invitation/:secret': InvitationPage }, '/invitation/kQ3');
  const signedOut = { body: { code: 'not-signed-in' }, options: { status: 401 } };
  const { body, options } = session === null ? signedOut : { body: session, options: {} };
  await page.answer('GET', '/api/v1/session', body, options);
  await page.answer('GET', `${LINK}/offer`, offer, { status });
  return page;
}

/** Fills in the form of a new account, and answers what it sends. */
async function create(page: OpenedPage, name: string, body: object, status: number) {
  await page.user.type(await screen.findByLabelText('Your name'), name);
  await page.user.type(screen.getByLabelText('Password'), PASSWORD);
  await page.user.click(screen.getByRole('button', { name: CREATE }));
  return await page.answer('POST', `${LINK}/account`, body, { status });
}

describe('an invitation', () => {
  it('is accepted with a new account, which comes in at once', async () => {
    const page = await open(null);
    expect(await screen.findByText(/^Ada Okafor invites you as viewer\./)).toBeVisible();
    expect(screen.getByLabelText('E-mail')).toHaveValue('dana@example.com');
    const { request } = await create(page, ' Dana Reyes ', signedIn('viewer'), 201);
    expect(request.body).toEqual({ name: 'Dana Reyes', password: PASSWORD });
    await waitFor(() => expect(page.url()).toBe('/portfolio'));
    page.http.expectNone('/api/v1/session');
  });

  it('says at the password why it is refused, and keeps what was typed', async () => {
    const page = await open(null);
    const detail = 'It is among the passwords that are tried first';
    const refusal = { code: 'password-refused', errors: [{ pointer: '#/password', detail }] };
    await create(page, 'Dana Reyes', refusal, 422);
    await waitFor(() => expect(screen.getByLabelText('Password')).toHaveAccessibleDescription(detail));
    expect(screen.getByLabelText('Your name')).toHaveValue('Dana Reyes');
    expect(page.url()).toBe('/invitation/kQ3');
  });

  it('sends nothing without a name and with a password that is too short', async () => {
    const page = await open(null);
    await page.user.type(await screen.findByLabelText('Password'), 'short');
    expect(screen.getByText('10 more')).toBeVisible();
    await page.user.click(screen.getByRole('button', { name: CREATE }));
    expect(screen.getByLabelText('Your name')).toHaveAccessibleDescription('Write your name.');
    expect(screen.getByLabelText('Password')).toHaveAccessibleDescription('At least 15 characters.');
    page.http.expectNone(`${LINK}/account`);
  });

  it('takes the account that is signed in into the workspace', async () => {
    const me = signedIn('viewer');
    const page = await open(me, Object.assign({}, OFFER, { email: me.account.email }));
    await page.user.click(await screen.findByRole('button', { name: `Accept as ${me.account.name}` }));
    await page.answer(
      'POST',
      `${LINK}/membership`,
      { workspaceId: 'w-2', workspaceName: 'Okafor' },
      { status: 201 },
    );
    const entered = await page.answer('POST', '/api/v1/session/workspace', me);
    expect(entered.request.body).toEqual({ workspaceId: 'w-2' });
    await waitFor(() => expect(page.url()).toBe('/portfolio'));
    page.http.expectNone('/api/v1/session');
  });

  it('is for the address that was invited', async () => {
    const me = signedIn('viewer');
    await open(me);
    expect(
      await screen.findByText(
        `The invitation is for dana@example.com; you are signed in as ${me.account.email}.`,
      ),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Accept/ })).toBeNull();
  });

  it('waits for a sign-in by password where single sign-on keeps the session in its workspace', async () => {
    const me = signedIn('viewer');
    const page = await open(me, Object.assign({}, OFFER, { email: me.account.email }));
    await page.user.click(await screen.findByRole('button', { name: `Accept as ${me.account.name}` }));
    await page.answer('POST', `${LINK}/membership`, { code: 'session-bound' }, { status: 403 });
    expect(await screen.findByRole('alert')).toHaveTextContent('You came in by single sign-on');
    await page.user.click(screen.getByRole('button', { name: 'Sign out' }));
    await page.answer('DELETE', '/api/v1/session', null, { status: 204 });
    expect(await screen.findByRole('link', { name: 'Sign in' })).toHaveAttribute(
      'href',
      '/sign-in?back=%2Finvitation%2FkQ3',
    );
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('that has ended leads nowhere', async () => {
    await open(null, { code: 'invitation-ended' }, 410);
    expect(await screen.findByText('This invitation does not lead anywhere any more')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Sign in' })).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
