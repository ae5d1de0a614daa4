import { screen, waitFor } from '@testing-library/angular';
import type { InvitationOfferReply } from '@telltale/contract';
import { signedIn } from '../record/facts.fixture';
import { openPage } from '../record/page.fixture';
import { InvitationPage } from './invitation-page';

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

describe('an invitation', () => {
  it('is accepted with a new account', async () => {
    const page = await open(null);
    expect(await screen.findByText(/^Ada Okafor invites you as viewer\./)).toBeVisible();
    expect(screen.getByLabelText('E-mail')).toHaveValue('dana@example.com');
    await page.user.type(screen.getByLabelText('Your name'), 'Dana Reyes');
    await page.user.type(screen.getByLabelText('Password'), 'short');
    await page.user.click(screen.getByRole('button', { name: 'Create the account and come in' }));
    const refusal = {
      code: 'invalid-request',
      errors: [{ pointer: '#/password', detail: 'Send 15 or more.' }],
    };
    const { request } = await page.answer('POST', `${LINK}/account`, refusal, { status: 422 });
    expect(request.body).toEqual({ name: 'Dana Reyes', password: 'short' });
    expect(await screen.findByRole('alert')).toHaveTextContent('Send 15 or more.');
    expect(screen.getByLabelText('Your name')).toHaveValue('Dana Reyes');
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
    await page.answer('GET', '/api/v1/session', me);
    await waitFor(() => expect(page.url()).toBe('/portfolio'));
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
