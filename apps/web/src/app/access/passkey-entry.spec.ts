import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { screen, waitFor } from '@testing-library/angular';
import { signedIn } from '../record/facts.fixture';
import { openDoors } from './access.fixture';
import { PASSKEY_BROWSER, type PasskeyBrowser } from './passkey-browser';

const OPTIONS = '/api/v1/session/passkey/options';
const STEP_NEEDED = { code: 'second-factor-required', secondSteps: ['totp'] };

/** What the browser was asked for, in order: by the button, or as an offer that nobody has asked for. */
let ceremonies: ('asked' | 'offered')[] = [];

/** A browser that may offer; the ceremonies of the button are left by the person, those of the field wait for ever. */
function browserThatOffers(changes: Partial<PasskeyBrowser> = {}): PasskeyBrowser {
  return {
    isAble: () => true,
    mayOffer: () => Promise.resolve(true),
    signIn: (_options, { isOffered }) => {
      ceremonies.push(isOffered ? 'offered' : 'asked');
      return isOffered
        ? new Promise(() => undefined)
        : Promise.reject(new DOMException('left', 'NotAllowedError'));
    },
    make: () => Promise.resolve({}),
    stop: () => undefined,
    ...changes,
  };
}

async function openSignIn(browser: PasskeyBrowser) {
  TestBed.configureTestingModule({ providers: [{ provide: PASSKEY_BROWSER, useValue: browser }] });
  const doors = openDoors();
  await doors.go('/sign-in');
  return doors;
}

type Doors = Awaited<ReturnType<typeof openSignIn>>;

/** The entry by passkey goes from the page: a password was right, and the second step is a code. */
async function leave(doors: Doors): Promise<void> {
  await doors.user.type(screen.getByLabelText('E-mail'), 'jo@example.org');
  await doors.user.type(screen.getByLabelText('Password'), 'correct horse battery');
  await doors.user.click(screen.getByRole('button', { name: 'Sign in' }));
  await doors.answer('POST', '/api/v1/session', STEP_NEEDED, 401);
  await screen.findByRole('heading', { name: 'One more step' });
}

/** What follows an answer has run, and is drawn. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await TestBed.inject(ApplicationRef).whenStable();
}

describe('the offer of a passkey', () => {
  beforeEach(() => {
    ceremonies = [];
  });

  it('asks the server for nothing where the page was left while the browser was asked', async () => {
    let say: (mayOffer: boolean) => void = () => undefined;
    const mayOffer = () => new Promise<boolean>((resolve) => (say = resolve));
    const doors = await openSignIn(browserThatOffers({ mayOffer }));
    await leave(doors);
    say(true);
    await settled();
    doors.http.expectNone(OPTIONS);
  });

  it('does not begin on the next page where it was left while the server was asked', async () => {
    const doors = await openSignIn(browserThatOffers());
    const asked = await waitFor(() => doors.http.expectOne(OPTIONS));
    await leave(doors);
    asked.flush({ options: {} });
    await settled();
    expect(ceremonies).toEqual([]);
  });

  it('enters nobody from a page that was left', async () => {
    const doors = await openSignIn(browserThatOffers({ signIn: () => Promise.resolve({ id: 'key' }) }));
    await doors.answer('POST', OPTIONS, { options: {} }, 201);
    const sent = await waitFor(() => doors.http.expectOne('/api/v1/session/passkey'));
    await leave(doors);
    // Angular warns of an output that speaks after its end.
    const warn = jest.spyOn(console, 'warn').mockImplementation();
    sent.flush(signedIn('viewer'));
    await settled();
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
    expect(doors.url()).toBe('/sign-in');
  });

  it.each([
    ['too many have asked', { code: 'too-many-requests' }, 429],
    ['the server does not answer', { code: 'not-ready' }, 503],
  ])('says nothing where %s: nobody has asked for it', async (_why, body, status) => {
    const doors = await openSignIn(browserThatOffers());
    await doors.answer('POST', OPTIONS, body, status);
    await settled();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says why the server does not take the passkey that was chosen', async () => {
    const doors = await openSignIn(browserThatOffers({ signIn: () => Promise.resolve({ id: 'key' }) }));
    await doors.answer('POST', OPTIONS, { options: {} }, 201);
    await doors.answer('POST', '/api/v1/session/passkey', { code: 'passkey-refused' }, 401);
    expect(await screen.findByRole('alert')).toHaveTextContent('The passkey was not accepted.');
  });

  it('begins again after a dialog that somebody closed', async () => {
    const doors = await openSignIn(browserThatOffers());
    await doors.answer('POST', OPTIONS, { options: {} }, 201);
    await doors.user.click(screen.getByRole('button', { name: 'Sign in with a passkey' }));
    await doors.answer('POST', OPTIONS, { options: {} }, 201);
    await doors.answer('POST', OPTIONS, { options: {} }, 201);
    await waitFor(() => expect(ceremonies).toEqual(['offered', 'asked', 'offered']));
  });
});
