import type { ChangeReply } from '@telltale/contract';
import { screen, waitFor, within } from '@testing-library/angular';
import { openPage } from '../record/page.fixture';
import { ProjectPage } from './project-page';
import { aProject, aSign, aTurn, openProjectPage, PROJECT_URL } from './project.fixture';
import { anEpisode, EPISODES_URL, someEpisodes } from './timeline/timeline.fixture';

const NEWEST = `${PROJECT_URL}/changes?limit=30`;

function aChange(change: Partial<ChangeReply> = {}): ChangeReply {
  return {
    seq: 9,
    at: '2026-11-20T10:12:00Z',
    recordedOn: change.at?.slice(0, 10) ?? '2026-11-20',
    holdsFrom: null,
    by: 'L. Brandt',
    what: 'owner-kpi',
    label: 'KPI of the owner',
    before: null,
    after: { answer: 'known', value: 'Days to match' },
    reason: null,
    source: { kind: 'person' },
    signs: [],
    ...change,
  };
}

async function openHistory(changes: readonly ChangeReply[], nextCursor: string | null = null, query = '') {
  const page = await openProjectPage(
    { signs: [aSign({ id: 'OWN-3', title: 'No KPI of the owner moves' })] },
    `?tab=history${query}`,
  );
  await page.answer('GET', NEWEST, { data: changes, page: { nextCursor } });
  return page;
}

const entry = (text: string) => screen.getByText(text).closest('tt-change-entry') as HTMLElement;
const wordsOf = (element: Element | null) =>
  [...(element?.children ?? [])].map(({ textContent }) => textContent.trim()).join(' ');

describe('the history of a project', () => {
  it('says what an answer was and what it became', async () => {
    await openHistory([aChange({ before: { answer: 'none' } })]);
    await screen.findByText('KPI of the owner');
    expect(wordsOf(entry('KPI of the owner').querySelector('.what'))).toBe(
      'KPI of the owner No KPI of the owner moves → became Days to match',
    );
    expect(entry('KPI of the owner')).toHaveTextContent('L. Brandt');
  });

  it.each<[string, Partial<ChangeReply>, string]>([
    [
      'a stage',
      { what: 'stage', label: 'Stage', before: null, after: 'building' },
      'Stage Not asked → became Building',
    ],
    ['a name', { what: 'name', label: 'Name', before: 'Old', after: 'New' }, 'Name Old → became New'],
    [
      'a unit',
      { what: 'unit', label: 'Unit', before: 'Finance', after: null },
      'Unit Finance → became Not asked',
    ],
    [
      'the beginning',
      { what: 'created', label: 'Created', before: null, after: { key: 'HAL-2' } },
      'Created',
    ],
    [
      'how a first project ended',
      { what: 'first-mark', label: 'First project', before: null, after: 'stopped' },
      'First project Not ended → became Stopped',
    ],
    [
      'a person whose data were erased',
      {
        what: 'business-owner',
        label: 'Business owner',
        before: { answer: 'known', value: { personId: 'p-1' } },
        after: null,
      },
      'Business owner somebody who was removed → became Not asked',
    ],
    [
      'an answer taken back',
      { label: 'KPI', before: { answer: 'nobody-can-say' }, after: null },
      'KPI Nobody can say → became Not asked',
    ],
  ])('tells %s', async (_what, change, words) => {
    await openHistory([aChange(change)]);
    await screen.findByText(change.label ?? '');
    expect(wordsOf(entry(change.label ?? '').querySelector('.what'))).toBe(words);
  });

  it('says which signs a change lit and cleared', async () => {
    await openHistory([aChange({ signs: [{ id: 'OWN-3', turn: 'cleared' }] })]);
    const turns = await screen.findByRole('link', { name: 'OWN-3' });
    expect(turns.closest('li')).toHaveTextContent('ClearedOWN-3No KPI of the owner moves');
  });

  it('says why, since when, and from which cell', async () => {
    const source = {
      kind: 'import',
      file: 'inventory.csv',
      row: 1204,
      column: 'Stage',
      asOf: '2024-12-16',
    } as const;
    await openHistory([aChange({ reason: 'Vendor late', holdsFrom: '2024-12-16', source, by: null })]);
    expect(await screen.findByText('Vendor late')).toBeVisible();
    expect(screen.getByText('holds from 16 December 2024')).toBeVisible();
    expect(
      screen.getByText('From inventory.csv, row 1,204, column “Stage”, as of 16 December 2024'),
    ).toBeVisible();
  });

  it('is divided by day and goes on to what is older', async () => {
    const page = await openHistory([aChange()], 'older-than-9');
    await page.user.click(await screen.findByRole('button', { name: 'Show older changes' }));
    const older = [
      aChange({ seq: 1, at: '2026-11-04T09:00:00Z', what: 'created', label: 'Created', after: {} }),
    ];
    await page.answer('GET', `${NEWEST}&cursor=older-than-9`, { data: older, page: { nextCursor: null } });
    const day = await screen.findByRole('region', { name: '4 November 2026' });
    expect(within(day).getByText('Created')).toBeVisible();
    expect(screen.getByRole('region', { name: '20 November 2026' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Show older changes' })).toBeNull();
  });

  it('is read again when somebody changes the project', async () => {
    const page = await openHistory([aChange()]);
    await screen.findByText('KPI of the owner');
    page.tell({ topic: 'project', subjectId: 'prj-1' });
    await page.answer('GET', PROJECT_URL, aProject({ version: 8 }), { headers: { ETag: '"v8"' } });
    const changes = [aChange({ seq: 10, what: 'name', label: 'Name', before: 'Old', after: 'New' })];
    await page.answer('GET', NEWEST, { data: changes, page: { nextCursor: null } });
    expect(await screen.findByText('Name')).toBeVisible();
  });

  it('asks on a past day for what was known by its end, and goes by the client’s own days', async () => {
    const page = await openPage({ 'project/:id': ProjectPage }, '/project/prj-1?tab=history&asOf=2026-11-21');
    const past = aProject({ isPast: true, later: { facts: {} } });
    await page.answer('GET', `${PROJECT_URL}?asOf=2026-11-21`, past);
    // Late in the evening of the 20th in UTC, where the client is it was the 21st already.
    const change = aChange({ at: '2026-11-20T20:00:00Z', recordedOn: '2026-11-21' });
    await page.answer('GET', `${NEWEST}&asOf=2026-11-21`, { data: [change], page: { nextCursor: null } });
    expect(await screen.findByRole('region', { name: '21 November 2026' })).toBeVisible();
  });

  it('leads from a bar of the timeline to the change that lit it, however old', async () => {
    const page = await openHistory([aChange()], 'older-than-9');
    await page.answer('GET', EPISODES_URL, someEpisodes([anEpisode({ litBy: aTurn({ seq: 2 }) })]));
    const bar = await screen.findByRole('link', { name: /^No KPI of the owner moves: serious/ });
    await page.user.click(bar);
    await waitFor(() => expect(page.url()).toBe('/project/prj-1?tab=history&change=2'));
    const older = [aChange({ seq: 2, at: '2026-11-04T09:00:00Z', label: 'Build partner' })];
    await page.answer('GET', `${NEWEST}&cursor=older-than-9`, { data: older, page: { nextCursor: null } });
    await waitFor(() => expect(entry('Build partner').closest('li')).toHaveFocus());
  });

  it('says why it cannot be shown, and tries again', async () => {
    const page = await openProjectPage({}, '?tab=history');
    await page.answer('GET', NEWEST, {}, { status: 500 });
    await page.user.click(await screen.findByRole('button', { name: 'Try again' }));
    await page.answer('GET', NEWEST, { data: [aChange()], page: { nextCursor: null } });
    await waitFor(() => expect(screen.getByText('KPI of the owner')).toBeVisible());
  });
});
