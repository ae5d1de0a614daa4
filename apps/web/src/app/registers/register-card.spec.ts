import { screen, waitFor, within } from '@testing-library/angular';
import { aProject, openProjectPage, PROJECT_URL } from '../project/project.fixture';
import { recorded } from '../record/facts.fixture';
import { openPage } from '../record/page.fixture';
import { ProjectPage } from '../project/project-page';
import { anEntry, DANA, idOf, registered } from './registers.fixture';

const JULY = { on: '2026-07-03', what: 'Reads one claim' };
const EIGHTH = { headers: { ETag: '"8"' } };
const INCREMENTS = `${PROJECT_URL}/registers/increments`;

const card = (key: string): HTMLElement =>
  document.querySelector(`tt-register-card[data-fact="${key}"]`) as HTMLElement;
const drawn = () => screen.findByRole('heading', { name: 'Working increments' });
async function open(facts: Parameters<typeof aProject>[0] = {}) {
  const page = await openProjectPage(facts, '?tab=record');
  await drawn();
  return page;
}
const press = async (page: Awaited<ReturnType<typeof open>>, key: string, name: string | RegExp) =>
  page.user.click(await waitFor(() => within(card(key)).getByRole('button', { name })));
const told = (project: Partial<ReturnType<typeof aProject>>) => aProject({ version: 8, ...project });

describe('a register that nobody was asked about', () => {
  it('says what it asks, and takes "none so far" in its own words', async () => {
    const page = await open();
    expect(await waitFor(() => within(card('increments')).getByText('Not asked'))).toBeVisible();
    expect(
      within(card('increments')).getByText('Which increments ran where others could see them?'),
    ).toBeVisible();
    await press(page, 'increments', /^None so far/);
    const facts = { increments: recorded({ answer: 'none' }) };
    const { request } = await page.answer('PATCH', PROJECT_URL, told({ facts }), EIGHTH);
    expect(request.body).toEqual({ facts: { increments: { answer: 'none' } } });
    expect(await within(card('increments')).findByText('None so far')).toBeVisible();
    expect(await within(card('increments')).findByText(/^Recorded by L. Brandt/)).toBeVisible();
  });

  it('keeps who was asked, where nobody can say', async () => {
    const page = await open();
    await press(page, 'incidents', /^Nobody can say/);
    await page.user.type(within(card('incidents')).getByLabelText(/Who was asked/), 'Matchify team{Enter}');
    const { request } = await page.answer('PATCH', PROJECT_URL, told({}), EIGHTH);
    expect(request.body).toEqual({
      facts: { incidents: { answer: 'nobody-can-say', source: { asked: 'Matchify team' } } },
    });
  });
});

describe('an entry that is added', () => {
  it('is sent with Enter, without a version, and the focus goes back to where the next begins', async () => {
    const page = await open();
    await press(page, 'increments', /^Add/);
    const box = within(card('increments'));
    expect(box.getByLabelText('On')).toHaveValue('2026-11-23');
    await page.user.type(box.getByLabelText('What works, if any'), 'Reads one claim{Enter}');
    const facts = { increments: registered(anEntry({ on: '2026-11-23', what: 'Reads one claim' })) };
    const { request } = await page.answer('POST', INCREMENTS, told({ facts }), { status: 201, ...EIGHTH });
    expect(request.body).toEqual({ on: '2026-11-23', what: 'Reads one claim' });
    expect(request.headers.get('If-Match')).toBeNull();
    expect(request.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
    expect(await box.findByText('1 entry, last 23 November 2026')).toBeVisible();
    await waitFor(() => expect(box.getByRole('button', { name: /^Add/ })).toHaveFocus());
  });

  it('says on each field what is wrong before anything is sent', async () => {
    const page = await open();
    await press(page, 'spend', /^Add/);
    const box = within(card('spend'));
    await page.user.type(box.getByLabelText('Planned, if any'), 'many');
    await press(page, 'spend', 'Add month of spend');
    expect(await box.findByText('Write an amount in whole units, such as 420,000.')).toBeVisible();
    await page.user.clear(box.getByLabelText('Planned, if any'));
    await page.user.type(box.getByLabelText('Planned, if any'), '-5');
    expect(await box.findByText(/0 or more/)).toBeVisible();
    page.http.expectNone(({ method }) => method === 'POST');
  });

  it('knows what contradicts another entry', async () => {
    const page = await open({
      facts: { 'scope-versions': registered(anEntry({ version: 1, on: '2026-07-03' })) },
    });
    await press(page, 'scope-versions', /^Add/);
    const box = within(card('scope-versions'));
    await page.user.type(box.getByLabelText('Version'), '1');
    await press(page, 'scope-versions', 'Add scope version');
    expect(await box.findByText('Version 1 is there already.')).toBeVisible();
  });

  it('shows what the server refuses on its field, and keeps all that was typed', async () => {
    const page = await open();
    await press(page, 'increments', /^Add/);
    const box = within(card('increments'));
    await page.user.type(box.getByLabelText('What works, if any'), 'Reads{Enter}');
    const errors = [{ pointer: '#/on', detail: 'That day lies ahead.' }];
    await page.answer('POST', INCREMENTS, { code: 'invalid-request', errors }, { status: 422 });
    expect(await box.findByText('That day lies ahead.')).toBeVisible();
    expect(box.getByLabelText('What works, if any')).toHaveValue('Reads');
  });

  it('stays in its form when somebody else changes the project meanwhile', async () => {
    const page = await open();
    await press(page, 'increments', /^Add/);
    const box = within(card('increments'));
    await page.user.type(box.getByLabelText('What works, if any'), 'Reads');
    page.tell({ topic: 'project', subjectId: 'prj-1', clientId: 'c-1' });
    const facts = { increments: registered(anEntry(JULY)) };
    await page.answer('GET', PROJECT_URL, told({ facts }), EIGHTH);
    expect(await box.findByText('Reads one claim')).toBeVisible();
    expect(box.getByLabelText('What works, if any')).toHaveValue('Reads');
  });

  it('opens from an address that names the register', async () => {
    await openProjectPage({}, '?tab=record&fact=increments');
    await drawn();
    expect(
      await within(card('increments')).findByRole('button', { name: 'Add working increment' }),
    ).toBeVisible();
  });
});

describe('an entry that is there', () => {
  const facts = { increments: registered(anEntry({ ...JULY, proof: 'https://wiki.example.org/1' })) };

  it('shows its proof in a new tab, and who recorded it when', async () => {
    await open({ facts });
    const proof = await within(card('increments')).findByRole('link', { name: /Proof/ });
    expect(proof).toHaveAttribute('rel', 'noreferrer noopener');
    expect(proof).toHaveAttribute('target', '_blank');
    expect(within(card('increments')).getByText('Recorded by L. Brandt, 5 November 2026')).toBeVisible();
  });

  it('is changed over the version that was seen, with what was cleared as null', async () => {
    const page = await open({ facts });
    await press(page, 'increments', /^Change/);
    const box = within(card('increments'));
    await page.user.clear(box.getByLabelText('Proof, if any'));
    await press(page, 'increments', 'Record the change');
    const { request } = await page.answer('PATCH', `${INCREMENTS}/${idOf(1)}`, told({}), EIGHTH);
    expect(request.headers.get('If-Match')).toBe('"7"');
    expect(request.body).toEqual({ ...JULY, where: null, proof: null });
  });

  it('that somebody else changed meanwhile shows their words beside what was typed', async () => {
    const page = await open({ facts });
    await press(page, 'increments', /^Change/);
    const box = within(card('increments'));
    await page.user.type(box.getByLabelText('Where it runs, if any'), 'Test system');
    await press(page, 'increments', 'Record the change');
    const path = `${INCREMENTS}/${idOf(1)}`;
    await page.answer('PATCH', path, { code: 'stale-version', status: 412 }, { status: 412 });
    const theirs = { increments: registered(anEntry({ ...JULY, what: 'Reads all claims' })) };
    await page.answer('GET', PROJECT_URL, told({ facts: theirs }), EIGHTH);
    expect(await box.findByText('Meanwhile it became: 3 July 2026 Reads all claims.')).toBeVisible();
    expect(box.getByLabelText('Where it runs, if any')).toHaveValue('Test system');
    await press(page, 'increments', 'Record mine instead');
    const { request } = await page.answer('PATCH', path, told({ version: 9 }), { headers: { ETag: '"9"' } });
    expect(request.headers.get('If-Match')).toBe('"8"');
    expect(request.body).toMatchObject({ what: 'Reads one claim', where: 'Test system' });
  });

  it('that somebody else took away stays for who is typing, and is recorded anew', async () => {
    const page = await open({ facts });
    await press(page, 'increments', /^Change/);
    const box = within(card('increments'));
    await page.user.type(box.getByLabelText('Where it runs, if any'), 'Test system');
    page.tell({ topic: 'project', subjectId: 'prj-1', clientId: 'c-1' });
    await page.answer('GET', PROJECT_URL, told({ facts: {} }), EIGHTH);
    expect(await box.findByText('Somebody else took this entry away meanwhile.')).toBeVisible();
    expect(box.getByLabelText('Where it runs, if any')).toHaveValue('Test system');
    await press(page, 'increments', 'Record mine instead');
    const { request } = await page.answer('POST', INCREMENTS, told({ version: 9 }), { status: 201 });
    expect(request.body).toMatchObject({ where: 'Test system' });
  });

  it('is taken away after a question', async () => {
    const page = await open({ facts });
    await press(page, 'increments', /^Take away/);
    expect(within(card('increments')).getByText('Take it away? The history keeps it.')).toBeVisible();
    await press(page, 'increments', 'Take away');
    const { request } = await page.answer('DELETE', `${INCREMENTS}/${idOf(1)}`, told({}), EIGHTH);
    expect(request.headers.get('If-Match')).toBe('"7"');
    expect(await within(card('increments')).findByText('Not asked')).toBeVisible();
  });

  it('names the people it refers to, and sends them by id', async () => {
    const tradeOff = anEntry({ on: '2026-11-02', what: 'Fewer fields', madeBy: DANA });
    const page = await open({ facts: { 'trade-offs': registered(tradeOff) } });
    expect(await within(card('trade-offs')).findByText('Fewer fields · Made by Dana Reyes')).toBeVisible();
    await press(page, 'trade-offs', /^Change/);
    await press(page, 'trade-offs', 'Record the change');
    const path = `${PROJECT_URL}/registers/trade-offs/${idOf(1)}`;
    const { request } = await page.answer('PATCH', path, told({}), EIGHTH);
    expect(request.body).toMatchObject({ madeBy: { personId: DANA.personId } });
  });
});

describe('who may not change it', () => {
  it('reads a past day, with what was recorded later beside it', async () => {
    const page = await openPage({ 'project/:id': ProjectPage }, '/project/prj-1?tab=record&asOf=2026-11-10');
    const later = { facts: { increments: registered(anEntry(JULY, 2)) } };
    const past = aProject({ isPast: true, later });
    await page.answer('GET', `${PROJECT_URL}?asOf=2026-11-10`, past, { headers: { ETag: '"7"' } });
    await drawn();
    expect(await within(card('increments')).findByText('3 July 2026: Reads one claim')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Add a/ })).toBeNull();
  });
});
