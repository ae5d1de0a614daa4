import { screen, waitFor, within } from '@testing-library/angular';
import { aProject, aTurn, openProjectPage, PROJECT_URL, SEVENTH } from '../project.fixture';
import { anEpisode, EPISODES_URL, someEpisodes } from './timeline.fixture';

const TIME = aTurn({ words: 'time alone', seq: null, what: null, label: null, by: null, at: null });
const MOVE = {
  seq: 5,
  from: '2026-12-01',
  to: '2026-12-12',
  at: '2026-11-12T09:00:00Z',
  on: '2026-11-12',
  by: 'Jo Park',
  reason: null,
};

const DATA = [
  anEpisode({ sign: 'EVAL-3', title: 'No eval run', mode: 'evaluation', litBy: TIME, litOn: '2026-11-18' }),
  anEpisode({ litOn: '2026-11-05', clearedOn: '2026-11-09', clearedBy: aTurn({ seq: 3 }) }),
];

async function openTimeline(query = '') {
  const page = await openProjectPage({ moves: [MOVE] }, `?tab=history${query}`);
  const stages = [
    { seq: 1, from: null, to: 'scoped' as const, on: '2026-11-04', by: 'Jo Park', reason: null },
    {
      seq: 4,
      from: 'scoped' as const,
      to: 'building' as const,
      on: '2026-11-10',
      by: null,
      reason: 'Funded',
    },
  ];
  await page.answer('GET', EPISODES_URL, someEpisodes(DATA, { stages }));
  return page;
}

describe('the timeline of a project', () => {
  it('says its message, and has a bar with its words for each time a sign was lit', async () => {
    await openTimeline();
    expect(await screen.findByRole('heading', { name: '2 signs were ever lit, 1 still is' })).toBeVisible();
    const lit = screen.getByRole('link', { name: /^No KPI of the owner moves: serious from 5 November/ });
    expect(lit).toHaveAttribute('href', '/project/prj-1?tab=history&change=2');
    const bar = screen.getByRole('img', {
      name: 'No eval run: serious and lit since 18 November 2026, lit by time alone.',
    });
    bar.focus();
    await waitFor(() => expect(document.querySelector('.pointed')).toHaveTextContent('lit by time alone.'));
  });

  it('marks the moves of the stage and of the target, with person and reason', async () => {
    await openTimeline();
    expect(
      await screen.findByRole('link', { name: 'Stage began in Scoped on 4 November 2026 by Jo Park.' }),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Stage from Scoped to Building on 10 November 2026: Funded.' }),
    ).toHaveAttribute('href', '/project/prj-1?tab=history&change=4');
    expect(
      screen.getByRole('link', {
        name: 'Target moved from 1 December 2026 to 12 December 2026 on 12 November 2026 by Jo Park: no reason given.',
      }),
    ).toBeVisible();
  });

  it('has a table twin', async () => {
    const page = await openTimeline();
    await page.user.click(await screen.findByRole('button', { name: 'As a table' }));
    const [, first, second] = within(screen.getByRole('table')).getAllByRole('row');
    expect(first).toHaveTextContent(
      /No eval run EVAL-3, Evaluation\s*Serious\s*18 Nov by time alone\s*still lit\s*5 days\s*1/,
    );
    expect(second).toHaveTextContent(/5 Nov.*9 Nov.*4 days\s*1/);
    expect(screen.queryByRole('img', { name: /^No eval run/ })).toBeNull();
  });

  it('keeps what it shows while another day is read, up to which it then shows the lights', async () => {
    const page = await openTimeline();
    await screen.findByRole('img', { name: /^No eval run/ });
    await page.navigate('/project/prj-1?tab=history&asOf=2026-11-15');
    const past = aProject({ isPast: true, later: { facts: {} } });
    await page.answer('GET', `${PROJECT_URL}?asOf=2026-11-15`, past);
    expect(screen.getByRole('img', { name: /^No eval run/ })).toBeVisible();
    await page.answer('GET', `${EPISODES_URL}&asOf=2026-11-15`, someEpisodes(DATA.slice(1)));
    expect(await screen.findByRole('heading', { name: '1 sign was ever lit, none still are' })).toBeVisible();
    expect(document.querySelector<HTMLElement>('.day')?.style.left).toBe('57.89%');
  });

  it('reads all pages, and anew when the project changes', async () => {
    const page = await openProjectPage({}, '?tab=history');
    const more = someEpisodes(DATA.slice(0, 1), { next: 'next' });
    await page.answer('GET', EPISODES_URL, more);
    await page.answer('GET', `${EPISODES_URL}&cursor=next`, someEpisodes(DATA.slice(1)));
    expect(await screen.findByRole('heading', { name: /^2 signs were ever lit/ })).toBeVisible();
    page.tell({ topic: 'project', subjectId: 'prj-1' });
    await page.answer('GET', PROJECT_URL, aProject(), SEVENTH);
    await page.answer('GET', EPISODES_URL, someEpisodes([]));
    expect(await screen.findByText('No sign was lit on any evening up to this day.')).toBeVisible();
  });

  it('says why it cannot be shown, and tries again', async () => {
    const page = await openProjectPage({}, '?tab=history');
    await page.answer('GET', EPISODES_URL, {}, { status: 503 });
    await page.user.click(await screen.findByRole('button', { name: 'Try again' }));
    await page.answer('GET', EPISODES_URL, someEpisodes([]));
    expect(await screen.findByRole('heading', { name: 'No sign was ever lit' })).toBeVisible();
  });
});
