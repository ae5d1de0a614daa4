import type { ClientReply } from '@telltale/contract';
import { TestBed } from '@angular/core/testing';
import { screen, waitFor, within } from '@testing-library/angular';
import { openPage } from '../record/page.fixture';
import { NewProjectPage } from './new-project-page';
import { aProject } from './project.fixture';

const CLIENTS = '/api/v1/clients?limit=200';
const PROJECTS = '/api/v1/projects';
const ROUTES = { 'project/new': NewProjectPage };

function aClient(client: Partial<ClientReply> = {}): ClientReply {
  const at = '2026-11-04T09:00:00Z';
  return {
    id: 'c-1',
    key: 'HAL',
    name: 'Halden Freight',
    timeZone: null,
    currency: null,
    reviewWeekday: null,
    nextReviewOn: null,
    logo: null,
    projects: 9,
    createdAt: at,
    updatedAt: at,
    ...client,
  };
}

async function openForm(query = '') {
  const page = await openPage(ROUTES, `/project/new${query}`);
  const clients = [aClient(), aClient({ id: 'c-2', name: 'Brightwater Clinics' })];
  await page.answer('GET', CLIENTS, { data: clients, page: { nextCursor: null } });
  await screen.findByLabelText('Client');
  return page;
}

type Page = Awaited<ReturnType<typeof openForm>>;

async function create(page: Page): Promise<void> {
  await page.user.click(screen.getByRole('button', { name: 'Create project' }));
}

/** The look-up of what is called alike may come before the creation. */
async function answerAlike(page: Page, name: string, ...names: string[]): Promise<void> {
  const data = names.map((one, place) => ({
    ...{ id: `prj-${place}`, key: `HAL-${place}`, name: one, stage: 'pilot', owner: null },
  }));
  await page.answer('GET', `${PROJECTS}/similar?clientId=c-1&name=${name}`, { data });
}

beforeEach(() => sessionStorage.clear());

describe('a new project', () => {
  it('is made of its name alone where nothing else is known', async () => {
    const page = await openForm('?client=c-1');
    expect(screen.getByLabelText('Client')).toHaveDisplayValue('Halden Freight');
    await page.user.type(screen.getByLabelText('Name'), 'Triage');
    await answerAlike(page, 'Triage');
    await create(page);
    const { request } = await page.answer('POST', PROJECTS, aProject({ id: 'prj-9' }), { status: 201 });
    expect(request.body).toEqual({ clientId: 'c-1', name: 'Triage' });
    expect(request.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
    await waitFor(() => expect(page.url()).toBe('/project/prj-9'));
  });

  it('takes stage, unit and the facts that were answered, and leaves the others unasked', async () => {
    const page = await openForm('?client=c-1');
    await page.user.type(screen.getByLabelText('Name'), 'Triage');
    await answerAlike(page, 'Triage');
    await page.user.type(screen.getByLabelText('Unit, if any'), 'Claims');
    await page.user.selectOptions(screen.getByLabelText('Stage'), 'Building');
    await page.user.click(screen.getByRole('radio', { name: 'Nobody builds it' }));
    const suite = within(screen.getByRole('group', { name: 'Eval suite: the answer' }));
    await page.user.click(suite.getByRole('radio', { name: 'Known' }));
    await page.user.type(await screen.findByLabelText('Eval suite'), 'triage v4');
    await create(page);
    const { request } = await page.answer('POST', PROJECTS, aProject());
    expect(request.body).toEqual({
      clientId: 'c-1',
      name: 'Triage',
      unit: 'Claims',
      stage: 'building',
      facts: { builder: { answer: 'none' }, 'eval-suite': { answer: 'known', value: 'triage v4' } },
    });
  });

  it('shows what is called alike at the client as it is typed, and is made all the same', async () => {
    const page = await openForm('?client=c-1');
    await page.user.type(screen.getByLabelText('Name'), 'Invoice');
    await answerAlike(page, 'Invoice', 'Invoice matching');
    const link = await screen.findByRole('link', { name: 'Invoice matching' });
    expect(link).toHaveAttribute('href', '/project/prj-0');
    expect(screen.getByText('HAL-0 · Pilot · no owner recorded')).toBeVisible();
    await create(page);
    await page.answer('POST', PROJECTS, aProject({ id: 'prj-9' }), { status: 201 });
    await waitFor(() => expect(page.url()).toBe('/project/prj-9'));
  });

  it('asks ten facts beside client, name and unit', async () => {
    await openForm();
    const asked = screen.getAllByRole('group', { name: /: the answer$/ });
    expect(asked).toHaveLength(9);
    expect(screen.getByLabelText('Stage')).toBeVisible();
  });

  it('needs a client and a name', async () => {
    const page = await openForm();
    await create(page);
    expect(await screen.findByText('Choose the client.')).toBeVisible();
    expect(screen.getByText('Write a name.')).toBeVisible();
    page.http.expectNone(({ method }) => method === 'POST');
  });

  it('puts each refusal on its field, and is sent again under another key once it was mended', async () => {
    const page = await openForm('?client=c-1');
    await page.user.type(screen.getByLabelText('Name'), 'Triage');
    await answerAlike(page, 'Triage');
    const goal = within(screen.getByRole('group', { name: 'Eval suite: the answer' }));
    await page.user.click(goal.getByRole('radio', { name: 'Known' }));
    await page.user.type(await screen.findByLabelText('Eval suite'), 'Days');
    await create(page);
    const errors = [
      { pointer: '#/name', detail: 'Too short.' },
      { pointer: '#/facts/eval-suite/value', detail: 'Name the suite.' },
    ];
    const first = await page.answer('POST', PROJECTS, { code: 'invalid-request', errors }, { status: 422 });
    await waitFor(() => expect(screen.getByLabelText('Name')).toHaveAccessibleDescription('Too short.'));
    expect(screen.getByLabelText('Eval suite')).toHaveAccessibleDescription('Name the suite.');
    await page.user.type(screen.getByLabelText('Name'), ' desk');
    await answerAlike(page, 'Triage%20desk');
    await page.user.type(screen.getByLabelText('Eval suite'), ' to match');
    await create(page);
    const second = await page.answer('POST', PROJECTS, aProject());
    expect(second.request.headers.get('Idempotency-Key')).not.toBe(
      first.request.headers.get('Idempotency-Key'),
    );
  });

  it('is made once, though the answer to the first try was lost', async () => {
    const page = await openForm('?client=c-1');
    await page.user.type(screen.getByLabelText('Name'), 'Triage');
    await answerAlike(page, 'Triage');
    await create(page);
    const lost = await waitFor(() => page.http.expectOne(({ method }) => method === 'POST'));
    lost.error(new ProgressEvent('error'));
    expect(await screen.findByText(/Telltale cannot be reached/)).toBeVisible();
    await create(page);
    const again = await page.answer('POST', PROJECTS, aProject());
    expect(again.request.headers.get('Idempotency-Key')).toBe(lost.request.headers.get('Idempotency-Key'));
  });

  it('is still there after a reload, until it was made or given up', async () => {
    const page = await openForm('?client=c-1');
    await page.user.type(screen.getByLabelText('Name'), 'Triage');
    await page.user.selectOptions(screen.getByLabelText('Stage'), 'Pilot');
    await page.user.click(screen.getByRole('radio', { name: 'Nobody builds it' }));
    TestBed.resetTestingModule();

    const again = await openForm();
    expect(screen.getByLabelText('Name')).toHaveValue('Triage');
    expect(screen.getByLabelText('Client')).toHaveDisplayValue('Halden Freight');
    expect(screen.getByLabelText('Stage')).toHaveDisplayValue('Pilot');
    expect(screen.getByRole('radio', { name: 'Nobody builds it' })).toBeChecked();
    await again.user.click(screen.getByRole('button', { name: 'Begin anew' }));
    expect(screen.getByLabelText('Name')).toHaveValue('');
    expect(screen.queryByText(/Taken up where you left it/)).toBeNull();
    TestBed.resetTestingModule();

    await openForm();
    expect(screen.getByLabelText('Name')).toHaveValue('');
  });

  it('leaves no draft behind once it was made', async () => {
    const page = await openForm('?client=c-1');
    await page.user.type(screen.getByLabelText('Name'), 'Tr');
    await create(page);
    await page.answer('POST', PROJECTS, aProject({ id: 'prj-9' }), { status: 201 });
    await waitFor(() => expect(page.url()).toBe('/project/prj-9'));
    expect(sessionStorage).toHaveLength(0);
  });

  it('takes no draft of another shape', async () => {
    sessionStorage.setItem('telltale new project of a-1', '{"clientId":"c-1","name":"Old"}');
    await openForm();
    expect(screen.getByLabelText('Name')).toHaveValue('');
  });

  it('sends whoever may only read back to the portfolio', async () => {
    const page = await openPage(ROUTES, '/project/new', 'viewer');
    await page.answer('GET', CLIENTS, { data: [], page: { nextCursor: null } });
    expect(await screen.findByRole('heading', { name: 'Your role reads projects' })).toBeVisible();
  });

  it('asks for a client first where there is none', async () => {
    const page = await openPage(ROUTES, '/project/new');
    await page.answer('GET', CLIENTS, { data: [], page: { nextCursor: null } });
    expect(await screen.findByRole('heading', { name: 'A project belongs to a client' })).toBeVisible();
  });

  it('asks for a reason where the client builds already and has shipped nothing', async () => {
    const page = await openForm('?client=c-1');
    await page.user.selectOptions(screen.getByLabelText('Stage'), 'Building');
    const stages = { idea: 0, scoped: 0, building: 1, pilot: 0, production: 0, stopped: 2, retired: 0 };
    await page.answer('GET', '/api/v1/portfolio/summary?client=c-1', { stages });
    const why = await screen.findByLabelText(/^Why this one cannot wait/);
    expect(why.closest('tt-reason-box')).toHaveTextContent(
      'This client has shipped nothing yet, and another project is Building or in Pilot. A first project is shipped before a second one is built.',
    );
    await page.user.type(why, 'The regulator asks for it.');
    await page.user.type(screen.getByLabelText('Name'), 'Triage');
    await answerAlike(page, 'Triage');
    await create(page);
    const { request } = await page.answer('POST', PROJECTS, aProject({ id: 'prj-9' }), { status: 201 });
    expect(request.body).toEqual({
      clientId: 'c-1',
      name: 'Triage',
      stage: 'building',
      override: { reason: 'The regulator asks for it.' },
    });
  });

  it('asks for none where the client has shipped', async () => {
    const page = await openForm('?client=c-1');
    await page.user.selectOptions(screen.getByLabelText('Stage'), 'Pilot');
    const stages = { idea: 0, scoped: 0, building: 3, pilot: 0, production: 0, stopped: 0, retired: 1 };
    await page.answer('GET', '/api/v1/portfolio/summary?client=c-1', { stages });
    expect(screen.queryByLabelText(/^Why this one cannot wait/)).toBeNull();
  });
});
