import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { SessionReply } from '@telltale/contract';
import { screen, waitFor } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { signedIn } from '../record/facts.fixture';
import { LEAVE_FOR } from '../sso/leave-for';
import { askSecondFactor } from './ask-second-factor';
import { isStopped, needsSecondFactor } from './needs-second-factor';
import { needsSession } from './needs-session';
import { SecondFactorPage } from './second-factor-page';

@Component({ template: '<h1>A page of the workspace</h1>' })
class AnyPage {}

const HEADING = { name: 'This workspace asks for a second step' };
const stopped = (): SessionReply => Object.assign(signedIn('editor'), { lacksSecondFactor: true });

/** The routes as the application has them, entered with that session. */
async function open(url: string, session: SessionReply) {
  const left: string[] = [];
  TestBed.configureTestingModule({
    providers: [
      provideRouter([
        { path: 'second-factor', component: SecondFactorPage, canActivate: [needsSession, isStopped] },
        { path: 'sign-in', component: AnyPage },
        {
          path: '',
          canActivate: [needsSession],
          canActivateChild: [needsSecondFactor],
          children: ['portfolio', 'account'].map((path) => ({ path, component: AnyPage })),
        },
      ]),
      provideHttpClient(withInterceptors([askSecondFactor])),
      provideHttpClientTesting(),
      { provide: LEAVE_FOR, useValue: (address: string) => left.push(address) },
    ],
  });
  const http = TestBed.inject(HttpTestingController);
  const entering = RouterTestingHarness.create(url);
  (await waitFor(() => http.expectOne('/api/v1/session'))).flush(session);
  await entering;
  return { http, left, user: userEvent.setup(), at: () => TestBed.inject(Router).url };
}

describe('whoever lacks the second factor that the workspace asks for', () => {
  it('is led to the page that says so, and from there to the account', async () => {
    const { user, at, http } = await open('/portfolio', stopped());
    expect(at()).toBe('/second-factor');
    expect(screen.getByRole('heading', HEADING)).toHaveFocus();
    expect(screen.getByText(/^Halden practice opens to those who prove twice/)).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Set one up in your account' }));
    await waitFor(() => expect(at()).toBe('/account'));
    http.verify();
  });

  it('goes to another workspace, or signs out', async () => {
    const session = stopped();
    session.workspaces.push({ id: 'w-2', name: 'Northern agency', role: 'viewer' });
    const { user, at, http, left } = await open('/second-factor', session);
    await user.click(screen.getByRole('button', { name: 'Go to Northern agency' }));
    const entered = await waitFor(() => http.expectOne('/api/v1/session/workspace'));
    entered.flush({ code: 'not-ready' }, { status: 503, statusText: '503' });
    (await waitFor(() => http.expectOne('/api/v1/session'))).flush(session);
    expect(await screen.findByRole('alert')).toHaveTextContent('Telltale is starting');
    await user.click(screen.getByRole('button', { name: 'Go to Northern agency' }));
    (await waitFor(() => http.expectOne('/api/v1/session/workspace'))).flush(session);
    await waitFor(() => expect(left).toEqual(['/portfolio']));
    await user.click(screen.getByRole('button', { name: 'Sign out' }));
    (await waitFor(() => http.expectOne('/api/v1/session'))).flush(null, { status: 204, statusText: '204' });
    await waitFor(() => expect(at()).toBe('/sign-in'));
  });
});

describe('whoever does not want to', () => {
  const OWN = '/api/v1/members/a-1';
  const own = { id: 'a-1', version: 3, isYou: true };

  it('leaves the workspace at the second press, and stands at the door', async () => {
    const { user, at, http } = await open('/second-factor', stopped());
    await user.click(screen.getByRole('button', { name: 'Leave this workspace …' }));
    expect(screen.getByText(/^You will see nothing of this workspace any more/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Leave the workspace' }));
    (await waitFor(() => http.expectOne({ method: 'GET', url: OWN }))).flush(own);
    const left = await waitFor(() => http.expectOne({ method: 'DELETE', url: OWN }));
    expect(left.request.headers.get('If-Match')).toBe('"v3"');
    left.flush({});
    await waitFor(() => expect(at()).toBe('/sign-in'));
  });

  it('is told why, where they are the last administrator, and may change their mind', async () => {
    const { user, at, http } = await open('/second-factor', stopped());
    await user.click(screen.getByRole('button', { name: 'Leave this workspace …' }));
    await user.click(screen.getByRole('button', { name: 'Leave the workspace' }));
    (await waitFor(() => http.expectOne({ method: 'GET', url: OWN }))).flush(own);
    const refused = await waitFor(() => http.expectOne({ method: 'DELETE', url: OWN }));
    refused.flush({ code: 'last-administrator' }, { status: 409, statusText: '409' });
    expect(await screen.findByRole('alert')).toHaveTextContent('administrator');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Leave this workspace …' })).toHaveFocus();
    expect(at()).toBe('/second-factor');
  });
});

describe('whoever has what is asked for', () => {
  it('never sees that page', async () => {
    const { at } = await open('/second-factor', signedIn('editor'));
    expect(at()).toBe('/portfolio');
  });

  it('is led there from an open page once the workspace asks for more', async () => {
    const { at, http } = await open('/portfolio', signedIn('editor'));
    TestBed.inject(HttpClient)
      .get('/api/v1/projects')
      .subscribe({ error: () => undefined });
    const refused = { code: 'second-factor-missing' };
    http.expectOne('/api/v1/projects').flush(refused, { status: 403, statusText: '403' });
    (await waitFor(() => http.expectOne('/api/v1/session'))).flush(stopped());
    await waitFor(() => expect(at()).toBe('/second-factor'));
    expect(await screen.findByRole('heading', HEADING)).toBeVisible();
  });
});
