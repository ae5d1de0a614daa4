import type { ConditionReply, DecisionReply } from '@telltale/contract';
import { screen, within } from '@testing-library/angular';
import { aProject, openProjectPage, PROJECT_URL, SEVENTH } from '../project/project.fixture';

const DECISIONS = `${PROJECT_URL}/decisions`;
const LIST = `${DECISIONS}?limit=30`;
const NO_MORE = { nextCursor: null };

const words = {
  kind: 'text',
  text: 'Finance signs',
  by: '2026-12-03',
  state: 'waiting',
  because: 'Somebody has to say whether it is met.',
  turnedOn: null,
} satisfies ConditionReply;
const score: ConditionReply = {
  kind: 'score',
  suite: 'triage',
  comparison: 'at-least',
  value: 0.85,
  by: '2026-11-22',
  state: 'missed',
  because: "The latest run of suite 'triage', on 20 November 2026, scored 0.81; at least 0.85 was asked.",
  turnedOn: '2026-11-23',
};

const decision = (id: string, conditions: ConditionReply[]): DecisionReply => ({
  id,
  kind: 'fix',
  reason: `Reason ${id}`,
  conditions,
  decidedBy: { personId: null, name: 'Jo Park' },
  on: '2026-11-20',
  dueOn: null,
  covers: [],
  at: '2026-11-20T10:00:00Z',
  by: 'Jo Park',
});

async function openTab(
  decisions: DecisionReply[],
  role: 'editor' | 'reviewer' = 'reviewer',
  query = '',
  project = {},
) {
  const page = await openProjectPage(project, `?tab=decisions${query}`, role);
  await page.answer('GET', LIST, { data: decisions, page: NO_MORE });
  return page;
}
const entry = async (reason: string) => (await screen.findByText(reason)).closest('ol > li') as HTMLElement;

describe('a condition of a decision', () => {
  it('says how it stands, with figures and its day', async () => {
    await openTab([decision('d-1', [words, score])]);
    const one = await entry('Reason d-1');
    expect(within(one).getByText('waits')).toBeVisible();
    expect(within(one).getByText('missed on 23 November 2026')).toBeVisible();
    expect(one).toHaveTextContent('scored 0.81; at least 0.85 was asked.');
  });

  it('of words is met when a reviewer says so, with how that is known', async () => {
    const page = await openTab([decision('d-1', [score, words])]);
    await page.user.click(
      await screen.findByRole('button', { name: 'Met: Finance signs by 3 December 2026' }),
    );
    await page.user.click(screen.getByRole('button', { name: 'Record that it is met' }));
    await page.user.type(screen.getByLabelText('How that is known'), 'Signed on Monday.');
    await page.user.click(screen.getByRole('button', { name: 'Record that it is met' }));
    const sent = await page.answer('POST', `${DECISIONS}/d-1/conditions/1`, words, { status: 201 });
    expect(sent.request.body).toEqual({ state: 'met', note: 'Signed on Monday.' });
    await page.answer('GET', PROJECT_URL, aProject({ version: 8 }), SEVENTH);
    const met = { ...words, state: 'met', because: 'Signed on Monday.', turnedOn: '2026-11-23' } as const;
    await page.answer('GET', LIST, { data: [decision('d-1', [score, met])], page: NO_MORE });
    expect(await screen.findByText('met on 23 November 2026')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Met/ })).toBeNull();
    // What was said by mistake is said anew.
    expect(screen.getByRole('button', { name: /^Missed/ })).toBeVisible();
  });

  it('is left to those who decide, and to the latest decision', async () => {
    await openTab([decision('d-2', [score]), decision('d-1', [words])]);
    const earlier = await entry('Reason d-1');
    expect(within(earlier).getByText('left open')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^(Met|Missed)/ })).toBeNull();
  });

  it('has no buttons for an editor', async () => {
    await openTab([decision('d-1', [words])], 'editor');
    expect(await screen.findByText('waits')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^(Met|Missed)/ })).toBeNull();
  });

  it('is read anew when time alone has turned it', async () => {
    const page = await openTab([decision('d-1', [words])]);
    expect(await screen.findByText('waits')).toBeVisible();
    page.tell({ topic: 'project', subjectId: 'prj-1' });
    const decisionNeeded = { why: 'condition-missed', since: '2026-11-23' } as const;
    await page.answer('GET', PROJECT_URL, aProject({ decisionNeeded }), SEVENTH);
    await page.answer('GET', LIST, { data: [decision('d-1', [score])], page: NO_MORE });
    expect(await screen.findByText('missed on 23 November 2026')).toBeVisible();
  });
});

it('a project says what needs a decision where the plug clock does not', async () => {
  await openProjectPage({
    decisionNeeded: { why: 'condition-missed', since: '2026-11-23' },
    next: { kind: 'decide', sign: null, text: 'Condition missed: Score of triage is at least 0.85' },
    criticalSince: '2026-11-23',
  });
  const notice = (await screen.findByText('Condition missed:')).closest('p');
  expect(notice).toHaveTextContent(
    'Condition missed: Score of triage is at least 0.85. Needs a decision since 23 November 2026. Decide',
  );
  expect(
    await screen.findByText('without a decision since a condition of the last one was missed.'),
  ).toBeVisible();
});
