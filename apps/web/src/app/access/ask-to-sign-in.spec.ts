import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { waitFor } from '@testing-library/angular';
import { signedIn } from '../record/facts.fixture';
import { LEAVE_FOR } from '../sso/leave-for';
import { askToSignIn } from './ask-to-sign-in';
import { Session } from './session';
import { WorkspaceSwitch } from './workspace-switch';

@Component({ template: '' })
class AnyPage {}

const ENDED = [{ code: 'not-signed-in' }, { status: 401, statusText: '401' }] as const;

async function open() {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: '**', component: AnyPage }]),
      provideHttpClient(withInterceptors([askToSignIn])),
      provideHttpClientTesting(),
      { provide: LEAVE_FOR, useValue: () => undefined },
    ],
  });
  const http = TestBed.inject(HttpTestingController);
  const entering = TestBed.inject(Session).load();
  http.expectOne('/api/v1/session').flush(signedIn('editor'));
  await entering;
  await TestBed.inject(Router).navigateByUrl('/signs');
  return { http, at: () => TestBed.inject(Router).url };
}

describe('a session that ended', () => {
  it('leads to the sign-in page, and from there back', async () => {
    const { http, at } = await open();
    TestBed.inject(HttpClient)
      .get('/api/v1/projects')
      .subscribe({ error: () => undefined });
    http.expectOne('/api/v1/projects').flush(...ENDED);
    await waitFor(() => expect(at()).toBe('/sign-in?back=%2Fsigns&ended=true'));
    expect(TestBed.inject(Session).current()).toBeNull();
  });

  it('is asked for once more where another tab went to a workspace at the same time', async () => {
    const { http, at } = await open();
    const going = TestBed.inject(WorkspaceSwitch).goTo('w-2');
    http.expectOne('/api/v1/session/workspace').flush(...ENDED);
    const elsewhere = signedIn('editor');
    elsewhere.workspace.id = 'w-2';
    (await waitFor(() => http.expectOne('/api/v1/session'))).flush(elsewhere);
    expect((await going)?.code).toBe('not-signed-in');
    expect([at(), TestBed.inject(Session).isElsewhere()]).toEqual(['/signs', true]);
  });

  it('is over where it is over there too', async () => {
    const { http, at } = await open();
    const going = TestBed.inject(WorkspaceSwitch).goTo('w-2');
    http.expectOne('/api/v1/session/workspace').flush(...ENDED);
    (await waitFor(() => http.expectOne('/api/v1/session'))).flush(...ENDED);
    await going;
    await waitFor(() => expect(at()).toBe('/sign-in?back=%2Fsigns&ended=true'));
  });
});
