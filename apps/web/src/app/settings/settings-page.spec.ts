import { TestBed } from '@angular/core/testing';
import { screen, waitFor } from '@testing-library/angular';
import { Session } from '../access/session';
import { signedIn } from '../record/facts.fixture';
import { openPage } from '../record/page.fixture';
import { SettingsPage } from './settings-page';

const SAMPLE = '/api/v1/sample-portfolio';

function open() {
  return openPage({ settings: SettingsPage }, '/settings', 'administrator');
}

describe('the sample portfolio in the settings', () => {
  it('is loaded with a click', async () => {
    const page = await open();
    await page.answer('GET', SAMPLE, { isLoaded: false, clients: 0, projects: 0 });
    await page.user.click(await screen.findByRole('button', { name: 'Load the sample portfolio' }));
    await page.answer('POST', SAMPLE, { isLoaded: true, clients: 6, projects: 40 }, { status: 201 });
    await page.answer('GET', SAMPLE, { isLoaded: true, clients: 6, projects: 40 });
    expect(await screen.findByText('Loaded: 6 clients, 40 projects.')).toBeInTheDocument();
  });

  it('is removed after a question', async () => {
    const page = await open();
    await page.answer('GET', SAMPLE, { isLoaded: true, clients: 6, projects: 40 });
    await page.user.click(await screen.findByRole('button', { name: 'Remove the sample portfolio' }));
    page.http.verify();
    await page.user.click(screen.getByRole('button', { name: 'Remove it' }));
    await page.answer('DELETE', SAMPLE, null, { status: 204 });
    await page.answer('GET', SAMPLE, { isLoaded: false, clients: 0, projects: 0 });
    expect(await screen.findByRole('button', { name: 'Load the sample portfolio' })).toBeInTheDocument();
  });

  it('says why it was not removed', async () => {
    const page = await open();
    await page.answer('GET', SAMPLE, { isLoaded: true, clients: 6, projects: 40 });
    await page.user.click(await screen.findByRole('button', { name: 'Remove the sample portfolio' }));
    await page.user.click(screen.getByRole('button', { name: 'Remove it' }));
    const refused = { type: '', code: 'not-allowed', title: '', status: 403 };
    await page.answer('DELETE', SAMPLE, refused, { status: 403 });
    expect(await screen.findByRole('alert')).toHaveTextContent('Your role does not allow this');
  });
});

describe('what concerns the whole workspace', () => {
  const links = ['Open the audit log', 'Open single sign-on', 'Open the sign-in rules'];

  it('is open to an administrator who sees all clients', async () => {
    await open();
    for (const name of links) expect(await screen.findByRole('link', { name })).toBeVisible();
  });

  it('is not offered to an administrator of some clients', async () => {
    const page = await open();
    const reading = TestBed.inject(Session).load();
    page.http
      .expectOne('/api/v1/session')
      .flush(Object.assign(signedIn('administrator'), { clients: ['c-1'] }));
    await reading;
    await waitFor(() => {
      for (const name of links) expect(screen.queryByRole('link', { name })).not.toBeInTheDocument();
    });
    expect(screen.getByRole('link', { name: 'Open the people' })).toBeVisible();
  });
});
