import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { fireEvent, screen, waitFor, within } from '@testing-library/angular';
import type { ClientReply } from '@telltale/contract';
import { Session } from '../access/session';
import { signedIn } from '../record/facts.fixture';
import { openPage } from '../record/page.fixture';
import { PastBanner } from './past-banner';
import { Rail } from './rail';
import { TopBar } from './top-bar';

@Component({
  imports: [PastBanner, Rail, TopBar],
  template: '<tt-rail /><tt-top-bar /><tt-past-banner />',
})
class AnyPage {}

const ROUTES = { portfolio: AnyPage, signs: AnyPage };

function client(id: string, name: string): ClientReply {
  const own = { timeZone: null, currency: null, reviewWeekday: null, nextReviewOn: null, logo: null };
  return { id, key: 'X', name, ...own, projects: 3, createdAt: '', updatedAt: '' };
}

const CLIENTS = {
  data: [client('c-1', 'Halden Freight'), client('c-2', 'Brightwater Clinics')],
  page: { nextCursor: null },
};

/** Of a second workspace too. */
async function openWithTwo() {
  const page = await openPage(ROUTES, '/portfolio?stage=active');
  const session = signedIn('editor');
  session.workspaces.push({ id: 'w-2', name: 'Northern agency', role: 'viewer' });
  const reading = TestBed.inject(Session).load();
  page.http.expectOne('/api/v1/session').flush(session);
  await reading;
  return page;
}

describe('the past day', () => {
  it('is chosen, stands in the address and above the page, and is left again', async () => {
    const page = await openPage(ROUTES, '/portfolio?stage=active');
    await page.user.click(screen.getByRole('button', { name: 'As of: As of today' }));
    const panel = await screen.findByRole('dialog', { name: 'As of' });
    const day = within(panel).getByLabelText('The portfolio as it was known on');
    expect(day).toHaveAttribute('max', '2026-11-23');
    await page.user.clear(day);
    await page.user.type(day, '2026-10-03');
    await page.user.click(within(panel).getByRole('button', { name: 'Show that day' }));
    await waitFor(() => {
      expect(page.url()).toBe('/portfolio?stage=active&asOf=2026-10-03');
    });
    expect(await screen.findByText('As known on 3 October 2026')).toBeInTheDocument();
    await page.user.click(screen.getByRole('button', { name: 'Back to today' }));
    await waitFor(() => {
      expect(page.url()).toBe('/portfolio?stage=active');
    });
    expect(screen.queryByText(/As known on/)).not.toBeInTheDocument();
  });

  it('goes along to other pages, as do the clients', async () => {
    await openPage(ROUTES, '/portfolio?stage=pilot&asOf=2026-10-03&client=c-1');
    expect(screen.getByRole('link', { name: 'Clients' })).toHaveAttribute(
      'href',
      '/clients?client=c-1&asOf=2026-10-03',
    );
    expect(screen.getByRole('link', { name: 'Portfolio' })).toHaveAttribute(
      'href',
      '/portfolio?stage=active&group=client&client=c-1&asOf=2026-10-03',
    );
  });

  it('ignores a day that does not exist', async () => {
    await openPage(ROUTES, '/portfolio?asOf=2026-02-30');
    expect(screen.queryByText(/As known on/)).not.toBeInTheDocument();
  });
});

describe('the clients', () => {
  it('are read when the panel opens, found by name, and put into the address', async () => {
    const page = await openPage(ROUTES, '/portfolio?stage=active');
    page.http.verify();
    await page.user.click(screen.getByRole('button', { name: 'Clients: All clients' }));
    await page.answer('GET', '/api/v1/clients?limit=200', CLIENTS);
    await page.user.type(await screen.findByLabelText('Find a client'), 'bright');
    expect(screen.queryByRole('checkbox', { name: /Halden/ })).not.toBeInTheDocument();
    await page.user.click(screen.getByRole('checkbox', { name: /Brightwater/ }));
    await waitFor(() => {
      expect(page.url()).toBe('/portfolio?stage=active&client=c-2');
    });
    // With the old key code, which the CDK asks for and user-event does not send.
    fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape', keyCode: 27 });
    expect(await screen.findByRole('button', { name: 'Clients: Brightwater Clinics' })).toHaveFocus();
  });

  it('stand there with the logo of those that have one', async () => {
    const page = await openPage(ROUTES, '/portfolio?stage=active');
    await page.user.click(screen.getByRole('button', { name: 'Clients: All clients' }));
    const [first, second] = CLIENTS.data;
    const logo = '/api/v1/clients/c-1/logo?v=1';
    const data = [Object.assign({}, first, { logo }), second];
    await page.answer('GET', '/api/v1/clients?limit=200', { data, page: { nextCursor: null } });
    const panel = await screen.findByRole('dialog');
    await within(panel).findByText('Halden Freight');
    const pictures = [...panel.querySelectorAll('img')];
    expect(pictures.map((one) => [one.getAttribute('src'), one.alt, one.width, one.height])).toEqual([
      [logo, '', 20, 20],
    ]);
    expect(pictures[0]?.closest('label')).toHaveTextContent('Halden Freight');
  });

  it('lead from another page to the portfolio, where they show', async () => {
    const page = await openPage(ROUTES, '/signs');
    await page.user.click(screen.getByRole('button', { name: 'Clients: All clients' }));
    await page.answer('GET', '/api/v1/clients?limit=200', CLIENTS);
    await page.user.click(await screen.findByRole('checkbox', { name: /Halden/ }));
    await waitFor(() => {
      expect(page.url()).toBe('/portfolio?stage=active&group=client&client=c-1');
    });
  });
});

describe('the account', () => {
  it('signs out', async () => {
    const page = await openPage(ROUTES, '/portfolio?stage=active');
    await page.user.click(screen.getByRole('button', { name: 'JP, account of Jo Park' }));
    await page.user.click(await screen.findByRole('menuitem', { name: 'Sign out' }));
    await page.answer('DELETE', '/api/v1/session', null, { status: 204 });
    await waitFor(() => {
      expect(page.url()).toBe('/sign-in');
    });
  });

  it('switches the theme, on the root and for the next visit', async () => {
    const page = await openPage(ROUTES, '/portfolio?stage=active');
    await page.user.click(screen.getByRole('button', { name: 'JP, account of Jo Park' }));
    await page.user.click(await screen.findByRole('menuitemradio', { name: 'Dark' }));
    expect(document.documentElement).toHaveAttribute('data-theme', 'dark');
    expect(localStorage.getItem('telltale.theme')).toBe('dark');
    await page.user.click(screen.getByRole('button', { name: 'JP, account of Jo Park' }));
    await page.user.click(await screen.findByRole('menuitemradio', { name: 'As the system' }));
    expect(document.documentElement).not.toHaveAttribute('data-theme');
  });

  it('says in its menu why another workspace was not entered, and reads which ones there are now', async () => {
    const page = await openWithTwo();
    await page.user.click(screen.getByRole('button', { name: 'JP, account of Jo Park' }));
    await page.user.click(await screen.findByRole('menuitem', { name: 'Go to Northern agency' }));
    await page.answer('POST', '/api/v1/session/workspace', { code: 'not-found' }, { status: 404 });
    await page.answer('GET', '/api/v1/session', signedIn('editor'));
    const words = 'Northern agency was not opened. There is nothing here for you.';
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
    expect(await screen.findByRole('menuitem', { name: 'Settings' })).toBeVisible();
    expect(screen.queryByRole('menuitem', { name: 'Go to Northern agency' })).not.toBeInTheDocument();
  });

  it('says in its menu when the connection was lost on the way to another workspace', async () => {
    const page = await openWithTwo();
    await page.user.click(screen.getByRole('button', { name: 'JP, account of Jo Park' }));
    await page.user.click(await screen.findByRole('menuitem', { name: 'Go to Northern agency' }));
    for (const url of ['/api/v1/session/workspace', '/api/v1/session'])
      (await waitFor(() => page.http.expectOne(url))).error(new ProgressEvent('error'));
    const words = 'Telltale cannot be reached';
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
    expect(await screen.findByRole('menuitem', { name: 'Go to Northern agency' })).toBeVisible();
  });

  it('leads an administrator of all clients to the form of a new workspace, and nobody else', async () => {
    const page = await openPage({ ...ROUTES, 'workspaces/new': AnyPage }, '/signs', 'administrator');
    await page.user.click(screen.getByRole('button', { name: 'JP, account of Jo Park' }));
    await page.user.click(await screen.findByRole('menuitem', { name: 'New workspace…' }));
    await waitFor(() => expect(page.url()).toBe('/workspaces/new'));
    const reading = TestBed.inject(Session).load();
    const scoped = Object.assign(signedIn('administrator'), { clients: ['c-1'] });
    page.http.expectOne('/api/v1/session').flush(scoped);
    await reading;
    await page.user.click(screen.getByRole('button', { name: 'JP, account of Jo Park' }));
    expect(await screen.findByRole('menuitem', { name: 'Settings' })).toBeVisible();
    expect(screen.queryByRole('menuitem', { name: 'New workspace…' })).not.toBeInTheDocument();
  });
});
