import type { ReadinessReply } from '@telltale/contract';
import { screen, within } from '@testing-library/angular';
import type { OpenedPage } from '../record/page.fixture';
import { aProject, openProjectPage, PROJECT_URL, SEVENTH } from '../project/project.fixture';
import { anItem, aChecklist } from './readiness.fixture';

const URL = `${PROJECT_URL}/readiness`;
const EIGHTH = { headers: { ETag: '"8"' } };

async function openTab(checklist: Partial<ReadinessReply> = {}): Promise<OpenedPage> {
  const page = await openProjectPage({ readiness: 31 }, '?tab=readiness');
  await page.answer('GET', URL, aChecklist(checklist), SEVENTH);
  return page;
}

const answered = (item: Parameters<typeof anItem>[0], version = 8) =>
  aChecklist({
    version,
    score: 0,
    groups: [{ key: 'data', name: 'Data', score: 50, items: [anItem(item)] }],
  });

async function startAnswering(page: OpenedPage, state: string) {
  await page.user.click(await screen.findByRole('button', { name: 'Answer: The input has a schema' }));
  await page.user.click(screen.getByRole('radio', { name: state }));
}

describe('the readiness tab', () => {
  it('shows the score on the tab, the sentence, the gate and each group', async () => {
    await openTab({ score: 0, missing: 22 });
    expect(screen.getByRole('link', { name: 'Readiness 31 %' })).toBeVisible();
    expect(
      await screen.findByText('The gate into Production is shut: 22 required items are open.'),
    ).toBeVisible();
    const group = screen.getByRole('region', { name: 'Data' });
    expect(group).toHaveTextContent('0 %');
    expect(group).toHaveTextContent('Nobody has answered it.');
  });

  it('attests an item', async () => {
    const page = await openTab();
    await startAnswering(page, 'Attested');
    await page.user.click(screen.getByRole('button', { name: 'Save answer' }));
    const sent = await page.answer('PATCH', URL, answered({ state: 'attested', by: 'Jo Park' }), EIGHTH);
    expect(sent.request.body).toEqual({ items: { 'data-schema': { state: 'attested' } } });
    expect(sent.request.headers.get('If-Match')).toBe('"7"');
    expect(await screen.findByText('Attested by Jo Park.', { exact: false })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Save answer' })).toBeNull();
  });

  it('asks for a link or a file before it calls an item proven', async () => {
    const page = await openTab();
    await startAnswering(page, 'Proven');
    await page.user.click(screen.getByRole('button', { name: 'Save answer' }));
    expect(await screen.findByText('Give a link, or choose a file: one of them is the proof.')).toBeVisible();
    await page.user.type(screen.getByLabelText('Link to the proof'), 'ci.example.org');
    expect(screen.getByText('A link begins with https:// or http://.')).toBeVisible();
    await page.user.clear(screen.getByLabelText('Link to the proof'));
    await page.user.type(screen.getByLabelText('Link to the proof'), 'https://ci.example.org/17');
    await page.user.click(screen.getByRole('button', { name: 'Save answer' }));
    const sent = await page.answer('PATCH', URL, answered({ state: 'proven' }), EIGHTH);
    expect(sent.request.body).toEqual({
      items: { 'data-schema': { state: 'proven', proof: { url: 'https://ci.example.org/17' } } },
    });
  });

  it('keeps a file first and names it as the proof', async () => {
    const page = await openTab();
    await startAnswering(page, 'Proven');
    const file = new File(['ran'], 'run.txt');
    await page.user.upload(screen.getByLabelText('or a file (Up to 10 MB)'), file);
    await page.user.click(screen.getByRole('button', { name: 'Save answer' }));
    await page.answer('POST', `${PROJECT_URL}/proofs`, { id: 'f-1', name: 'run.txt' }, { status: 201 });
    const sent = await page.answer('PATCH', URL, answered({ state: 'proven' }), EIGHTH);
    expect(sent.request.body).toEqual({
      items: { 'data-schema': { state: 'proven', proof: { fileId: 'f-1' } } },
    });
  });

  it('puts what the server refused on its field, and loses nothing', async () => {
    const page = await openTab();
    await startAnswering(page, 'Waived');
    await page.user.type(screen.getByLabelText('Reason'), 'Replaced in January');
    await page.user.click(screen.getByRole('button', { name: 'Save answer' }));
    const detail = 'Say it in more words.';
    const problem = { code: 'invalid-request', errors: [{ pointer: '#/items/data-schema/note', detail }] };
    await page.answer('PATCH', URL, problem, { status: 422 });
    expect(await screen.findByText(detail)).toBeVisible();
    expect(screen.getByLabelText('Reason')).toHaveValue('Replaced in January');
  });

  it('shows the answer of somebody who was quicker, and sends nothing over it', async () => {
    const page = await openTab();
    await startAnswering(page, 'Attested');
    await page.user.click(screen.getByRole('button', { name: 'Save answer' }));
    await page.answer('PATCH', URL, { code: 'stale-version' }, { status: 412 });
    const theirs = {
      state: 'waived',
      by: 'Omar Haddad',
      answeredOn: '2026-11-23',
      note: 'Not needed',
    } as const;
    await page.answer('GET', URL, answered(theirs), EIGHTH);
    expect(await screen.findByText(/Somebody answered it meanwhile/)).toBeVisible();
    expect(screen.getByRole('region', { name: 'Data' })).toHaveTextContent('“Not needed”');
    page.http.verify();
  });

  it('is read only on a past day', async () => {
    const page = await openProjectPage({}, '');
    await page.navigate('/project/prj-1?tab=readiness&asOf=2026-11-01');
    await page.answer('GET', `${PROJECT_URL}?asOf=2026-11-01`, aProject({ isPast: true }));
    await page.answer('GET', `${URL}?asOf=2026-11-01`, aChecklist());
    const group = await screen.findByRole('region', { name: 'Data' });
    expect(within(group).queryByRole('button')).toBeNull();
  });
});
