import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { screen, waitFor } from '@testing-library/angular';
import { recorded } from '../record/facts.fixture';
import { openPage } from '../record/page.fixture';
import { ProjectPage } from './project-page';
import { aProject, aSign, openProjectPage, PROJECT_URL, SEVENTH } from './project.fixture';

const ROUTES = { 'project/:id': ProjectPage };
const EIGHTH = { headers: { ETag: '"v8"' } };

describe('the project page', () => {
  it('says who and what the project is, and how far the claim lies from what was computed', async () => {
    const moves = ['2026-08-15', '2026-09-30', '2026-10-31'].map((from, index) => ({
      seq: 4 + index,
      on: '2026-10-25',
      from,
      to: '2026-12-12',
      at: '2026-10-25T10:00:00Z',
      by: null,
      reason: null,
    }));
    await openProjectPage({ moves });
    expect(await screen.findByRole('heading', { level: 1, name: 'Invoice matching' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Halden Freight' })).toHaveAttribute('href', '/clients/c-1');
    expect(screen.getByText('claimed on track, 2 steps apart')).toHaveClass('apart');
    expect(document.querySelector('.essentials')?.textContent.trim()).toBe(
      'Building · day 143 of 162, 19 days left · window 72 days longer than 90 · target moved 3 times from 15 Aug · judged on 5 of 6',
    );
    expect(TestBed.inject(Title).getTitle()).toBe('Invoice matching · Telltale');
  });

  it('keeps its tab in the address', async () => {
    const page = await openProjectPage();
    await page.user.click(await screen.findByRole('link', { name: 'Record' }));
    expect(page.url()).toBe('/project/prj-1?tab=record');
    expect(screen.getByRole('link', { name: 'Record' })).toHaveAttribute('aria-current', 'page');
    expect(await screen.findByRole('heading', { name: /^Ownership/ })).toBeVisible();
  });

  it('leads from a lamp to the signs of its mode', async () => {
    const page = await openProjectPage({ signs: [aSign({ mode: 'demo', title: 'Month four' })] });
    await page.user.click(await screen.findByRole('button', { name: /^Demo or product/ }));
    await waitFor(() => expect(page.url()).toBe('/project/prj-1?mode=demo'));
    expect(screen.getByRole('heading', { name: 'Month four' }).closest('li')).toHaveFocus();
  });

  it('is renamed where its name stands', async () => {
    const page = await openProjectPage();
    await page.user.click(await screen.findByRole('button', { name: 'Change the name' }));
    const box = await screen.findByLabelText('Name of the project');
    await page.user.clear(box);
    await page.user.click(screen.getByRole('button', { name: 'Save name' }));
    expect(await screen.findByText('Write a name.')).toBeVisible();
    await page.user.type(box, 'Invoice matching at Halden');
    await page.user.click(screen.getByRole('button', { name: 'Save name' }));
    const { request } = await page.answer(
      'PATCH',
      PROJECT_URL,
      aProject({ version: 8, name: 'Invoice matching at Halden' }),
      EIGHTH,
    );
    expect(request.body).toEqual({ name: 'Invoice matching at Halden' });
    expect(await screen.findByRole('heading', { name: 'Invoice matching at Halden' })).toBeVisible();
  });

  it('shows what another session changed', async () => {
    const page = await openProjectPage();
    await screen.findByText('No sign is lit.');
    page.tell({ topic: 'project', subjectId: 'prj-1' });
    await page.answer('GET', PROJECT_URL, aProject({ signs: [aSign()] }), SEVENTH);
    expect(await screen.findByRole('heading', { name: /IT owns it/ })).toBeVisible();
  });

  it('keeps what it shows when it cannot be read again, and says so', async () => {
    const page = await openProjectPage();
    await screen.findByText('No sign is lit.');
    page.tell({ topic: 'project', subjectId: 'prj-1' });
    await page.answer('GET', PROJECT_URL, {}, { status: 503 });
    expect(await screen.findByRole('alert')).toHaveTextContent('What you see may be out of date.');
    expect(screen.getByRole('heading', { name: 'Invoice matching' })).toBeVisible();
    await page.user.click(screen.getByRole('button', { name: 'Try again' }));
    await page.answer('GET', PROJECT_URL, aProject(), SEVENTH);
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('says that it is being read', async () => {
    await openPage(ROUTES, '/project/prj-1');
    expect(await screen.findByText('Reading the project …')).toBeInTheDocument();
  });

  it('says that there is no such project, in the words for what is not yours either', async () => {
    const page = await openPage(ROUTES, '/project/prj-1');
    await page.answer('GET', PROJECT_URL, { code: 'not-found' }, { status: 404 });
    expect(await screen.findByRole('heading', { name: 'There is no such project here' })).toBeVisible();
  });

  it('leads back to today from a day on which the project was not known', async () => {
    const page = await openPage(ROUTES, '/project/prj-1?asOf=2026-10-01');
    await page.answer('GET', `${PROJECT_URL}?asOf=2026-10-01`, { code: 'not-found' }, { status: 404 });
    expect(await screen.findByRole('heading', { name: 'Not recorded yet on 1 October 2026' })).toBeVisible();
    await page.user.click(screen.getByRole('link', { name: 'See it today' }));
    await page.answer('GET', PROJECT_URL, aProject(), SEVENTH);
    expect(await screen.findByRole('heading', { name: 'Invoice matching' })).toBeVisible();
  });

  it('keeps the day that it shows until the next one is there, and lets nobody edit meanwhile', async () => {
    const page = await openProjectPage({ name: 'Invoice matching', litSigns: 1 });
    await screen.findByRole('button', { name: 'Change the name' });
    await page.navigate('/project/prj-1?asOf=2026-11-20');
    expect(screen.getByRole('heading', { level: 1, name: 'Invoice matching' })).toBeVisible();
    expect(screen.queryByText('Reading the project …')).toBeNull();
    expect(document.querySelector('tt-project-page')).toHaveAttribute('aria-busy', 'true');
    expect(screen.queryByRole('button', { name: 'Change the name' })).toBeNull();
    expect(document.querySelector('.essentials')).toHaveTextContent('day 143 of 162, 19 days left');
    const past = aProject({ name: 'Invoices', isPast: true, later: { facts: {} } });
    await page.answer('GET', `${PROJECT_URL}?asOf=2026-11-20`, past);
    expect(await screen.findByRole('heading', { level: 1, name: 'Invoices' })).toBeVisible();
    expect(document.querySelector('tt-project-page')).not.toHaveAttribute('aria-busy');
    expect(document.querySelector('.essentials')).toHaveTextContent('day 140 of 162, 22 days left');
  });

  it('does not pass the day before for one that cannot be read', async () => {
    const page = await openProjectPage();
    await page.navigate('/project/prj-1?asOf=2026-11-20');
    await page.answer('GET', `${PROJECT_URL}?asOf=2026-11-20`, {}, { status: 503 });
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeVisible();
    expect(screen.queryByRole('heading', { level: 1, name: 'Invoice matching' })).toBeNull();
  });

  it('names what was recorded later but holds from then, and leads to it', async () => {
    const page = await openPage(ROUTES, '/project/prj-1?asOf=2026-11-20');
    const suite = recorded({ value: 'triage v4', recordedOn: '2026-12-03', holdsFrom: '2026-11-01' });
    const later = { facts: { 'eval-suite': suite } };
    await page.answer('GET', `${PROJECT_URL}?asOf=2026-11-20`, aProject({ isPast: true, later }));
    const link = await screen.findByRole('link', { name: 'Eval suite' });
    expect(link.closest('p')).toHaveTextContent(
      '1 answer was recorded after this day and holds from then or before, unknown to its signs: Eval suite.',
    );
    await page.user.click(link);
    expect(await screen.findByText('Recorded later:')).toBeVisible();
    expect(
      screen.getByText(/Recorded by L. Brandt, 3 December 2026; holds from 1 November 2026/),
    ).toBeVisible();
  });

  it('takes a day that does not exist for today', async () => {
    const page = await openPage(ROUTES, '/project/prj-1?asOf=2026-02-30');
    await page.answer('GET', PROJECT_URL, aProject(), SEVENTH);
    expect(await screen.findByRole('heading', { name: 'Invoice matching' })).toBeVisible();
  });

  it('says why it cannot be shown, and tries again', async () => {
    const page = await openPage(ROUTES, '/project/prj-1');
    await page.answer('GET', PROJECT_URL, { code: 'not-allowed' }, { status: 403 });
    expect(await screen.findByRole('alert')).toHaveTextContent('Your role does not allow this');
    await page.user.click(screen.getByRole('button', { name: 'Try again' }));
    await page.answer('GET', PROJECT_URL, aProject(), SEVENTH);
    expect(await screen.findByRole('heading', { name: 'Invoice matching' })).toBeVisible();
  });
});
