import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { screen, waitFor } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { App } from '../app';
import { signedIn } from '../record/facts.fixture';
import { Session } from './session';
import { nameWorkspace } from './workspace-header';

@Component({ template: '<label>Note <input /></label>' })
class PageOfTest {}

const HERE = signedIn('editor');
const THERE = Object.assign({}, HERE, {
  workspace: Object.assign({}, HERE.workspace, { id: 'w-2', name: 'Second' }),
});
const HEADING = { name: 'You are in another workspace now' };

/** A page of the workspace before, on which something was typed. */
async function open() {
  // Not by `render`, which draws on each event, and so once more while the focus moves.
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: '**', component: PageOfTest }]),
      provideHttpClient(withInterceptors([nameWorkspace])),
      provideHttpClientTesting(),
    ],
  });
  TestBed.createComponent(App);
  const http = TestBed.inject(HttpTestingController);
  const session = TestBed.inject(Session);
  const entering = session.load();
  http.expectOne('/api/v1/session').flush(HERE);
  await entering;
  await TestBed.inject(Router).navigateByUrl('/portfolio');
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText('Note'), 'half a thought');
  return { http, session, user };
}

/** Something is written, and refused with 409. */
function refuse(http: HttpTestingController, code: string): void {
  TestBed.inject(HttpClient)
    .post('/api/v1/clients', {})
    .subscribe({ error: () => undefined });
  const written = http.expectOne('/api/v1/clients');
  expect(written.request.headers.get('Telltale-Workspace')).toBe(HERE.workspace.id);
  written.flush({ code }, { status: 409, statusText: '409' });
}

describe('a page of the workspace before', () => {
  it('says where the session is, in place of an error, and comes back with what was typed', async () => {
    const { http, user } = await open();
    refuse(http, 'other-workspace');
    expect(await screen.findByRole('heading', HEADING)).toBeVisible();
    expect(screen.getByRole('heading', HEADING)).toHaveFocus();
    (await waitFor(() => http.expectOne('/api/v1/session'))).flush(THERE);
    expect(await screen.findByRole('button', { name: 'Reload in Second' })).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent(`This page was of ${HERE.workspace.name}`);
    expect(screen.getByLabelText('Note')).not.toBeVisible();
    await user.click(screen.getByRole('button', { name: `Go back to ${HERE.workspace.name}` }));
    const entered = await waitFor(() => http.expectOne('/api/v1/session/workspace'));
    expect(entered.request.body).toEqual({ workspaceId: HERE.workspace.id });
    entered.flush(HERE);
    await waitFor(() => expect(screen.queryByRole('heading', HEADING)).toBeNull());
    expect(screen.getByLabelText('Note')).toBeVisible();
    expect(screen.getByLabelText('Note')).toHaveValue('half a thought');
  });

  it('says why one cannot go back', async () => {
    const { http, user } = await open();
    refuse(http, 'other-workspace');
    await user.click(await screen.findByRole('button', { name: /^Go back to/ }));
    const entered = await waitFor(() => http.expectOne('/api/v1/session/workspace'));
    entered.flush({ code: 'not-found' }, { status: 404, statusText: '404' });
    expect(await screen.findByText(/There is nothing here for you/)).toBeVisible();
  });

  it('stays where the server refuses for another reason', async () => {
    const { http } = await open();
    refuse(http, 'name-taken');
    expect(screen.queryByRole('heading', HEADING)).toBeNull();
  });

  it('never takes up the other workspace by itself', async () => {
    const { http, session } = await open();
    const reading = session.load();
    http.expectOne('/api/v1/session').flush(THERE);
    await reading;
    expect(session.current()?.workspace.id).toBe(HERE.workspace.id);
    expect(await screen.findByRole('heading', HEADING)).toBeVisible();
  });
});
