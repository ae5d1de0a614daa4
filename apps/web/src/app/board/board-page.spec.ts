import { TestBed } from '@angular/core/testing';
import { fireEvent, screen, waitFor, within } from '@testing-library/angular';
import type {
  BoardReply,
  ProblemReply,
  Role,
  ShareLinkReply,
  StandingOfClientReply,
} from '@telltale/contract';
import { FAILURE_MODES } from '@telltale/domain';
import { aRow } from '../portfolio/portfolio.fixture';
import { openPage } from '../record/page.fixture';
import { anAgendaProject, anItem } from '../reviews/review.fixture';
import { ClientNames } from '../shell/client-names';
import { BoardPage } from './board-page';
import { SharedPage } from './shared-page';

const LINKS = '/api/v1/share-links';
const dark = {
  ...{ lit: 0, waived: 0, clear: 9, unknown: 0, notApplicable: 0 },
  bySeverity: { watch: 0, serious: 0, critical: 0 },
};
const STANDING = {
  client: { id: 'c-1', name: 'Halden Freight' },
  ...{ projects: 9, active: 7, shipped: 2, stopped: 1, onTrack: 3, atRisk: 2, offTrack: 1, notKnown: 1 },
  ...{ waiting: 1, claimedSaving: 120_000_00, verifiedSaving: 40_000_00 },
};
const aBoard = (changes: Partial<BoardReply> = {}): BoardReply => ({
  workspace: 'Halden practice',
  currency: 'EUR',
  clients: null,
  logo: null,
  on: '2026-11-23',
  since: '2026-10-26',
  portfolio: [STANDING],
  lights: {
    ...(Object.fromEntries(FAILURE_MODES.map((mode) => [mode, dark])) as unknown as BoardReply['lights']),
    'lock-in': { ...dark, lit: 3, unknown: 2, bySeverity: { watch: 0, serious: 1, critical: 2 } },
  },
  projects: [aRow()],
  changed: [anAgendaProject({ name: 'Claims triage' }, { items: [anItem()] })],
  changedOf: 3,
  quiet: 4,
  decisions: [],
  asks: [
    {
      ...{ projectId: 'p-1', project: 'Invoice matching', client: { id: 'c-1', name: 'Halden Freight' } },
      ...{ owner: 'Dana Reyes', title: '19 days without a decision', because: 'A critical sign waits.' },
    },
  ],
  asksOf: 1,
  shared: null,
  ...changes,
});
type Savings = Pick<StandingOfClientReply, 'claimedSaving' | 'verifiedSaving' | 'currency'>;
const withSavings = (...rows: readonly Savings[]) =>
  aBoard({ portfolio: rows.map((row) => Object.assign({}, STANDING, row)) });
const aLink = (changes: Partial<ShareLinkReply> = {}): ShareLinkReply => ({
  ...{ id: 'l-1', kind: 'board', name: 'The board', clients: null, days: 28, expiresOn: '2026-12-23' },
  ...{ state: 'active', madeAt: '2026-11-22T23:30:00.000Z', madeBy: 'Jo Park', revokedAt: null },
  ...{ views: 2, lastViewedAt: '2026-11-22T23:30:00.000Z' },
  ...changes,
});

async function open(role: Role = 'reviewer', query = '', board = aBoard()) {
  const page = await openPage({ board: BoardPage }, `/board${query}`, role);
  await page.answer('GET', `/api/v1/board${query}`, board);
  return page;
}

const savings = async () => (await screen.findByText('Verified savings a year')).parentElement;

describe('the page for the board', () => {
  it('begins with what shipped, what is verified, and what is asked', async () => {
    await open();
    expect(await screen.findByRole('heading', { level: 1, name: 'Halden practice' })).toBeVisible();
    const figure = (name: string) => screen.getByText(name).parentElement;
    expect(figure('Shipped')).toHaveTextContent('2');
    expect(figure('Verified savings a year')).toHaveTextContent('EUR 40,000');
    expect(figure('Verified savings a year')).toHaveTextContent('EUR 120,000 claimed');
    expect(figure('Running')).toHaveTextContent('1 off track, 2 at risk, 3 on track, 1 not known');
    const asks = screen.getByRole('region', { name: 'What we ask of you' });
    expect(asks).toHaveTextContent('19 days without a decision. A critical sign waits.');
    const lights = screen.getByRole('region', { name: 'The lights' });
    expect(lights).toHaveTextContent('lit on 3');
    expect(lights).toHaveTextContent('2 critical, 2 projects not known');
    const rest = '2 more projects changed. 4 projects with nothing new.';
    expect(screen.getByText(rest, { selector: '.only-screen' })).toBeVisible();
  });

  it('carries the logo of its one client beside the name, in a square that is there before it', async () => {
    const logo = '/api/v1/clients/c-1/logo?v=1';
    await open('reviewer', '', aBoard({ clients: [STANDING.client], logo }));
    const heading = await screen.findByRole('heading', { level: 1, name: 'Halden Freight' });
    const picture = heading.querySelector('img');
    expect(picture).toHaveAttribute('src', logo);
    expect(picture).toHaveAttribute('alt', '');
    expect([picture?.width, picture?.height]).toEqual([28, 28]);
    expect(TestBed.inject(ClientNames).nameOf('c-1')).toBe('Halden Freight');
  });

  it('says the money of each currency by itself, the workspace’s first', async () => {
    const board = withSavings(
      { claimedSaving: 700_000_00, verifiedSaving: 300_000_00, currency: 'USD' },
      { claimedSaving: 120_000_00, verifiedSaving: 40_000_00, currency: 'EUR' },
      { claimedSaving: 5_000_00, verifiedSaving: 1_000_00 },
    );
    await open('reviewer', '', board);
    expect(await savings()).toHaveTextContent('EUR 41,000 and USD 300,000');
    expect(await savings()).toHaveTextContent('EUR 125,000 and USD 700,000 claimed');
  });

  it('says the money of another currency where there is none in the workspace’s', async () => {
    const board = withSavings(
      { claimedSaving: 0, verifiedSaving: 300_000_00, currency: 'USD' },
      { claimedSaving: 120_000_00, verifiedSaving: 0, currency: 'EUR' },
    );
    await open('reviewer', '', board);
    expect(await savings()).toHaveTextContent('USD 300,000');
    expect(await savings()).not.toHaveTextContent('EUR 0');
    expect(await savings()).toHaveTextContent('EUR 120,000 claimed');
  });

  it('says that none is recorded where there is none in any currency', async () => {
    await open('reviewer', '', withSavings({ claimedSaving: 0, verifiedSaving: 0, currency: 'USD' }));
    expect(await savings()).toHaveTextContent('None recorded');
    expect(await savings()).toHaveTextContent('none recorded');
  });

  it('counts on paper what paper leaves out', async () => {
    const changed = Array.from({ length: 13 }, (_, place) =>
      anAgendaProject({ id: `p-${place}`, name: `Project ${place}` }, { items: [anItem()] }),
    );
    await open('reviewer', '', aBoard({ changed, changedOf: 15, quiet: 1 }));
    const said = (selector: string) => screen.getByText(/with nothing new/, { selector }).textContent;
    await screen.findByText('Project 11');
    expect(said('.only-screen')).toBe('3 more projects changed. 1 project with nothing new.');
    expect(said('.only-print')).toBe('11 more projects changed. 1 project with nothing new.');
  });

  it('counts what neither the screen nor the paper lists, with thousands told apart', async () => {
    const ask = aBoard().asks[0]!;
    const board = aBoard({
      portfolio: [{ ...STANDING, active: 2_000, notKnown: 1_095, waiting: 276 }, STANDING],
      projects: Array.from({ length: 60 }, (_, place) => aRow({ id: `p-${place}` })),
      asks: Array.from({ length: 200 }, (_, place) => Object.assign({}, ask, { projectId: `a-${place}` })),
      asksOf: 277,
    });
    await open('reviewer', '', board);
    await screen.findByText('2,007');
    expect(screen.getByText(/1,096 not known/)).toBeVisible();
    const rest = (words: RegExp) => screen.getAllByText(words).map(({ textContent }) => textContent);
    expect(rest(/graver/)).toEqual([
      '1,947 more projects run, none of them graver.',
      '2,001 more projects run, none of them graver.',
    ]);
    expect(rest(/need a decision/)).toEqual([
      '77 more projects need a decision.',
      '269 more projects need a decision.',
    ]);
  });

  it('says nothing of a rest where all is told', async () => {
    const board = aBoard({ portfolio: [{ ...STANDING, active: 1 }] });
    await open('reviewer', '', board);
    await screen.findByText('What we ask of you');
    expect(screen.queryByText(/graver|more project needs/)).toBeNull();
  });

  it('is of the period in its address', async () => {
    const page = await open('reviewer', '?since=2026-11-01');
    fireEvent.change(await screen.findByLabelText('Since'), { target: { value: '2026-11-10' } });
    await page.answer('GET', '/api/v1/board?since=2026-11-10', aBoard({ since: '2026-11-10' }));
    expect(await screen.findByText('AI projects, 10 November 2026 to 23 November 2026')).toBeVisible();
  });

  it('is shared by a link that is shown once, and revoked', async () => {
    const page = await open();
    await page.answer('GET', `${LINKS}?limit=100`, { data: [], page: { nextCursor: null } });
    await page.user.click(await screen.findByRole('button', { name: 'Share this page' }));
    const made = Object.assign(aLink(), { link: '/shared/kQ3' });
    const { request } = await page.answer('POST', LINKS, made, { status: 201 });
    expect(request.body).toEqual({ kind: 'board', name: 'The board', days: 28, expiresOn: '2026-12-23' });
    expect(await screen.findByLabelText('Link')).toHaveValue('http://localhost/shared/kQ3');
    await page.answer('GET', `${LINKS}?limit=100`, { data: [aLink()], page: { nextCursor: null } });
    const links = within(await screen.findByRole('list', { name: 'Links' }));
    expect(
      links.getByText('all clients · until 23 December 2026 · opened 2 times, last 23 November 2026'),
    ).toBeVisible();
    await page.user.click(links.getByRole('button', { name: 'Revoke The board' }));
    await page.answer('DELETE', `${LINKS}/l-1`, null, { status: 204 });
    await waitFor(() => {
      expect(screen.queryByLabelText('Link')).not.toBeInTheDocument();
    });
  });

  it('is shared by reviewers; a calendar is anybody’s own', async () => {
    const page = await open('viewer');
    await page.user.click(await screen.findByRole('button', { name: 'Make a calendar to subscribe to' }));
    expect(screen.queryByRole('button', { name: 'Share this page' })).not.toBeInTheDocument();
    const made = Object.assign(aLink({ kind: 'calendar', expiresOn: null }), {
      link: '/api/v1/calendars/kQ3.ics',
    });
    const { request } = await page.answer('POST', LINKS, made, { status: 201 });
    expect(request.body).toEqual({ kind: 'calendar', name: 'My calendar' });
    expect(await screen.findByLabelText('Link')).toHaveValue('http://localhost/api/v1/calendars/kQ3.ics');
    expect(screen.getByText(/without an account, until you revoke it/)).toBeVisible();
  });
});

describe('a shared page', () => {
  it('shows the page, until when, and nothing to press', async () => {
    const page = await openPage({ 'shared/:secret': SharedPage }, '/shared/kQ3');
    await page.answer(
      'GET',
      '/api/v1/shared/kQ3',
      aBoard({ shared: { by: 'Jo Park', expiresOn: '2026-12-23' } }),
    );
    expect(await screen.findByText(/Shared by Jo Park, to be seen until 23 December 2026/)).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it('says that it has ended', async () => {
    const page = await openPage({ 'shared/:secret': SharedPage }, '/shared/kQ3');
    const refusal: Partial<ProblemReply> = {
      code: 'share-link-ended',
      detail: 'It ended on 1 November 2026. Ask for a new one.',
    };
    await page.answer('GET', '/api/v1/shared/kQ3', refusal, { status: 410 });
    expect(await screen.findByRole('alert')).toHaveTextContent('It ended on 1 November 2026.');
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
