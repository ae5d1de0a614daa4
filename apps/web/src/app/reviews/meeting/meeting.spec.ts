import { screen, waitFor, within } from '@testing-library/angular';
import type { ReviewDecisionReply, ReviewReply, Role } from '@telltale/contract';
import { openPage } from '../../record/page.fixture';
import { anAgendaProject, anItem, aReview } from '../review.fixture';
import { ReviewPage } from '../review-page';

const REVIEW = '/api/v1/reviews/rev-1';
const TWO = {
  agenda: [
    anAgendaProject({ id: 'p-1', name: 'Invoice matching', criticalSince: '2026-11-04' }),
    anAgendaProject(
      { id: 'p-2', name: 'Claims triage' },
      {
        needs: null,
        items: [anItem({ kind: 'target-moved', word: 'moved', title: 'Target moved', mode: null })],
      },
    ),
  ],
  agendaOf: 2,
  quiet: 38,
};
const DECIDED: ReviewDecisionReply = {
  id: 'd-1',
  projectId: 'p-1',
  project: 'Invoice matching',
  client: { id: 'c-1', name: 'Halden Freight' },
  kind: 'stop',
  reason: 'Enough',
  conditions: [],
  decidedBy: { personId: null, name: 'Jo Park' },
  on: '2026-11-23',
  dueOn: null,
  at: '2026-11-23T08:30:00.000Z',
  isOfReview: true,
};

async function open(review: ReviewReply, query = '', role: Role = 'reviewer') {
  const page = await openPage({ 'review/:id': ReviewPage }, `/review/rev-1${query}`, role);
  await page.answer('GET', REVIEW, review);
  return page;
}

describe('the agenda of an open review', () => {
  it('says in one sentence what there is, and lists first what needs a decision', async () => {
    await open(aReview(TWO));
    expect(
      await screen.findByText(
        '2 projects with something new; 1 needs a decision. 38 projects with nothing new.',
      ),
    ).toBeVisible();
    const needs = within(screen.getByRole('region', { name: /^Needs a decision/ }));
    expect(needs.getByRole('link', { name: 'Invoice matching' })).toBeVisible();
    const changed = within(screen.getByRole('region', { name: /^Changed/ }));
    expect(changed.getByRole('link', { name: 'Claims triage' })).toBeVisible();
  });

  it('is walked through by keys, one project a screen, and back', async () => {
    const page = await open(aReview(TWO));
    await screen.findByText(/2 projects with something new/);
    await page.user.keyboard('j');
    expect(await screen.findByRole('heading', { level: 1, name: 'Invoice matching' })).toBeVisible();
    expect(page.url()).toBe('/review/rev-1?project=p-1');
    expect(screen.getByRole('region', { name: 'Plug clock' })).toHaveTextContent(
      '19 days without a decision',
    );
    await page.user.keyboard('j');
    expect(await screen.findByRole('heading', { level: 1, name: 'Claims triage' })).toBeVisible();
    await page.user.keyboard('jkk');
    expect(await screen.findByRole('heading', { level: 1, name: 'All clients' })).toBeVisible();
    await waitFor(() => {
      expect(page.url()).toBe('/review/rev-1');
    });
  });

  it('keeps its keys out of a note that is being typed', async () => {
    const page = await open(aReview(TWO), '?project=p-1');
    await page.user.keyboard('n');
    await waitFor(() => {
      expect(screen.getByLabelText('A note')).toHaveFocus();
    });
    await page.user.keyboard('jkd');
    expect(screen.getByLabelText('A note')).toHaveValue('jkd');
    expect(page.url()).toBe('/review/rev-1?project=p-1');
    localStorage.clear();
  });

  it('keeps a project on the screen that was decided about', async () => {
    const page = await open(aReview(TWO), '?project=p-1');
    await screen.findByRole('heading', { level: 1, name: 'Invoice matching' });
    page.tell({ topic: 'project', subjectId: 'p-1' });
    const [, second] = TWO.agenda;
    await page.answer(
      'GET',
      REVIEW,
      aReview({ ...TWO, agenda: second ? [second] : [], decisions: [DECIDED] }),
    );
    expect(await screen.findByText('In this review by Jo Park')).toBeVisible();
    expect(screen.getByText('Nothing is open any more.')).toBeVisible();
    expect(screen.getByRole('heading', { level: 1, name: 'Invoice matching' })).toBeVisible();
  });

  it('says when nothing changed', async () => {
    await open(aReview({ quiet: 40 }));
    expect(await screen.findByText('Nothing changed. 40 projects with nothing new.')).toBeVisible();
  });
});

describe('closing', () => {
  it('says what it does, and closes with who was there', async () => {
    const page = await open(aReview({ ...TWO, attendees: [{ personId: null, name: 'Dana Reyes' }] }));
    await page.user.click(await screen.findByRole('button', { name: 'Close the review' }));
    await page.user.click(screen.getByRole('button', { name: 'Close and freeze the minutes' }));
    const closed = aReview(TWO, {
      state: 'closed',
      closedAt: '2026-11-23T09:00:00.000Z',
      minutesHash: 'abc',
    });
    const { request } = await page.answer('POST', `${REVIEW}/close`, closed);
    expect(request.body).toEqual({ attendees: [{ personId: null, name: 'Dana Reyes' }] });
    await page.answer('GET', REVIEW, closed);
    expect(await screen.findByText(/These minutes never change/)).toBeVisible();
  });

  it('tells who closed it first', async () => {
    const page = await open(aReview(TWO));
    await page.user.click(await screen.findByRole('button', { name: 'Close the review' }));
    await page.user.click(screen.getByRole('button', { name: 'Close and freeze the minutes' }));
    const refusal = { code: 'review-closed', detail: 'It was closed on 23 November 2026 by Dana Reyes.' };
    await page.answer('POST', `${REVIEW}/close`, refusal, { status: 409 });
    expect(await screen.findByRole('alert')).toHaveTextContent('by Dana Reyes');
  });

  it('is for those who hold reviews', async () => {
    await open(aReview(TWO), '', 'editor');
    await screen.findByText(/2 projects with something new/);
    expect(screen.queryByRole('button', { name: 'Close the review' })).not.toBeInTheDocument();
    expect(screen.getByLabelText('A note')).toBeVisible();
  });

  it('writes down who is there', async () => {
    const page = await open(aReview(TWO));
    await page.user.click(await screen.findByRole('button', { name: 'Add me' }));
    const { request } = await page.answer('PATCH', REVIEW, aReview());
    expect(request.body).toEqual({ attendees: [{ personId: null, name: 'Jo Park' }] });
  });
});
