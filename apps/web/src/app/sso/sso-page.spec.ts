import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { SingleSignOnReply, SsoProviderReply } from '@telltale/contract';
import { screen, within } from '@testing-library/angular';
import { Session } from '../access/session';
import { aClient } from '../clients/clients.fixture';
import { signedIn } from '../record/facts.fixture';
import { openPage } from '../record/page.fixture';
import { SsoPage } from './sso-page';

const SETTINGS = '/api/v1/settings/single-sign-on';
const CLIENTS = '/api/v1/clients?limit=200';
const PROVIDER: SsoProviderReply = {
  ...{ issuer: 'https://login.example.com', clientId: 'telltale', hasSecret: true, domains: ['example.com'] },
  ...{ verifiesEmail: false, joins: true, joinRole: 'viewer', joinClients: null },
  ...{ isEnforced: false, emergencyEmail: null },
};
const STALE = { code: 'stale-version' };
const aReply = (changes: Partial<SingleSignOnReply> = {}): SingleSignOnReply => ({
  redirectUri: 'https://telltale.example.com/api/v1/sso/callback',
  startUri: 'https://telltale.example.com/api/v1/sso/start?workspace=w-1',
  provider: PROVIDER,
  isProven: false,
  ...changes,
});

async function open(reply: SingleSignOnReply, version = 3) {
  const page = await openPage({ sso: SsoPage }, '/sso', 'administrator');
  await page.answer('GET', SETTINGS, reply, { headers: { ETag: `"v${version}"` } });
  return page;
}

describe('single sign-on', () => {
  it('is set up from nothing, with the address that belongs at the provider', async () => {
    const { user, answer } = await open(aReply({ provider: null }), 0);
    expect(await screen.findByRole('group', { name: 'Redirect address' })).toHaveTextContent(
      'https://telltale.example.com/api/v1/sso/callback',
    );
    expect(screen.queryByRole('button', { name: 'Test the connection' })).not.toBeInTheDocument();
    await user.type(screen.getByLabelText(/^Issuer/), ' https://login.example.com ');
    await user.type(screen.getByLabelText('Client id'), 'telltale');
    await user.type(screen.getByLabelText('Client secret'), 's3cret');
    await user.type(screen.getByLabelText(/^E-mail domains/), 'example.com, example.org');
    await user.click(screen.getByLabelText(/^Whoever the provider knows/));
    await user.selectOptions(screen.getByLabelText('As'), 'Editor: also records and imports');
    await user.click(screen.getByLabelText('They see all clients'));
    await answer('GET', CLIENTS, { data: [aClient()], page: { nextCursor: null } });
    await user.click(await screen.findByLabelText(/^Halden Freight/));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const { request } = await answer('PUT', SETTINGS, aReply(), { headers: { ETag: '"v1"' } });
    expect(request.headers.get('If-Match')).toBe('"v0"');
    expect(request.body).toEqual({
      issuer: 'https://login.example.com',
      clientId: 'telltale',
      clientSecret: 's3cret',
      domains: ['example.com', 'example.org'],
      verifiesEmail: false,
      joins: true,
      joinRole: 'editor',
      joinClients: ['c-1'],
      isEnforced: false,
      emergencyEmail: null,
    });
    expect(await screen.findByText('Saved.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Test the connection' })).toBeVisible();
  });

  it('says that the clients could not be read, rather than that there are none', async () => {
    const { user, answer } = await open(aReply());
    await user.click(await screen.findByLabelText('They see all clients'));
    await answer('GET', CLIENTS, { code: 'not-ready' }, { status: 503 });
    const choices = within(screen.getByRole('group', { name: 'Clients that they see' }));
    expect(await choices.findByRole('alert')).toBeVisible();
    await user.click(choices.getByRole('button', { name: 'Try again' }));
    await answer('GET', CLIENTS, { data: [aClient()], page: { nextCursor: null } });
    expect(await choices.findByLabelText(/^Halden Freight/)).toBeVisible();
  });

  it('keeps the secret where none is entered, and says beneath a field what the server found', async () => {
    const { user, answer } = await open(aReply());
    await user.click(await screen.findByRole('button', { name: 'Save' }));
    const refusal = {
      code: 'invalid-request',
      errors: [{ pointer: '#/domains/0', detail: '“localhost” is no domain such as example.com.' }],
    };
    const { request } = await answer('PUT', SETTINGS, refusal, { status: 422 });
    expect(request.body).not.toHaveProperty('clientSecret');
    expect(await screen.findByText('“localhost” is no domain such as example.com.')).toBeVisible();
  });

  it('cannot be enforced by whoever has not come in by it', async () => {
    await open(aReply());
    expect(await screen.findByText(/come in by single sign-on in this browser once/)).toBeVisible();
    expect(screen.queryByLabelText(/can no longer enter this workspace/)).not.toBeInTheDocument();
  });

  it('is enforced with an administrator for emergencies, oneself unless said', async () => {
    const { user, answer } = await open(aReply({ isProven: true }));
    await user.click(await screen.findByLabelText(/can no longer enter this workspace/));
    expect(screen.getByLabelText(/^The administrator who still may/)).toHaveValue('jo@example.org');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const { request } = await answer('PUT', SETTINGS, aReply({ isProven: true }), {
      headers: { ETag: '"v4"' },
    });
    expect(request.body).toMatchObject({ isEnforced: true, emergencyEmail: 'jo@example.org' });
  });

  it('is tested, and says what is wrong', async () => {
    const { user, answer } = await open(aReply());
    await user.click(await screen.findByRole('button', { name: 'Test the connection' }));
    const findings = [
      { isGood: true, text: 'It gives out codes.' },
      { isGood: false, text: 'There are no keys.' },
    ];
    await answer('POST', `${SETTINGS}/test`, { isGood: false, findings });
    expect(await screen.findByText('This will not work yet.')).toBeVisible();
    const items = within(screen.getByRole('list', { name: 'Findings' })).getAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent.trim())).toEqual([
      'Good: It gives out codes.',
      'Wrong: There are no keys.',
    ]);
  });

  it('is removed after it was asked, by the version that was read', async () => {
    const { user, answer } = await open(aReply());
    await user.click(await screen.findByRole('button', { name: 'Remove single sign-on' }));
    await user.click(screen.getByRole('button', { name: 'Remove it' }));
    const { request } = await answer('DELETE', SETTINGS, null, { status: 204 });
    expect(request.headers.get('If-Match')).toBe('"v3"');
    await answer('GET', SETTINGS, aReply({ provider: null }), { headers: { ETag: '"v0"' } });
    expect(await screen.findByText('Removed.')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Provider' })).toHaveFocus();
  });

  it('keeps what was typed, the secret too, when the session is read again', async () => {
    const { user, http } = await open(aReply());
    const secret = await screen.findByLabelText(/^Client secret/);
    await user.type(secret, 's3cret');
    const reading = TestBed.inject(Session).load();
    http.expectOne('/api/v1/session').flush(signedIn('administrator'));
    await reading;
    await TestBed.inject(ApplicationRef).whenStable();
    expect(secret).toHaveValue('s3cret');
  });

  it('is saved over what somebody else saved meanwhile, once that was told', async () => {
    const { user, answer } = await open(aReply());
    await user.type(await screen.findByLabelText(/^Client secret/), 's3cret');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await answer('PUT', SETTINGS, STALE, { status: 412 });
    const theirs = aReply({ provider: Object.assign({}, PROVIDER, { clientId: 'theirs' }) });
    await answer('GET', SETTINGS, theirs, { headers: { ETag: '"v4"' } });
    expect(await screen.findByText(/What you typed is kept/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const { request } = await answer('PUT', SETTINGS, aReply(), { headers: { ETag: '"v5"' } });
    expect(request.headers.get('If-Match')).toBe('"v4"');
    expect(request.body).toMatchObject({ clientId: 'telltale', clientSecret: 's3cret' });
    expect(await screen.findByText('Saved.')).toBeVisible();
  });

  it('keeps what was typed when a test fails, and offers no reading again', async () => {
    const { user, answer, http } = await open(aReply());
    await user.type(await screen.findByLabelText(/^Client secret/), 's3cret');
    await user.click(screen.getByRole('button', { name: 'Test the connection' }));
    await answer('POST', `${SETTINGS}/test`, { code: 'not-ready' }, { status: 503 });
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
    expect(screen.getByLabelText(/^Client secret/)).toHaveValue('s3cret');
    http.verify();
  });

  it('can be removed after somebody else saved meanwhile', async () => {
    const { user, answer } = await open(aReply());
    await user.click(await screen.findByRole('button', { name: 'Remove single sign-on' }));
    await user.click(screen.getByRole('button', { name: 'Remove it' }));
    await answer('DELETE', SETTINGS, STALE, { status: 412 });
    await answer('GET', SETTINGS, aReply(), { headers: { ETag: '"v4"' } });
    expect(await screen.findByRole('alert')).toHaveTextContent('Somebody else has changed this meanwhile');
    await user.click(screen.getByRole('button', { name: 'Remove single sign-on' }));
    await user.click(screen.getByRole('button', { name: 'Remove it' }));
    const { request } = await answer('DELETE', SETTINGS, null, { status: 204 });
    expect(request.headers.get('If-Match')).toBe('"v4"');
  });
});
