import { screen, within } from '@testing-library/angular';
import type { Role } from '@telltale/contract';
import { openPage } from '../../record/page.fixture';
import { anAgendaProject, aReview } from '../review.fixture';
import { ReviewPage } from '../review-page';

const REVIEW = '/api/v1/reviews/rev-1';
const CLOSED = aReview(
  {
    agenda: [anAgendaProject({ name: 'Invoice matching' })],
    agendaOf: 1,
    quiet: 38,
    attendees: [{ personId: null, name: 'Dana Reyes' }],
    portfolio: [
      {
        client: { id: 'c-1', name: 'Halden Freight' },
        projects: 9,
        active: 7,
        shipped: 2,
        stopped: 1,
        onTrack: 3,
        atRisk: 2,
        offTrack: 1,
        notKnown: 1,
        waiting: 1,
        claimedSaving: 0,
        verifiedSaving: 0,
      },
    ],
  },
  { state: 'closed', closedAt: '2026-11-22T23:30:00.000Z', closedBy: 'Dana Reyes', minutesHash: 'abc123' },
);

async function open(role: Role = 'reviewer') {
  const page = await openPage({ 'review/:id': ReviewPage }, '/review/rev-1', role);
  await page.answer('GET', REVIEW, CLOSED);
  return page;
}

describe('the minutes of a review', () => {
  it('say who was there, what changed, and how the portfolio stood', async () => {
    await open();
    expect(await screen.findByText(/There: Dana Reyes\./)).toBeVisible();
    expect(screen.getByText('Nothing was decided.')).toBeVisible();
    const client = within(screen.getByRole('region', { name: 'Halden Freight' }));
    expect(client.getByText('A vendor holds what is ours')).toBeVisible();
    expect(screen.getByText('Nothing new: 38 projects.')).toBeVisible();
    const row = within(screen.getByRole('table')).getByRole('row', { name: /Halden Freight/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['7', '2', '3', '2', '1', '1', '1']);
    expect(screen.getByText('SHA-256 of the minutes: abc123')).toBeVisible();
  });

  it('carry the logo of the one client beside its name', async () => {
    const page = await openPage({ 'review/:id': ReviewPage }, '/review/rev-1');
    const logo = '/api/v1/clients/c-1/logo?v=1';
    const clients = [{ id: 'c-1', name: 'Halden Freight' }];
    await page.answer('GET', REVIEW, aReview({}, { state: 'closed', clients, logo }));
    const name = 'Halden Freight, 23 November 2026';
    const heading = await screen.findByRole('heading', { level: 1, name });
    expect(heading.querySelector('img')).toHaveAttribute('src', logo);
  });

  it('are given as files', async () => {
    await open();
    const file = async (name: string) => (await screen.findByRole('link', { name })).getAttribute('href');
    expect(await file('Markdown')).toBe(`${REVIEW}/minutes?format=markdown`);
    expect(await file('JSON')).toBe(`${REVIEW}/minutes`);
  });

  it('are corrected below, by those who hold reviews', async () => {
    const page = await open();
    await page.user.type(await screen.findByLabelText('An addition'), 'Jo was there too.');
    await page.user.click(screen.getByRole('button', { name: 'Add it' }));
    const { request } = await page.answer('POST', `${REVIEW}/additions`, {}, { status: 201 });
    expect(request.body).toEqual({ text: 'Jo was there too.' });
    const addition = { id: 'a-1', text: 'Jo was there too.', at: '2026-11-23T23:30:00.000Z', by: 'Jo Park' };
    await page.answer('GET', REVIEW, aReview({}, { state: 'closed', additions: [addition] }));
    expect(await screen.findByText('24 November 2026, Jo Park')).toBeVisible();
  });

  it('are read only for everybody else', async () => {
    await open('editor');
    await screen.findByText(/There: Dana Reyes\./);
    expect(screen.queryByLabelText('An addition')).not.toBeInTheDocument();
  });
});
