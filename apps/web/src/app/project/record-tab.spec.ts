import { screen, waitFor, within } from '@testing-library/angular';
import { recorded } from '../record/facts.fixture';
import { openPage } from '../record/page.fixture';
import { ProjectPage } from './project-page';
import { aProject, openFact, openProjectPage, PROJECT_URL, SEVENTH } from './project.fixture';

const STALE = { code: 'stale-version', status: 412, title: 'Stale' };
const EIGHTH = { headers: { ETag: '"8"' } };

type Page = Awaited<ReturnType<typeof openFact>>;

async function typeKpi(page: Page, text: string): Promise<void> {
  await page.user.click(await screen.findByRole('radio', { name: 'Known' }));
  await page.user.type(await screen.findByLabelText('KPI of the owner'), text);
  await page.user.click(screen.getByRole('button', { name: 'Record answer' }));
}

describe('recording an answer', () => {
  it('closes the editor and shows the answer with who recorded it', async () => {
    const page = await openFact('owner-kpi');
    await typeKpi(page, 'Days to match');
    const facts = {
      'owner-kpi': recorded({ value: 'Days to match', by: 'Jo Park', recordedOn: '2026-11-23' }),
    };
    await page.answer('PATCH', PROJECT_URL, aProject({ version: 8, facts }), EIGHTH);
    expect(await screen.findByText('Recorded by Jo Park, 23 November 2026')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Record answer' })).toBeNull();
    await waitFor(() => expect(page.url()).toBe('/project/prj-1?tab=record'));
  });

  it('shows what keeps a value from being sent, and sends nothing', async () => {
    const page = await openFact('last-eval-run-on');
    await page.user.click(await screen.findByRole('radio', { name: 'Known' }));
    await page.user.type(await screen.findByLabelText('Last eval run'), '2026-11-24');
    await page.user.click(screen.getByRole('button', { name: 'Record answer' }));
    expect(await screen.findByText('This day is still to come; it can only be past.')).toBeVisible();
    expect(screen.getByLabelText('Last eval run')).toHaveAccessibleDescription(/still to come/);
    page.http.expectNone(({ method }) => method === 'PATCH');
  });

  it('puts the server’s problem on the field it names and keeps what was typed', async () => {
    const page = await openFact('owner-kpi');
    await typeKpi(page, 'Days to match');
    const errors = [{ pointer: '#/facts/owner-kpi/value', detail: 'Name a figure.' }];
    await page.answer('PATCH', PROJECT_URL, { code: 'invalid-request', errors }, { status: 422 });
    const box = await screen.findByLabelText('KPI of the owner');
    await waitFor(() => expect(box).toHaveAccessibleDescription('Name a figure.'));
    expect(box).toHaveValue('Days to match');
    await page.user.type(box, ', 6 to 2');
    expect(box).not.toBeInvalid();
  });

  it('puts a problem with a part of a value on that part', async () => {
    const page = await openFact('data-exit-cost');
    await page.user.click(await screen.findByRole('radio', { name: 'Known' }));
    await page.user.type(await screen.findByLabelText('Low'), '1');
    await page.user.type(screen.getByLabelText('High'), '2');
    await page.user.click(screen.getByRole('button', { name: 'Record answer' }));
    const errors = [{ pointer: '#/facts/data-exit-cost/value/high', detail: 'That is a lot of money.' }];
    await page.answer('PATCH', PROJECT_URL, { code: 'invalid-request', errors }, { status: 422 });
    await waitFor(() =>
      expect(screen.getByLabelText('High')).toHaveAccessibleDescription('That is a lot of money.'),
    );
  });

  it('keeps what was typed when the connection is lost', async () => {
    const page = await openFact('owner-kpi');
    await typeKpi(page, 'Days to match');
    const request = await waitFor(() => page.http.expectOne(({ method }) => method === 'PATCH'));
    request.error(new ProgressEvent('error'));
    expect(await screen.findByText(/Telltale cannot be reached/)).toBeVisible();
    expect(screen.getByLabelText('KPI of the owner')).toHaveValue('Days to match');
  });
});

describe('two people at one record', () => {
  it('sends the answer again when somebody else changed another fact meanwhile', async () => {
    const page = await openFact('owner-kpi');
    await typeKpi(page, 'Days to match');
    await page.answer('PATCH', PROJECT_URL, STALE, { status: 412 });
    const theirs = aProject({ version: 8, facts: { 'business-goal': recorded({ value: 'Cash' }) } });
    await page.answer('GET', PROJECT_URL, theirs, EIGHTH);
    const again = await page.answer('PATCH', PROJECT_URL, aProject({ version: 9 }), {
      headers: { ETag: '"9"' },
    });
    expect(again.request.headers.get('If-Match')).toBe('"8"');
    expect(again.request.body).toEqual({
      facts: { 'owner-kpi': { answer: 'known', value: 'Days to match' } },
    });
  });

  it('shows the other’s answer beside what was typed when it is the same fact', async () => {
    const page = await openFact('owner-kpi');
    await typeKpi(page, 'Days to match');
    await page.answer('PATCH', PROJECT_URL, STALE, { status: 412 });
    const facts = { 'owner-kpi': recorded({ value: 'Cost per invoice', by: 'L. Brandt' }) };
    await page.answer('GET', PROJECT_URL, aProject({ version: 8, facts }), EIGHTH);
    expect(await screen.findByText('Cost per invoice')).toBeVisible();
    expect(screen.getByText('Recorded by L. Brandt, 5 November 2026')).toBeVisible();
    expect(screen.getByLabelText('KPI of the owner')).toHaveValue('Days to match');
    page.http.expectNone(({ method }) => method === 'PATCH');

    await page.user.click(screen.getByRole('button', { name: 'Record mine instead' }));
    const mine = await page.answer('PATCH', PROJECT_URL, aProject({ version: 9 }), {
      headers: { ETag: '"9"' },
    });
    expect(mine.request.headers.get('If-Match')).toBe('"8"');
  });

  it('shows a change as it comes in, while somebody is still typing', async () => {
    const page = await openFact('owner-kpi');
    await page.user.click(await screen.findByRole('radio', { name: 'Known' }));
    await page.user.type(await screen.findByLabelText('KPI of the owner'), 'Days');
    page.tell({ topic: 'project', subjectId: 'prj-1', clientId: 'c-1' });
    const facts = { 'owner-kpi': recorded({ value: 'Cost per invoice' }) };
    await page.answer('GET', PROJECT_URL, aProject({ version: 8, facts }), EIGHTH);
    expect(await screen.findByText('Cost per invoice')).toBeVisible();
    expect(screen.getByLabelText('KPI of the owner')).toHaveValue('Days');
    await page.user.click(screen.getByRole('button', { name: 'Keep theirs' }));
    expect(screen.queryByLabelText('KPI of the owner')).toBeNull();
  });

  it('does not read again for the change of another project', async () => {
    const page = await openFact('owner-kpi');
    page.tell({ topic: 'project', subjectId: 'prj-2', clientId: 'c-1' });
    await new Promise((resolve) => setTimeout(resolve, 400));
    page.http.expectNone(PROJECT_URL);
  });
});

describe('who may change the record', () => {
  it('lets a viewer read and not change', async () => {
    const page = await openPage(
      { 'project/:id': ProjectPage },
      '/project/prj-1?tab=record&fact=owner-kpi',
      'viewer',
    );
    await page.answer('GET', PROJECT_URL, aProject(), SEVENTH);
    expect(await screen.findByRole('heading', { name: /Ownership/ })).toBeVisible();
    expect(screen.queryByRole('button', { name: /^(Answer|Change)/ })).toBeNull();
  });

  it('reads a past day, and shows beside it what was recorded later but held already', async () => {
    const page = await openPage({ 'project/:id': ProjectPage }, '/project/prj-1?tab=record&asOf=2026-11-01');
    const later = {
      facts: {
        'business-goal': recorded({ value: 'Cash', recordedOn: '2026-11-20', holdsFrom: '2026-10-01' }),
      },
    };
    await page.answer('GET', `${PROJECT_URL}?asOf=2026-11-01`, aProject({ isPast: true, later }), SEVENTH);
    const row = (await screen.findByRole('heading', { name: 'Business goal' })).closest(
      'tt-fact-row',
    ) as HTMLElement;
    expect(within(row).getByText('Recorded later:').parentElement).toHaveTextContent('Recorded later: Cash');
    expect(within(row).getByText(/holds from 1 October 2026/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /^(Answer|Change)/ })).toBeNull();
  });
});

describe('stage and unit', () => {
  it('asks why when a project goes back', async () => {
    const page = await openProjectPage({ stage: 'pilot' }, '?tab=record&fact=stage');
    await page.user.selectOptions(await screen.findByLabelText('Move from Pilot to'), 'Building');
    await page.user.click(screen.getByRole('button', { name: 'Save stage' }));
    expect(await screen.findByText('Say why: the reason is kept in the history.')).toBeVisible();
    await page.user.type(screen.getByLabelText('Reason'), 'The pilot showed gaps');
    await page.user.click(screen.getByRole('button', { name: 'Save stage' }));
    const { request } = await page.answer(
      'PATCH',
      PROJECT_URL,
      aProject({ version: 8, stage: 'building' }),
      EIGHTH,
    );
    expect(request.body).toEqual({ stage: 'building', reason: 'The pilot showed gaps' });
  });

  it('goes forward without a reason, and offers only stages that can follow', async () => {
    const page = await openProjectPage({ stage: 'production' }, '?tab=record&fact=stage');
    const box = await screen.findByLabelText('Move from Production to');
    expect(within(box).queryByRole('option', { name: 'Stopped' })).toBeNull();
    await page.user.selectOptions(box, 'Retired');
    expect(screen.queryByLabelText('Reason')).toBeNull();
    await page.user.click(screen.getByRole('button', { name: 'Save stage' }));
    const { request } = await page.answer(
      'PATCH',
      PROJECT_URL,
      aProject({ version: 8, stage: 'retired' }),
      EIGHTH,
    );
    expect(request.body).toEqual({ stage: 'retired' });
  });

  it('says why the server refused a move', async () => {
    const page = await openProjectPage({ stage: 'idea' }, '?tab=record&fact=stage');
    await page.user.selectOptions(await screen.findByLabelText('Move from Idea to'), 'Production');
    await page.user.click(screen.getByRole('button', { name: 'Save stage' }));
    await page.answer(
      'PATCH',
      PROJECT_URL,
      { code: 'stage-move-refused', detail: 'The gate is closed.' },
      { status: 409 },
    );
    expect(
      await screen.findByText(/The project cannot move to that stage. The gate is closed./),
    ).toBeVisible();
  });

  it('takes the unit away when its box is left empty', async () => {
    const page = await openProjectPage({}, '?tab=record');
    await page.user.click(await screen.findByRole('button', { name: 'Change the unit' }));
    await page.user.clear(await screen.findByLabelText(/Unit of the client/));
    await page.user.click(screen.getByRole('button', { name: 'Save unit' }));
    const { request } = await page.answer('PATCH', PROJECT_URL, aProject({ version: 8, unit: null }), EIGHTH);
    expect(request.body).toEqual({ unit: null });
  });
});
