import type { EvalRunRowReply, ProjectReply, Role } from '@telltale/contract';
import { screen, within } from '@testing-library/angular';
import { aProject, openProjectPage, PROJECT_URL, SEVENTH } from '../../project/project.fixture';
import { ProjectPage } from '../../project/project-page';
import { recorded } from '../../record/facts.fixture';
import { openPage } from '../../record/page.fixture';
import { aRun } from '../runs/run.fixture';

const RUNS = `${PROJECT_URL}/eval-runs?limit=100`;
const SUCCESSOR = { 'model-successor': recorded({ value: 'small-model-3' }) };

const openModel = (facts: ProjectReply['facts'], role: Role = 'editor') =>
  openProjectPage({ facts }, '?tab=evaluation', role);
/** What the card says under a name. */
const told = async (name: string) => {
  const term = await screen.findByText(name, { selector: 'dt' });
  return term.nextElementSibling as HTMLElement;
};
const answerRuns = (
  page: Awaited<ReturnType<typeof openModel>>,
  data: readonly EvalRunRowReply[],
  nextCursor: string | null = null,
) => page.answer('GET', RUNS, { data, page: { nextCursor } });

describe('the card of the model', () => {
  it('says what was recorded, by whom, and how many days are left', async () => {
    const source = { kind: 'person', url: 'https://vendor.example.org/retirements' } as const;
    await openModel({
      'model-pin': recorded({ value: 'small-model-2' }),
      'model-retires-on': recorded({ value: { on: '2027-01-10', precision: 'day' }, source }),
    });
    expect(await told('Pinned model')).toHaveTextContent('small-model-2');
    const retires = await told('Model retires');
    expect(retires).toHaveTextContent('10 January 2027');
    expect(within(retires).getByText('48 days left')).toBeVisible();
    expect(retires).toHaveTextContent('Recorded by L. Brandt, 5 November 2026');
    expect(within(retires).getByRole('link', { name: /^Proof/ })).toHaveAttribute('href', source.url);
  });

  it('says what was not asked, leads to its fact, and asks for no runs', async () => {
    const page = await openModel({}, 'viewer');
    const link = within(await told('Model retires')).getByRole('link', { name: /^Not asked/ });
    expect(link).toHaveAttribute('href', '/project/prj-1?tab=record&fact=model-retires-on');
    expect(screen.queryByText('Successor scored')).toBeNull();
    page.http.expectNone((request) => request.urlWithParams === RUNS);
  });

  it('says which run scored the successor, whatever its tool writes before the name', async () => {
    const page = await openModel(SUCCESSOR);
    expect(await screen.findByText('Reading the runs …', { selector: 'dd *' })).toBeVisible();
    await answerRuns(page, [
      aRun({ id: 'run-9', model: 'openai:chat:small-model-3', status: 'cancelled' }),
      aRun({ id: 'run-8', model: 'small-model-30' }),
      aRun({ id: 'run-7', model: 'openai:chat:small-model-3', on: '2026-11-20' }),
    ]);
    const link = await screen.findByRole('link', { name: 'Scored on 20 November 2026, branch main' });
    expect(link).toHaveAttribute('href', '/project/prj-1?tab=evaluation&run=run-7');
  });

  it('speaks for no run that it has not looked at', async () => {
    const page = await openModel(SUCCESSOR);
    await answerRuns(page, [aRun({ model: null }), aRun({ id: 'run-0' })], 'older');
    expect(await screen.findByText('Not scored by any of the latest 2 runs')).toBeVisible();
    page.tell({ topic: 'project', subjectId: 'prj-1' });
    await answerRuns(page, [aRun({ model: null })]);
    expect(await screen.findByText('Not scored by any run')).toBeVisible();
  });

  it('takes what was told where no run is on the successor', async () => {
    const told = recorded({ value: { on: '2026-11-01', precision: 'day' }, by: 'D. Reyes' });
    const page = await openModel({ ...SUCCESSOR, 'successor-scored-on': told });
    await answerRuns(page, [aRun()]);
    expect(await screen.findByText('Scored: 1 November 2026, as was told')).toBeVisible();
    expect(screen.getByText('Recorded by D. Reyes, 5 November 2026')).toBeVisible();
  });

  it('counts from the past day that is looked at, on which later runs were not known', async () => {
    const url = '/project/prj-1?tab=evaluation&asOf=2026-11-10';
    const page = await openPage({ 'project/:id': ProjectPage }, url);
    const retires = recorded({ value: { on: '2026-11-20', precision: 'day' } });
    const past = aProject({ isPast: true, facts: { ...SUCCESSOR, 'model-retires-on': retires } });
    await page.answer('GET', `${PROJECT_URL}?asOf=2026-11-10`, past, SEVENTH);
    await answerRuns(page, [aRun({ model: 'small-model-3', on: '2026-11-15' })]);
    expect(await told('Model retires')).toHaveTextContent('10 days left');
    expect(await screen.findByText('Not scored by any run')).toBeVisible();
  });

  it('says when the runs cannot be read, and reads them again', async () => {
    const page = await openModel(SUCCESSOR);
    await page.answer('GET', RUNS, { code: 'not-ready' }, { status: 503 });
    const cell = await told('Successor scored');
    expect(await within(cell).findByRole('alert')).toHaveTextContent('Not known: Telltale is starting.');
    await page.user.click(within(cell).getByRole('button', { name: 'Try again' }));
    await answerRuns(page, []);
    expect(await screen.findByText('Not scored by any run')).toBeVisible();
  });

  it('tells hostile names as the text that they are', async () => {
    await openModel({ 'model-pin': recorded({ value: '<img src=x onerror=alert(1)>' }) });
    const pin = await told('Pinned model');
    expect(pin).toHaveTextContent('<img src=x onerror=alert(1)>');
    expect(pin.querySelector('img')).toBeNull();
  });
});
