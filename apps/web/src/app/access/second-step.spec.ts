import { TestBed } from '@angular/core/testing';
import { screen, waitFor } from '@testing-library/angular';
import { signedIn } from '../record/facts.fixture';
import { openDoors } from './access.fixture';
import { PASSKEY_BROWSER, type PasskeyBrowser } from './passkey-browser';

const STEP = '/api/v1/session/second-step';
const needs = (...secondSteps: string[]) => ({
  ...{ type: '', code: 'second-factor-required', title: '', status: 401, secondSteps },
});
const refused = (code: string) => ({ type: '', code, title: '', status: 401 });

/** An authenticator that answers at once, or not before somebody says so. */
function authenticator(changes: Partial<PasskeyBrowser> = {}): PasskeyBrowser {
  return {
    isAble: () => true,
    mayOffer: () => Promise.resolve(false),
    signIn: (options) => Promise.resolve({ id: 'key', answers: options }),
    make: () => Promise.resolve({}),
    stop: () => undefined,
    ...changes,
  };
}

async function openSignIn(browser?: PasskeyBrowser) {
  if (browser !== undefined)
    TestBed.configureTestingModule({ providers: [{ provide: PASSKEY_BROWSER, useValue: browser }] });
  const doors = openDoors();
  await doors.go('/sign-in?back=%2Fsigns');
  return doors;
}

async function passPassword(doors: Awaited<ReturnType<typeof openSignIn>>, ...steps: string[]) {
  await doors.user.type(screen.getByLabelText('E-mail'), 'jo@example.org');
  await doors.user.type(screen.getByLabelText('Password'), 'correct horse battery');
  await doors.user.click(screen.getByRole('button', { name: 'Sign in' }));
  await doors.answer('POST', '/api/v1/session', needs(...steps), 401);
  await screen.findByRole('heading', { name: 'One more step' });
}

describe('the second step', () => {
  it('takes a code of the app, and goes on where somebody wanted to go', async () => {
    const doors = await openSignIn();
    await passPassword(doors, 'totp', 'recovery-code');
    const code = screen.getByLabelText('Code of the app');
    await waitFor(() => {
      expect(code).toHaveFocus();
    });
    expect(code).toHaveAttribute('autocomplete', 'one-time-code');
    await doors.user.type(code, '123 456');
    await doors.user.click(screen.getByRole('button', { name: 'Go on' }));
    const { request } = await doors.answer('POST', STEP, signedIn('viewer'), 201);
    expect(request.body).toEqual({ method: 'totp', code: '123 456' });
    await waitFor(() => {
      expect(doors.url()).toBe('/signs');
    });
  });

  it('says that a code does not match, and takes another', async () => {
    const doors = await openSignIn();
    await passPassword(doors, 'totp');
    await doors.user.type(screen.getByLabelText('Code of the app'), '000000');
    await doors.user.click(screen.getByRole('button', { name: 'Go on' }));
    await doors.answer('POST', STEP, refused('wrong-code'), 401);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The code does not match. Each code works once. Give the newest one that your app shows.',
    );
    await doors.user.click(screen.getByRole('button', { name: 'Go on' }));
    await doors.answer('POST', STEP, signedIn('viewer'), 201);
  });

  it('takes a recovery code instead', async () => {
    const doors = await openSignIn();
    await passPassword(doors, 'totp', 'recovery-code');
    await doors.user.click(screen.getByRole('button', { name: 'Use a recovery code instead' }));
    await doors.user.type(screen.getByLabelText('Recovery code'), 'abcd-efgh');
    await doors.user.click(screen.getByRole('button', { name: 'Go on' }));
    const { request } = await doors.answer('POST', STEP, signedIn('viewer'), 201);
    expect(request.body).toEqual({ method: 'recovery-code', code: 'abcd-efgh' });
  });

  it('leads back to the password', async () => {
    const doors = await openSignIn();
    await passPassword(doors, 'totp');
    await doors.user.click(screen.getByRole('button', { name: 'Back to the password' }));
    expect(screen.getByLabelText('Password')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Sign in' })).toHaveFocus();
  });

  it('is done by a passkey where that is the only way', async () => {
    const doors = await openSignIn(authenticator());
    await passPassword(doors, 'passkey');
    expect(screen.queryByRole('textbox')).toBeNull();
    await doors.user.click(screen.getByRole('button', { name: 'Use a passkey' }));
    await doors.answer('POST', '/api/v1/session/passkey/options', { options: { challenge: 'c' } }, 201);
    await doors.answer('POST', '/api/v1/session/passkey', signedIn('viewer'), 201);
    await waitFor(() => {
      expect(doors.url()).toBe('/signs');
    });
  });
});

describe('a passkey', () => {
  it('signs in without a password', async () => {
    const doors = await openSignIn(authenticator());
    await doors.user.click(screen.getByRole('button', { name: 'Sign in with a passkey' }));
    await doors.answer('POST', '/api/v1/session/passkey/options', { options: { challenge: 'c' } }, 201);
    const { request } = await doors.answer('POST', '/api/v1/session/passkey', signedIn('viewer'), 201);
    expect(request.body).toEqual({ credential: { id: 'key', answers: { challenge: 'c' } } });
    await waitFor(() => {
      expect(doors.url()).toBe('/signs');
    });
  });

  it('is offered beside the e-mail address where the browser can', async () => {
    const doors = await openSignIn(authenticator({ mayOffer: () => Promise.resolve(true) }));
    expect(screen.getByLabelText('E-mail')).toHaveAttribute('autocomplete', 'username webauthn');
    await doors.answer('POST', '/api/v1/session/passkey/options', { options: {} }, 201);
    await doors.answer('POST', '/api/v1/session/passkey', signedIn('viewer'), 201);
    await waitFor(() => {
      expect(doors.url()).toBe('/signs');
    });
  });

  it('needs no words where somebody closes the dialog, and some where the server refuses it', async () => {
    let left = true;
    const signIn = () =>
      left ? Promise.reject(new DOMException('left', 'NotAllowedError')) : Promise.resolve({ id: 'key' });
    const doors = await openSignIn(authenticator({ signIn }));
    const press = async () => {
      await doors.user.click(screen.getByRole('button', { name: 'Sign in with a passkey' }));
      await doors.answer('POST', '/api/v1/session/passkey/options', { options: {} }, 201);
    };
    await press();
    expect(await screen.findByRole('button', { name: 'Sign in with a passkey' })).toBeEnabled();
    expect(screen.queryByRole('alert')).toBeNull();
    left = false;
    await press();
    await doors.answer('POST', '/api/v1/session/passkey', refused('passkey-refused'), 401);
    expect(await screen.findByRole('alert')).toHaveTextContent('The passkey was not accepted.');
  });

  it('is not spoken of where the browser has none', async () => {
    await openSignIn(authenticator({ isAble: () => false }));
    expect(screen.queryByRole('button', { name: 'Sign in with a passkey' })).toBeNull();
  });
});
