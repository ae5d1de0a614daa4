import { TestBed } from '@angular/core/testing';
import { screen, waitFor, within } from '@testing-library/angular';
import { Session } from '../access/session';
import { signedIn } from '../record/facts.fixture';
import {
  ACCOUNT,
  CODES,
  SECRET,
  factorsOf,
  NO_FACTOR,
  APP,
  LAPTOP,
  aSession,
  listOf,
  problem,
  open,
  rereads,
  press,
} from './account-page.fixture';

describe('the name of one’s account', () => {
  it('is changed where it stands, and the session is read again', async () => {
    const page = await open();
    await press(page, 'Change the name');
    const name = screen.getByLabelText('Your name');
    await page.user.clear(name);
    await page.user.type(name, ' Jo Park-Lee ');
    await press(page, 'Save name');
    const account = { ...{ id: 'a-1', email: 'jo@example.org' }, name: 'Jo Park-Lee' };
    const { request } = await page.answer('PATCH', ACCOUNT, account);
    expect(request.body).toEqual({ name: 'Jo Park-Lee' });
    await page.answer('GET', '/api/v1/session', Object.assign(signedIn('editor'), { account }));
    expect(await screen.findByRole('heading', { name: 'Jo Park-Lee' })).toBeVisible();
    expect(TestBed.inject(Session).current()?.account.name).toBe('Jo Park-Lee');
  });

  it('stays in the box where it was refused', async () => {
    const page = await open();
    await press(page, 'Change the name');
    await page.user.type(screen.getByLabelText('Your name'), '!');
    await press(page, 'Save name');
    await page.answer('PATCH', ACCOUNT, problem('not-ready', 503), { status: 503 });
    await waitFor(() => {
      expect(screen.getByRole('button', { name: 'Save name' })).toBeEnabled();
    });
    expect(screen.getByLabelText('Your name')).toHaveValue('Jo Park!');
    page.http.verify();
  });
});

describe('the password of one’s account', () => {
  it('is changed with the current one, and ends the other sessions', async () => {
    const page = await open();
    await press(page, 'Change the password');
    await page.user.type(screen.getByLabelText('Current password'), 'correct horse battery');
    await page.user.type(screen.getByLabelText('New password'), 'plum lantern quiet seven');
    await press(page, 'Change it');
    const { request } = await page.answer('POST', `${ACCOUNT}/password`, null, { status: 204 });
    expect(request.body).toEqual({
      currentPassword: 'correct horse battery',
      newPassword: 'plum lantern quiet seven',
    });
    expect(await screen.findByText('Changed. Your other sessions have ended.')).toBeVisible();
    await page.answer('GET', `${ACCOUNT}/sessions`, listOf(aSession()));
    await waitFor(() => {
      expect(screen.queryByText('Safari on iPhone')).toBeNull();
    });
  });

  it('stays where the current one is not right, and says so beneath it', async () => {
    const page = await open();
    await press(page, 'Change the password');
    await page.user.type(screen.getByLabelText('Current password'), 'something else');
    await page.user.type(screen.getByLabelText('New password'), 'plum lantern quiet seven');
    await press(page, 'Change it');
    const errors = [{ pointer: '#/currentPassword', detail: 'This is not your password' }];
    await page.answer('POST', `${ACCOUNT}/password`, problem('invalid-request', 422, { errors }), {
      status: 422,
    });
    await waitFor(() => {
      expect(screen.getByLabelText('Current password')).toHaveAccessibleDescription(
        'This is not your password',
      );
    });
  });
});

describe('an authenticator app', () => {
  it('is set up by a QR code or its key, confirmed by a code, and gives recovery codes once', async () => {
    const page = await open();
    await press(page, 'Set up an app');
    await page.answer('POST', `${ACCOUNT}/totp`, { secret: SECRET }, { status: 201 });
    expect(await screen.findByRole('img', { name: 'QR code for the app' })).toBeVisible();
    expect(screen.getByRole('group', { name: 'Key' })).toHaveTextContent(
      'JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP',
    );
    await page.user.type(screen.getByLabelText('Code that the app shows'), '123 456');
    await press(page, 'Turn it on');
    const { request } = await page.answer(
      'POST',
      `${ACCOUNT}/totp/confirmation`,
      { recoveryCodes: CODES },
      { status: 201 },
    );
    expect(request.body).toEqual({ code: '123456' });
    await rereads(page, APP);
    const codes = within(await screen.findByRole('region', { name: 'Recovery codes' }));
    expect(codes.getAllByRole('listitem').map((item) => item.textContent.trim())).toEqual(CODES);
    expect(codes.getByRole('link', { name: 'Download them' }).getAttribute('href')).toContain(
      encodeURIComponent(CODES.join('\n')),
    );
    await page.user.click(codes.getByRole('button', { name: 'Copy the codes' }));
    expect(await navigator.clipboard.readText()).toBe(CODES.join('\n'));
    await press(page, 'I have kept them');
    expect(screen.queryByText(CODES[0] ?? '')).toBeNull();
    expect(screen.getByRole('heading', { name: 'Recovery codes' })).toHaveFocus();
    expect(screen.getByText(/^9 codes left/)).toBeVisible();
    expect(screen.getByText(/^On since 3 November 2026/)).toBeVisible();
  });

  it('asks for the password once more where the sign-in is long ago, and goes on by itself', async () => {
    const page = await open();
    await press(page, 'Set up an app');
    await page.answer('POST', `${ACCOUNT}/totp`, problem('confirmation-required', 403), { status: 403 });
    await page.user.type(await screen.findByLabelText('Your password'), 'correct horse battery');
    await press(page, 'Go on');
    const { request } = await page.answer('POST', `${ACCOUNT}/confirmation`, null, { status: 204 });
    expect(request.body).toEqual({ password: 'correct horse battery' });
    await page.answer('POST', `${ACCOUNT}/totp`, { secret: SECRET }, { status: 201 });
    expect(await screen.findByRole('img', { name: 'QR code for the app' })).toBeVisible();
  });

  it('stays as it is where somebody leaves that question', async () => {
    const page = await open();
    await press(page, 'Set up an app');
    await page.answer('POST', `${ACCOUNT}/totp`, problem('confirmation-required', 403), { status: 403 });
    await press(page, 'Leave it');
    expect(await screen.findByRole('button', { name: 'Set up an app' })).toBeEnabled();
    expect(screen.getByRole('heading', { name: 'Authenticator app' })).toHaveFocus();
    page.http.verify();
  });

  it('is removed after a question', async () => {
    const page = await open(APP);
    await press(page, 'Remove the app');
    await press(page, 'Remove it');
    await page.answer('DELETE', `${ACCOUNT}/totp`, null, { status: 204 });
    await rereads(page, NO_FACTOR);
    expect(await screen.findByRole('button', { name: 'Set up an app' })).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Recovery codes' })).toBeNull();
    expect(screen.getByRole('heading', { name: 'Authenticator app' })).toHaveFocus();
  });
});

describe('passkeys', () => {
  it('are added under a name', async () => {
    const page = await open();
    await press(page, 'Add a passkey');
    await page.user.type(screen.getByLabelText('Name of the passkey'), 'Laptop');
    await press(page, 'Go on');
    await page.answer('POST', `${ACCOUNT}/passkeys/options`, { options: {} }, { status: 201 });
    const made = { passkey: LAPTOP, recoveryCodes: CODES };
    const { request } = await page.answer('POST', `${ACCOUNT}/passkeys`, made, { status: 201 });
    expect(request.body).toEqual({ name: 'Laptop', credential: { id: 'key' } });
    await rereads(page, factorsOf({ passkeys: [LAPTOP], recoveryCodesLeft: 10 }));
    expect(await screen.findByText('Added on 20 November 2026, not used yet')).toBeVisible();
    expect(screen.getByRole('region', { name: 'Recovery codes' })).toBeVisible();
  });

  it('are renamed and removed', async () => {
    const page = await open(factorsOf({ passkeys: [LAPTOP], recoveryCodesLeft: 10 }));
    await press(page, 'Rename Laptop');
    const name = screen.getByLabelText('Name of the passkey');
    await page.user.clear(name);
    await page.user.type(name, 'Old laptop');
    await press(page, 'Save');
    const renamed = { ...LAPTOP, name: 'Old laptop' };
    const { request } = await page.answer('PATCH', `${ACCOUNT}/passkeys/k-1`, renamed);
    expect(request.body).toEqual({ name: 'Old laptop' });
    await rereads(page, factorsOf({ passkeys: [renamed], recoveryCodesLeft: 10 }));
    await press(page, 'Remove Old laptop');
    await press(page, 'Remove it');
    await page.answer('DELETE', `${ACCOUNT}/passkeys/k-1`, null, { status: 204 });
    await rereads(page, NO_FACTOR);
    await waitFor(() => {
      expect(screen.queryByText('Old laptop')).toBeNull();
    });
    expect(screen.getByRole('heading', { name: 'Passkeys' })).toHaveFocus();
  });
});

describe('sessions', () => {
  it('are told with this one marked, and ended one by one', async () => {
    const page = await open();
    const rows = await within(await screen.findByRole('list', { name: 'Sessions' })).findAllByRole(
      'listitem',
    );
    expect(rows.map((row) => within(row).queryByText('This browser') !== null)).toEqual([true, false]);
    expect(rows[1]).toHaveTextContent(
      'Signed in with a passkey on 20 November 2026, from 192.0.2.7, used today',
    );
    await press(page, 'Sign out Safari on iPhone');
    await page.answer('DELETE', `${ACCOUNT}/sessions/s-2`, null, { status: 204 });
    await page.answer('GET', `${ACCOUNT}/sessions`, listOf(aSession()));
    expect(await screen.findByText('Safari on iPhone is signed out.')).toBeVisible();
    await waitFor(() => {
      expect(screen.queryByRole('button', { name: 'Sign out everywhere else' })).toBeNull();
    });
  });

  it('are ended all but this', async () => {
    const page = await open();
    await press(page, 'Sign out everywhere else');
    await page.answer('DELETE', `${ACCOUNT}/sessions`, null, { status: 204 });
    await page.answer('GET', `${ACCOUNT}/sessions`, listOf(aSession()));
    expect(await screen.findByText('Everything else is signed out.')).toBeVisible();
  });

  it('by single sign-on show themselves, and offer no change of the account', async () => {
    const page = await open(NO_FACTOR, [aSession({ signedInBy: 'sso' })]);
    expect(await screen.findByRole('heading', { name: 'You came by single sign-on' })).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Password' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Change the name' })).toBeNull();
    page.http.verify();
  });
});

describe('a workspace that asks for a second step', () => {
  it('opens once an app was set up, and the page says so', async () => {
    const page = await open();
    const reading = TestBed.inject(Session).load();
    const stopped = Object.assign(signedIn('editor'), { lacksSecondFactor: true });
    page.http.expectOne('/api/v1/session').flush(stopped);
    await reading;
    expect(await screen.findByText('Halden practice asks for a second step.')).toBeVisible();
    await press(page, 'Set up an app');
    await page.answer('POST', `${ACCOUNT}/totp`, { secret: SECRET }, { status: 201 });
    await page.user.type(await screen.findByLabelText('Code that the app shows'), '123456');
    await press(page, 'Turn it on');
    const made = { recoveryCodes: CODES };
    await page.answer('POST', `${ACCOUNT}/totp/confirmation`, made, { status: 201 });
    await page.answer('GET', '/api/v1/session', signedIn('editor'));
    await rereads(page, APP);
    expect(await screen.findByText('Halden practice is open to you now.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'go to the portfolio' })).toHaveAttribute('href', '/portfolio');
  });
});
