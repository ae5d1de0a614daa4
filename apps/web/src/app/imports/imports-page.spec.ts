import { HttpEventType } from '@angular/common/http';
import { fireEvent, screen, waitFor } from '@testing-library/angular';
import { openPage } from '../record/page.fixture';
import { ImportPage } from './import-page';
import { anImport } from './import.fixture';
import { ImportsPage } from './imports-page';

const IMPORTS = '/api/v1/imports';
const LIST = `${IMPORTS}?limit=20`;
const ROUTES = { import: ImportsPage, 'import/:id': ImportPage };

function aFile(): File {
  return new File(['Use Case Name,Agency'], 'inventory.csv', { type: 'text/csv' });
}

async function open(...earlier: ReturnType<typeof anImport>[]) {
  const page = await openPage(ROUTES, '/import');
  await page.answer('GET', LIST, { data: earlier, page: { nextCursor: null } });
  return page;
}

type Page = Awaited<ReturnType<typeof open>>;

function sentFile(page: Page) {
  return waitFor(() => page.http.expectOne(({ method, url }) => method === 'POST' && url === IMPORTS));
}

describe('sending a file', () => {
  it('asks for a dry run, tells how much has arrived, and leads to the review', async () => {
    const page = await open();
    await page.user.upload(await screen.findByLabelText('File to import'), aFile());
    const sent = await sentFile(page);
    const body = sent.request.body as FormData;
    expect([body.get('preset'), body.get('dryRun'), (body.get('file') as File).name]).toEqual([
      'auto',
      'true',
      'inventory.csv',
    ]);
    sent.event({ type: HttpEventType.UploadProgress, loaded: 30, total: 60 });
    await waitFor(() => expect(screen.getByRole('progressbar', { name: 'Sent' })).toHaveValue(0.5));
    sent.event({ type: HttpEventType.UploadProgress, loaded: 60, total: 60 });
    expect(await screen.findByText('Reading the file; nothing is written …')).toBeVisible();
    sent.flush(anImport(), { status: 201, statusText: 'Created' });
    await waitFor(() => expect(page.url()).toBe('/import/imp-1'));
  });

  it('takes a file that was dropped', async () => {
    const page = await open();
    const zone = (await screen.findByText('Drop an inventory here')).closest('tt-drop-zone') as HTMLElement;
    fireEvent.drop(zone, { dataTransfer: { files: [aFile()] } });
    expect(((await sentFile(page)).request.body as FormData).get('dryRun')).toBe('true');
  });

  it('says why a file was refused and what to send instead', async () => {
    const page = await open();
    await page.user.upload(await screen.findByLabelText('File to import'), aFile());
    const problem = { code: 'file-refused', detail: 'This is an image. Send the inventory as a CSV file.' };
    (await sentFile(page)).flush(problem, { status: 422, statusText: 'Refused' });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'This is an image. Send the inventory as a CSV file.',
    );
    expect(screen.getByRole('button', { name: 'Choose a file' })).toBeEnabled();
  });

  it('is for those who may edit', async () => {
    const page = await openPage(ROUTES, '/import', 'viewer');
    await page.answer('GET', LIST, { data: [], page: { nextCursor: null } });
    expect(await screen.findByText(/an editor can import/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Choose a file' })).toBeNull();
  });
});

describe('the list of imports', () => {
  it('says what each one was and where it stands', async () => {
    await open(
      anImport({ state: 'done' }),
      anImport({ id: 'imp-2', state: 'failed', preset: null, counts: null }),
    );
    const [done, refused] = await screen.findAllByRole('link', { name: 'inventory.csv' });
    expect(done?.closest('li')).toHaveTextContent('Done');
    expect(done?.closest('li')).toHaveTextContent('US federal AI use case inventory of 2024, 60 projects');
    expect(refused?.closest('li')).toHaveTextContent('Refused');
    expect(refused).toHaveAttribute('href', '/import/imp-2');
  });

  it('says what will be there while nothing is', async () => {
    await open();
    expect(await screen.findByText(/Nothing was imported yet/)).toBeVisible();
  });

  it('is read again when another session imports', async () => {
    const page = await open();
    await screen.findByText(/Nothing was imported yet/);
    page.tell({ topic: 'import', subjectId: 'imp-1' });
    await page.answer('GET', LIST, { data: [anImport()], page: { nextCursor: null } });
    expect(await screen.findByRole('link', { name: 'inventory.csv' })).toBeVisible();
  });
});
