import { screen, waitFor } from '@testing-library/angular';
import { openPage } from '../../record/page.fixture';
import { aReview } from '../review.fixture';
import { ReviewPage } from '../review-page';
import { noteId } from './note-id';

const REVIEW = '/api/v1/reviews/rev-1';

async function open() {
  const page = await openPage({ 'review/:id': ReviewPage }, '/review/rev-1', 'editor');
  await page.answer('GET', REVIEW, aReview());
  return page;
}
type Page = Awaited<ReturnType<typeof open>>;
const sentNote = ({ http }: Page) =>
  waitFor(() => http.expectOne(({ method, url }) => method === 'PUT' && url.startsWith(`${REVIEW}/notes/`)));

beforeEach(() => {
  localStorage.clear();
});
afterEach(() => {
  localStorage.clear();
});

describe('a note', () => {
  it('has an id of its own, made here', () => {
    const ids = Array.from({ length: 50 }, noteId);
    for (const id of ids)
      expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(new Set(ids).size).toBe(50);
  });

  it('is sent when it is kept, and stands in the browser until it has arrived', async () => {
    const page = await open();
    await page.user.type(await screen.findByLabelText('A note'), 'Acme was asked{Control>}{Enter}{/Control}');
    const request = await sentNote(page);
    expect(request.request.body).toEqual({ projectId: null, text: 'Acme was asked' });
    expect(screen.getByText('Acme was asked')).toBeVisible();
    expect(localStorage.getItem('telltale-waiting-notes')).toContain('Acme was asked');
    request.flush({});
    await waitFor(() => {
      expect(localStorage.getItem('telltale-waiting-notes')).toBeNull();
    });
    expect(screen.getByLabelText('A note')).toHaveValue('');
  });

  it('survives a lost network, and is sent again under the same id', async () => {
    const page = await open();
    await page.user.type(await screen.findByLabelText('A note'), 'Twice{Control>}{Enter}{/Control}');
    const first = await sentNote(page);
    first.error(new ProgressEvent('error'));
    expect(await screen.findByText(/Kept in this browser/)).toBeVisible();
    window.dispatchEvent(new Event('online'));
    const second = await sentNote(page);
    expect(second.request.url).toBe(first.request.url);
  });

  it('that is refused is given back to whoever wrote it', async () => {
    const page = await open();
    await page.user.type(await screen.findByLabelText('A note'), 'Too late{Control>}{Enter}{/Control}');
    const refusal = { code: 'review-closed', detail: 'It was closed on 23 November 2026.' };
    (await sentNote(page)).flush(refusal, { status: 409, statusText: 'Conflict' });
    expect(await screen.findByText(/It was closed on 23 November 2026/)).toBeVisible();
    await page.user.click(screen.getByRole('button', { name: 'Take it back' }));
    expect(screen.getByLabelText('A note')).toHaveValue('Too late');
  });

  it('that is being typed comes back after a reload', async () => {
    localStorage.setItem('telltale-note rev-1 all', 'Half a sen');
    await open();
    expect(await screen.findByLabelText('A note')).toHaveValue('Half a sen');
  });
});
