import { screen, waitFor, within } from '@testing-library/angular';
import type { ReviewListReply, ReviewRowReply, Role } from '@telltale/contract';
import { aClient, pageOf } from '../clients/clients.fixture';
import { openPage } from '../record/page.fixture';
import { aReview } from './review.fixture';
import { ReviewsPage } from './reviews-page';

const LIST = '/api/v1/reviews?limit=30';
const row = (changes: Partial<ReviewRowReply> = {}): ReviewRowReply => {
  const { content: _content, additions: _additions, ...review } = aReview();
  return { ...review, ...changes };
};
const CLOSED = row({ id: 'rev-0', on: '2026-11-16', state: 'closed', closedBy: 'Dana Reyes' });

const CLIENTS = '/api/v1/clients?limit=200';

async function open(reply: Partial<ReviewListReply>, role: Role = 'reviewer', clients = [aClient()]) {
  const page = await openPage({ review: ReviewsPage }, '/review', role);
  await page.answer('GET', LIST, { data: [], page: { nextCursor: null }, ...reply });
  await page.answer('GET', CLIENTS, pageOf(...clients));
  return page;
}

describe('the page of reviews', () => {
  it('leads to the one that is open and to the minutes of earlier ones', async () => {
    await open({ data: [row({ clients: [{ id: 'c-1', name: 'Halden Freight' }] }), CLOSED] });
    expect(await screen.findByRole('link', { name: 'Halden Freight, 23 November 2026' })).toHaveAttribute(
      'href',
      '/review/rev-1',
    );
    const minutes = within(screen.getByRole('region', { name: 'Minutes' }));
    expect(minutes.getByRole('link', { name: '16 November 2026' })).toHaveAttribute('href', '/review/rev-0');
    expect(minutes.getByText('All clients · Closed by Dana Reyes')).toBeVisible();
  });

  it('says when each client with a weekday of its own is next, and of no other', async () => {
    const page = await open({ data: [CLOSED] }, 'viewer', [
      aClient({ reviewWeekday: 2, nextReviewOn: '2026-12-01' }),
      aClient({ id: 'c-2', name: 'Brightwater', reviewWeekday: 4, nextReviewOn: '2026-11-26' }),
      aClient({ id: 'c-3', name: 'Marula', nextReviewOn: '2026-11-30' }),
    ]);
    const next = await screen.findByRole('region', { name: 'Coming up' });
    const lines = () =>
      within(next)
        .getAllByRole('listitem')
        .map((line) => line.textContent);
    expect(lines()).toEqual([
      'Next review of Brightwater: Thursday 26 November',
      'Next review of Halden Freight: Tuesday 1 December',
    ]);
    page.tell({ topic: 'review' });
    await page.answer('GET', LIST, { data: [CLOSED], page: { nextCursor: null } });
    const halden = aClient({ reviewWeekday: 2, nextReviewOn: '2026-12-08' });
    await page.answer('GET', CLIENTS, pageOf(halden));
    await waitFor(() => {
      expect(lines()).toEqual(['Next review of Halden Freight: Tuesday 8 December']);
    });
  });

  it('has no part for what comes where all go by the weekday of the workspace', async () => {
    await open({ data: [CLOSED] });
    expect(await screen.findByRole('region', { name: 'Minutes' })).toBeVisible();
    expect(screen.queryByText('Coming up')).not.toBeInTheDocument();
  });

  it('starts a review of one client, and opens it', async () => {
    const page = await open({});
    await screen.findByRole('option', { name: 'Halden Freight' });
    await page.user.selectOptions(screen.getByLabelText('Review of'), 'Halden Freight');
    await page.user.click(screen.getByRole('button', { name: 'Start the review' }));
    const { request } = await page.answer('POST', '/api/v1/reviews', aReview(), { status: 201 });
    expect(request.body).toEqual({ clientId: 'c-1' });
    await waitFor(() => {
      expect(page.url()).toBe('/review/rev-1');
    });
  });

  it('says that somebody was quicker, and shows theirs', async () => {
    const page = await open({});
    await page.user.click(await screen.findByRole('button', { name: 'Start the review' }));
    const refusal = { code: 'review-open', detail: 'Go on with the one that is open.' };
    await page.answer('POST', '/api/v1/reviews', refusal, { status: 409 });
    expect(await screen.findByRole('alert')).toHaveTextContent('A review of these clients is already open');
    await page.answer('GET', LIST, { data: [row()], page: { nextCursor: null } });
    expect(await screen.findByRole('link', { name: 'All clients, 23 November 2026' })).toBeVisible();
  });

  it('says what will be here, and offers a viewer nothing that would be refused', async () => {
    await open({}, 'viewer');
    expect(await screen.findByText('No minutes yet')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Start the review' })).not.toBeInTheDocument();
  });

  it('shows older ones', async () => {
    const page = await open({ data: [CLOSED], page: { nextCursor: 'older' } });
    await page.user.click(await screen.findByRole('button', { name: 'Show older ones' }));
    const oldest = row({ id: 'rev-a', on: '2026-11-09', state: 'closed' });
    await page.answer('GET', `${LIST}&cursor=older`, { data: [oldest], page: { nextCursor: null } });
    expect(await screen.findByRole('link', { name: '9 November 2026' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Show older ones' })).not.toBeInTheDocument();
  });
});
