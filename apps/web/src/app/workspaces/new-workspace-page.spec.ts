import { TestBed } from '@angular/core/testing';
import type { Role, SessionReply } from '@telltale/contract';
import { screen, waitFor } from '@testing-library/angular';
import { Session } from '../access/session';
import { signedIn } from '../record/facts.fixture';
import { openPage } from '../record/page.fixture';
import { LEAVE_FOR } from '../sso/leave-for';
import { NewWorkspacePage } from './new-workspace-page';

const WORKSPACES = '/api/v1/workspaces';
const MADE = { id: 'w-2', name: 'Northern agency', role: 'administrator' } as const;
const BROWSER_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

async function open(role: Role = 'administrator') {
  const left: string[] = [];
  TestBed.configureTestingModule({
    providers: [{ provide: LEAVE_FOR, useValue: (address: string) => left.push(address) }],
  });
  return { ...(await openPage({ 'workspaces/new': NewWorkspacePage }, '/workspaces/new', role)), left };
}

function inBoth(): SessionReply {
  const session = signedIn('administrator');
  session.workspaces.push(MADE);
  return session;
}

async function makeIt() {
  const page = await open();
  await page.user.type(screen.getByLabelText('Name'), ' Northern agency ');
  await page.user.click(screen.getByRole('button', { name: 'Make the workspace' }));
  const sent = await page.answer('POST', WORKSPACES, MADE, { status: 201 });
  await page.answer('GET', '/api/v1/session', inBoth());
  return { ...page, sent };
}

describe('a new workspace', () => {
  it('begins in the zone of the browser, with the money of the workspace at hand', async () => {
    const { sent } = await makeIt();
    expect(sent.request.body).toEqual({ name: 'Northern agency', timeZone: BROWSER_ZONE, currency: 'EUR' });
    expect(sent.request.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
  });

  it('takes what was chosen instead', async () => {
    const page = await open();
    await page.user.type(screen.getByLabelText('Name'), 'Northern agency');
    await page.user.selectOptions(screen.getByLabelText(/^Time zone/), 'America/Toronto');
    await page.user.selectOptions(screen.getByLabelText('Currency'), 'CAD, Canadian Dollar');
    await page.user.click(screen.getByRole('button', { name: 'Make the workspace' }));
    const { request } = await page.answer('POST', WORKSPACES, MADE, { status: 201 });
    expect(request.body).toEqual({ name: 'Northern agency', timeZone: 'America/Toronto', currency: 'CAD' });
  });

  it('is gone to by the way of the menu, which names it from then on', async () => {
    const { user, answer, left } = await makeIt();
    const title = await screen.findByRole('heading', { name: 'Northern agency is ready' });
    await waitFor(() => expect(title).toHaveFocus());
    expect(TestBed.inject(Session).current()?.workspaces).toHaveLength(2);
    expect(screen.getByRole('link', { name: 'Stay in Halden practice' })).toHaveAttribute(
      'href',
      '/portfolio',
    );
    await user.click(screen.getByRole('button', { name: 'Go to Northern agency' }));
    const { request } = await answer('POST', '/api/v1/session/workspace', inBoth());
    expect(request.body).toEqual({ workspaceId: 'w-2' });
    await waitFor(() => expect(left).toEqual(['/portfolio']));
  });

  it('says why it was not gone to, and offers it again', async () => {
    const { user, answer, left } = await makeIt();
    await user.click(await screen.findByRole('button', { name: 'Go to Northern agency' }));
    await answer('POST', '/api/v1/session/workspace', { code: 'not-ready' }, { status: 503 });
    await answer('GET', '/api/v1/session', inBoth());
    expect(await screen.findByRole('alert')).toHaveTextContent('Telltale is starting');
    expect(screen.getByRole('button', { name: 'Go to Northern agency' })).toBeEnabled();
    expect(left).toEqual([]);
  });

  it('needs a name, and shows at its field what the server refused', async () => {
    const page = await open();
    await page.user.click(screen.getByRole('button', { name: 'Make the workspace' }));
    expect(await screen.findByText('Write the name of the workspace.')).toBeVisible();
    page.http.expectNone(WORKSPACES);
    await page.user.type(screen.getByLabelText('Name'), 'Northern agency');
    await page.user.click(screen.getByRole('button', { name: 'Make the workspace' }));
    const errors = [{ pointer: '#/timeZone', detail: 'No such zone.' }];
    await page.answer('POST', WORKSPACES, { code: 'invalid-request', errors }, { status: 422 });
    await waitFor(() =>
      expect(screen.getByLabelText(/^Time zone/)).toHaveAccessibleDescription('No such zone.'),
    );
  });

  it('tells somebody who came in by single sign-on what to do instead', async () => {
    const page = await open();
    await page.user.type(screen.getByLabelText('Name'), 'Northern agency');
    await page.user.click(screen.getByRole('button', { name: 'Make the workspace' }));
    const detail = 'You came in by single sign-on.';
    await page.answer('POST', WORKSPACES, { code: 'session-bound', detail }, { status: 403 });
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(detail));
  });

  it('is made once, though the answer to the first try was lost', async () => {
    const page = await open();
    await page.user.type(screen.getByLabelText('Name'), 'Northern agency');
    await page.user.click(screen.getByRole('button', { name: 'Make the workspace' }));
    const lost = await waitFor(() => page.http.expectOne(WORKSPACES));
    lost.error(new ProgressEvent('error'));
    expect(await screen.findByText(/Telltale cannot be reached/)).toBeVisible();
    await page.user.click(screen.getByRole('button', { name: 'Make the workspace' }));
    const again = await page.answer('POST', WORKSPACES, MADE, { status: 201 });
    expect(again.request.headers.get('Idempotency-Key')).toBe(lost.request.headers.get('Idempotency-Key'));
  });

  it('is not for whoever administers nothing', async () => {
    await open('reviewer');
    expect(screen.getByRole('heading', { name: 'Workspaces are made by administrators' })).toBeVisible();
    expect(screen.queryByLabelText('Name')).not.toBeInTheDocument();
  });
});
