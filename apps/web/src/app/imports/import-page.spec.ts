import type { ImportCountsReply, ImportReply } from '@telltale/contract';
import { screen, waitFor, within } from '@testing-library/angular';
import { openPage } from '../record/page.fixture';
import { ImportPage } from './import-page';
import { anImport, someCounts } from './import.fixture';

const URL = '/api/v1/imports/imp-1';

async function open(one: Partial<ImportReply> = {}) {
  const page = await openPage({ 'import/:id': ImportPage }, '/import/imp-1');
  await page.answer('GET', URL, anImport(one));
  return page;
}

describe('the review of a dry run', () => {
  it('shows what was understood, with the totals to hold against the file', async () => {
    await open();
    expect(await screen.findByRole('heading', { level: 1, name: 'inventory.csv' })).toBeVisible();
    expect(screen.getByText('Waits for you')).toBeVisible();
    expect(screen.getByText(/US federal AI use case inventory of 2024 · windows-1252 · 61 kB/)).toBeVisible();
    const counts = within(screen.getByRole('list', { name: 'Counts' })).getAllByRole('listitem');
    expect(counts.map(({ textContent }) => textContent.trim())).toEqual([
      '60records in the file',
      '57projects to create',
      '0to update',
      '0unchanged',
      '4clients',
      '11units',
      '3left for a person',
    ]);
    const stages = (await screen.findByRole('heading', { name: 'Stage' })).parentElement as HTMLElement;
    expect(within(stages).getByText('Idea').nextElementSibling).toHaveTextContent('20');
    expect(within(stages).getByText('Not asked').nextElementSibling).toHaveTextContent('4');
  });

  it.each<[string, Partial<ImportCountsReply>]>([
    ['Create 57 projects of 4 clients', {}],
    ['Create 1 project of 1 client', { created: 1, clients: 1 }],
    ['Create 5 projects and update 12 of 4 clients', { created: 5, updated: 12 }],
    ['Update 12 projects of 4 clients', { created: 0, updated: 12 }],
  ])('says on its button: %s', async (words, counts) => {
    await open({ counts: someCounts(counts) });
    expect(await screen.findByRole('button', { name: words })).toBeEnabled();
  });

  it('offers nothing where all of it is there already', async () => {
    await open({ counts: someCounts({ created: 0, unchanged: 57 }) });
    expect(await screen.findByText('There is nothing to write:')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Create|Update/ })).toBeNull();
  });

  it('shows the notes of a kind when it is unfolded, page by page', async () => {
    const page = await open({
      notes: [
        { code: 'namesake', title: 'Records of one name', count: 3, needsPerson: true },
        { code: 'bare-year', title: 'Years shown as dates', count: 134, needsPerson: false },
      ],
    });
    const kinds = await screen.findAllByText(/Years shown as dates|Records of one name/, {
      selector: 'summary',
    });
    expect(kinds.map(({ textContent }) => textContent.trim())).toEqual([
      '3 Records of one name a person should look',
      '134 Years shown as dates',
    ]);
    await page.user.click(kinds[1] as HTMLElement);
    const note = {
      row: 1204,
      column: 'Date Initiated',
      code: 'bare-year',
      raw: '7/14/1905',
      message: 'Read as the year 2022.',
    };
    await page.answer('GET', `${URL}/notes?code=bare-year&limit=50`, {
      data: [note],
      page: { nextCursor: 'next' },
    });
    const row = (await screen.findByText('7/14/1905')).closest('tr') as HTMLElement;
    expect([...row.children].map(({ textContent }) => textContent)).toEqual([
      '1,204',
      'Date Initiated',
      '7/14/1905',
      'Read as the year 2022.',
    ]);
    await page.user.click(screen.getByRole('button', { name: 'Show more of Years shown as dates' }));
    await page.answer('GET', `${URL}/notes?code=bare-year&limit=50&cursor=next`, {
      data: [{ ...note, row: 1300, raw: '7/15/1905' }],
      page: { nextCursor: null },
    });
    expect(await screen.findByText('7/15/1905')).toBeVisible();
    expect(screen.getByText('7/14/1905')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Show more/ })).toBeNull();
  });
});

describe('an import on its way', () => {
  it('is written when somebody says so, and tells its progress as events come', async () => {
    const page = await open();
    await page.user.click(await screen.findByRole('button', { name: /^Create 57/ }));
    await page.answer('POST', `${URL}/commit`, anImport({ state: 'writing', progress: { done: 0, of: 60 } }));
    expect(await screen.findByRole('heading', { name: 'Writing' })).toBeVisible();
    page.tell({ topic: 'import', subjectId: 'imp-1' });
    await page.answer('GET', URL, anImport({ state: 'writing', progress: { done: 40, of: 60 } }));
    expect(await screen.findByText(/40 of 60 records/)).toBeVisible();
    page.tell({ topic: 'import', subjectId: 'imp-1' });
    await page.answer('GET', URL, anImport({ state: 'done', seconds: 3.42 }));
    expect(await screen.findByText('57 projects of 4 clients created.', { exact: false })).toHaveTextContent(
      'It took 3.4 seconds.',
    );
    expect(screen.getByRole('link', { name: 'Open the portfolio' })).toHaveAttribute('href', '/portfolio');
  });

  it('leaves the events of other imports alone', async () => {
    const page = await open({ state: 'writing' });
    page.tell({ topic: 'import', subjectId: 'imp-2' });
    await new Promise((resolve) => setTimeout(resolve, 400));
    page.http.expectNone(URL);
  });

  it('says where it stands when it has moved on meanwhile', async () => {
    const page = await open();
    await page.user.click(await screen.findByRole('button', { name: /^Create 57/ }));
    await page.answer('POST', `${URL}/commit`, { code: 'import-state-refused' }, { status: 409 });
    await page.answer('GET', URL, anImport({ state: 'done' }));
    expect(await screen.findByRole('heading', { name: 'Done' })).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent('The import is not at that step');
  });

  it('says why a file could not be imported and what to send instead', async () => {
    const failure = { code: 'file-refused', detail: 'Line 3 has 200 MB.' };
    await open({ state: 'failed', preset: null, counts: null, totals: [], failure });
    expect(await screen.findByText(/Line 3 has 200 MB\. Nothing was written\./)).toBeVisible();
    expect(screen.getByText(/^Send the consolidated/)).toBeVisible();
  });

  it('says that there is no such import', async () => {
    const page = await openPage({ 'import/:id': ImportPage }, '/import/imp-1');
    await page.answer('GET', URL, { code: 'not-found' }, { status: 404 });
    expect(await screen.findByRole('heading', { name: 'There is no such import here' })).toBeVisible();
  });
});

describe('the undo of an import', () => {
  it('is asked for twice', async () => {
    const page = await open({ state: 'done' });
    await page.user.click(await screen.findByRole('button', { name: 'Undo this import' }));
    await page.user.click(screen.getByRole('button', { name: 'Keep them' }));
    page.http.expectNone(`${URL}/undo`);
    await page.user.click(screen.getByRole('button', { name: 'Undo this import' }));
    await page.user.click(screen.getByRole('button', { name: 'Remove 57 projects' }));
    await page.answer('POST', `${URL}/undo`, anImport({ state: 'undone' }));
    expect(await screen.findByText('Everything that this import had made was removed.')).toBeVisible();
  });

  it('names the projects that stand in its way', async () => {
    const page = await open({ state: 'done' });
    await page.user.click(await screen.findByRole('button', { name: 'Undo this import' }));
    await page.user.click(screen.getByRole('button', { name: 'Remove 57 projects' }));
    const errors = [
      { pointer: '/projects/prj-17', detail: 'DOE-17 Grid load forecast was changed by L. Brandt' },
      { pointer: '/projects/prj-4', detail: 'DHS-4 Veritone was changed by Dana Reyes' },
    ];
    await page.answer('POST', `${URL}/undo`, { code: 'import-undo-refused', errors }, { status: 409 });
    await page.answer('GET', URL, anImport({ state: 'done' }));
    const list = await screen.findByRole('list', { name: 'What stands in the way' });
    expect(
      within(list)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(errors.map(({ detail }) => detail));
    expect(within(list).getByRole('link', { name: /DOE-17/ })).toHaveAttribute('href', '/project/prj-17');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Undo this import' })).toBeVisible());
  });
});
