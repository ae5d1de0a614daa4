import type { ClosingItemReply, ClosingListReply } from '@telltale/contract';
import { CLOSING_ITEMS } from '@telltale/domain';
import { screen, within } from '@testing-library/angular';
import { aProject, openProjectPage, PROJECT_URL, SEVENTH } from '../project/project.fixture';

const LIST = `${PROJECT_URL}/closing-list`;
const DECISIONS = `${PROJECT_URL}/decisions?limit=30`;
const NOTHING = { data: [], page: { nextCursor: null } };

const aList = (answers: Partial<Record<string, Partial<ClosingItemReply>>> = {}): ClosingListReply => ({
  decisionId: 'd-1',
  decidedOn: '2026-10-20',
  dueOn: '2026-11-19',
  open: 3,
  items: CLOSING_ITEMS.map((item) => ({
    item,
    state: 'open',
    note: null,
    url: null,
    amount: null,
    on: null,
    by: null,
    ...answers[item],
  })),
});
const stopped = (open: number, dueOn = '2026-12-20') =>
  ({ stage: 'stopped', closing: { open, of: 7, dueOn } }) as const;

async function openList(
  list = aList(),
  project: object = stopped(3),
  role: 'editor' | 'reviewer' = 'reviewer',
) {
  const page = await openProjectPage(project, '?tab=decisions', role);
  await page.answer('GET', LIST, list);
  await page.answer('GET', DECISIONS, NOTHING);
  return page;
}
const line = async (name: string) => (await screen.findByText(name)).closest('li') as HTMLElement;

describe('the closing list of a stopped project', () => {
  it('shows each item with how it stands and who says so', async () => {
    const told = { on: '2026-11-20', by: 'Jo Park' };
    await openList(
      aList({
        'access-off': { state: 'done', note: 'Keys revoked.', ...told },
        'users-told': { state: 'not-applicable', note: 'Nobody used it.', ...told },
        'money-spent': { state: 'done', amount: 4_200_000, ...told },
      }),
    );
    expect(await screen.findByRole('heading', { name: 'Closing list' })).toBeVisible();
    expect(screen.getByText('3 of 7 open, due 20 December 2026')).toBeVisible();
    expect(await line('Access switched off')).toHaveTextContent('Done');
    expect(await line('Access switched off')).toHaveTextContent('“Keys revoked.” Jo Park, 20 November 2026.');
    expect(await line('Users told')).toHaveTextContent('Does not apply');
    expect(await line('Money spent added up')).toHaveTextContent('EUR 42,000.');
    expect(await line('Lesson written down')).toHaveTextContent('Open');
  });

  it('takes an answer, with why it does not apply', async () => {
    const page = await openList();
    await page.user.click(await screen.findByRole('button', { name: 'Answer: Users told' }));
    await page.user.click(screen.getByRole('radio', { name: 'Does not apply' }));
    await page.user.click(screen.getByRole('button', { name: 'Save answer' }));
    expect(await screen.findByText('Say why it does not apply.')).toBeVisible();
    await page.user.type(screen.getByLabelText('Why it does not apply'), 'Nobody used it.');
    await page.user.click(screen.getByRole('button', { name: 'Save answer' }));
    const sent = await page.answer('PUT', `${LIST}/users-told`, aList());
    expect(sent.request.body).toEqual({ state: 'not-applicable', note: 'Nobody used it.' });
    await page.answer('GET', PROJECT_URL, aProject({ ...stopped(2), version: 8 }), SEVENTH);
    await page.answer('GET', LIST, aList({ 'users-told': { state: 'not-applicable' } }));
    expect(await screen.findByText('2 of 7 open, due 20 December 2026')).toBeVisible();
    expect(within(await line('Users told')).getByText('Does not apply')).toBeVisible();
  });

  it('asks for the money in whole units', async () => {
    const page = await openList();
    await page.user.click(await screen.findByRole('button', { name: 'Answer: Money spent added up' }));
    await page.user.click(screen.getByRole('button', { name: 'Save answer' }));
    expect(await screen.findByText('Write an amount, such as 42,000.')).toBeVisible();
    await page.user.type(screen.getByLabelText('Money spent, in EUR'), '42,000');
    await page.user.click(screen.getByRole('button', { name: 'Save answer' }));
    const sent = await page.answer('PUT', `${LIST}/money-spent`, aList());
    expect(sent.request.body).toEqual({ state: 'done', amount: 4_200_000 });
  });

  it('moves its due day', async () => {
    const page = await openList();
    await page.user.click(await screen.findByRole('button', { name: 'Move the due day' }));
    const due = screen.getByLabelText('Due');
    await page.user.clear(due);
    await page.user.type(due, '2026-11-22');
    await page.user.click(screen.getByRole('button', { name: 'Save the day' }));
    expect(await screen.findByText('Today or later.')).toBeVisible();
    await page.user.clear(due);
    await page.user.type(due, '2027-01-15');
    await page.user.click(screen.getByRole('button', { name: 'Save the day' }));
    const sent = await page.answer('PUT', LIST, aList());
    expect(sent.request.body).toEqual({ dueOn: '2027-01-15' });
  });

  it('says when it was due, and lets an editor only look', async () => {
    await openList(aList(), stopped(3, '2026-11-19'), 'editor');
    expect(await screen.findByText('3 of 7 open, was due 19 November 2026')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Answer/ })).toBeNull();
    const notice = screen.getByText('Closing:').closest('p');
    expect(notice).toHaveTextContent('Closing: 3 of 7 open, due 19 November 2026. It is overdue.');
  });

  it('says when it cannot be read, and is read again', async () => {
    const page = await openProjectPage(stopped(7), '?tab=decisions', 'reviewer');
    await page.answer('GET', LIST, { code: 'not-ready' }, { status: 503 });
    await page.answer('GET', DECISIONS, NOTHING);
    await page.user.click(await screen.findByRole('button', { name: 'Try again' }));
    await page.answer('GET', LIST, aList());
    expect(await line('Users told')).toHaveTextContent('Open');
  });

  it('tells its count alone on a past day', async () => {
    const page = await openProjectPage({ ...stopped(7), isPast: true }, '?tab=decisions', 'reviewer');
    await page.answer('GET', DECISIONS, NOTHING);
    expect(await screen.findByText('7 of 7 open, due 20 December 2026')).toBeVisible();
    page.http.expectNone(LIST);
  });
});
