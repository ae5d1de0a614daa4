import type { DecisionReply } from '@telltale/contract';
import { screen, waitFor, within } from '@testing-library/angular';
import { aProject, openProjectPage, PROJECT_URL, SEVENTH } from '../project/project.fixture';

const DECISIONS = `${PROJECT_URL}/decisions`;
const LIST = `${DECISIONS}?limit=30`;
const PEOPLE = '/api/v1/people?client=c-1&limit=200';
const NO_MORE = { nextCursor: null };
const dana = { id: 'p-dana', name: 'Dana Reyes', title: 'VP Sales' };

const WAITING = { state: 'waiting', because: null, turnedOn: null } as const;

function aDecision(decision: Partial<DecisionReply> = {}): DecisionReply {
  return {
    id: 'd-1',
    kind: 'fix',
    reason: 'The suite comes first.',
    conditions: [],
    decidedBy: { personId: null, name: 'Jo Park' },
    on: '2026-11-20',
    dueOn: null,
    covers: [],
    at: '2026-11-20T10:00:00Z',
    by: 'Jo Park',
    ...decision,
  };
}

async function openTab(
  decisions: DecisionReply[],
  project = {},
  role: 'editor' | 'reviewer' = 'reviewer',
  query = '',
) {
  const page = await openProjectPage(project, `?tab=decisions${query}`, role);
  await page.answer('GET', LIST, { data: decisions, page: NO_MORE });
  return page;
}

describe('the decisions of a project', () => {
  it('are listed with reason, conditions, who decided, and by when', async () => {
    await openTab([
      aDecision({
        conditions: [
          { kind: 'text', text: 'Finance signs', by: '2026-12-03', ...WAITING },
          { kind: 'fact', fact: 'builder', comparison: 'known', by: '2026-12-03', ...WAITING },
        ],
        decidedBy: { personId: 'p-dana', name: 'Dana Reyes' },
        dueOn: '2026-12-10',
        covers: ['EVAL-1', 'OWN-1'],
      }),
    ]);
    const entry = (await screen.findByRole('heading', { level: 3, name: 'Fix' })).closest(
      'li',
    ) as HTMLElement;
    expect(entry).toHaveTextContent('The suite comes first.');
    expect(within(entry).getByText('Finance signs by 3 December 2026')).toBeVisible();
    expect(within(entry).getByText('Builder is known by 3 December 2026')).toBeVisible();
    expect(entry).toHaveTextContent(
      'Dana Reyes, 20 November 2026, recorded by Jo Park · Due 10 December 2026 · Critical then: EVAL-1, OWN-1',
    );
  });

  it('say that there is none, and who decides', async () => {
    await openTab([], {}, 'editor');
    expect(await screen.findByText('Nothing has been decided yet.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Decide' })).toBeNull();
  });

  it('say when they cannot be read, and are read again', async () => {
    const page = await openProjectPage({}, '?tab=decisions', 'reviewer');
    await page.answer('GET', LIST, { code: 'not-ready' }, { status: 503 });
    await page.user.click(await screen.findByRole('button', { name: 'Try again' }));
    await page.answer('GET', LIST, { data: [aDecision()], page: NO_MORE });
    expect(await screen.findByRole('heading', { level: 3, name: 'Fix' })).toBeVisible();
  });

  it('go on to older ones', async () => {
    const page = await openProjectPage({}, '?tab=decisions', 'reviewer');
    await page.answer('GET', LIST, { data: [aDecision()], page: { nextCursor: 'older' } });
    await page.user.click(await screen.findByRole('button', { name: 'Show older ones' }));
    await page.answer('GET', `${LIST}&cursor=older`, {
      data: [aDecision({ id: 'd-0', kind: 'continue' })],
      page: NO_MORE,
    });
    expect(await screen.findByRole('heading', { level: 3, name: 'Continue' })).toBeVisible();
    expect(screen.getByRole('heading', { level: 3, name: 'Fix' })).toBeVisible();
  });
});

describe('deciding', () => {
  it('is led to by the plug clock', async () => {
    const page = await openProjectPage({ criticalSince: '2026-11-04' }, '', 'reviewer');
    await page.user.click(await screen.findByRole('link', { name: 'Decide' }));
    expect(page.url()).toBe('/project/prj-1?tab=decisions&decide=true');
    await page.answer('GET', LIST, { data: [], page: NO_MORE });
    expect(await screen.findByRole('radio', { name: /^Continue/ })).toHaveFocus();
  });

  it('sends what was filled in, conditions with what they compare', async () => {
    const page = await openTab([], {}, 'reviewer', '&decide=true');
    await page.answer('GET', PEOPLE, { data: [dana], page: NO_MORE });
    await page.user.click(screen.getByRole('button', { name: 'Record the decision' }));
    expect(await screen.findByText('Choose what is decided.')).toBeVisible();
    await page.user.click(screen.getByRole('radio', { name: /^Fix/ }));
    await page.user.type(screen.getByLabelText('Reason'), ' The suite first. ');
    await page.user.selectOptions(screen.getByLabelText('Decided by'), 'p-dana');
    await page.user.type(screen.getByLabelText('Due, if by a day'), '2026-12-10');
    await page.user.click(screen.getByRole('button', { name: 'Add a condition' }));
    await page.user.type(screen.getByLabelText('What has to come true'), 'Finance signs');
    await page.user.click(screen.getByRole('button', { name: 'Add a condition' }));
    const [, second] = screen.getAllByLabelText('Condition');
    await page.user.selectOptions(second as HTMLElement, 'A fact');
    await page.user.selectOptions(screen.getByLabelText('Fact'), 'Target volume a day');
    await page.user.selectOptions(screen.getByLabelText('Comparison'), 'is at least');
    await page.user.type(screen.getByLabelText('Value'), '5,000');
    await page.user.type(screen.getByLabelText('By'), '2026-12-03');
    await page.user.click(screen.getByRole('button', { name: 'Record the decision' }));
    const { request } = await page.answer('POST', DECISIONS, aDecision(), { status: 201 });
    expect(request.body).toEqual({
      kind: 'fix',
      reason: 'The suite first.',
      decidedBy: 'p-dana',
      dueOn: '2026-12-10',
      conditions: [
        { kind: 'text', text: 'Finance signs' },
        { kind: 'fact', fact: 'target-volume', comparison: 'at-least', value: 5000, by: '2026-12-03' },
      ],
    });
    await page.answer('GET', PROJECT_URL, aProject({ version: 8 }), SEVENTH);
    await page.answer('GET', LIST, { data: [aDecision()], page: NO_MORE });
    expect(await screen.findByRole('heading', { level: 3, name: 'Fix' })).toBeVisible();
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('reopens what has ended, and only that', async () => {
    const page = await openTab([], { stage: 'stopped' }, 'reviewer', '&decide=true');
    expect((await screen.findAllByRole('radio')).map((one) => one.getAttribute('value'))).toEqual([
      'continue',
    ]);
    await page.user.click(screen.getByRole('radio'));
    await page.user.type(screen.getByLabelText('Reason'), 'The data came.');
    await page.user.click(screen.getByRole('button', { name: 'Record the decision' }));
    expect(await screen.findByText('Say where it goes on.')).toBeVisible();
    await page.user.selectOptions(screen.getByLabelText('It goes on at stage'), 'Building');
    await page.user.click(screen.getByRole('button', { name: 'Record the decision' }));
    const detail = 'Claims triage is in Building already, and Halden Freight has shipped nothing yet.';
    const errors = [{ pointer: '#/override/reason', detail }];
    await page.answer('POST', DECISIONS, { code: 'first-project-guard', detail, errors }, { status: 409 });
    const why = await screen.findByLabelText(/^Why this one cannot wait/);
    await page.user.type(why, 'The regulator asks.');
    await page.user.click(screen.getByRole('button', { name: 'Record the decision' }));
    const { request } = await page.answer('POST', DECISIONS, aDecision(), { status: 201 });
    expect(request.body).toEqual({
      kind: 'continue',
      reason: 'The data came.',
      stage: 'building',
      override: { reason: 'The regulator asks.' },
    });
  });

  it('offers no stop in Production', async () => {
    await openTab([], { stage: 'production' }, 'reviewer', '&decide=true');
    expect((await screen.findAllByRole('radio')).map((one) => one.getAttribute('value'))).toEqual([
      'continue',
      'fix',
      're-scope',
    ]);
  });
});

describe('the plug clock', () => {
  const clock = async () =>
    (await screen.findByRole('heading', { name: /^Plug clock/ })).closest('tt-plug-clock');

  it('says what was decided once it stands', async () => {
    const decision = {
      id: 'd-1',
      kind: 'fix',
      on: '2026-11-20',
      dueOn: '2026-12-10',
      by: 'Dana Reyes',
    } as const;
    await openProjectPage({ decision });
    expect(await clock()).toHaveTextContent(
      'Plug clock Decided on 20 November 2026 to fix, due 10 December 2026. Dana Reyes',
    );
    expect(screen.queryByRole('link', { name: 'Decide' })).toBeNull();
  });

  it('runs again for a sign that came after the decision, and says what was due', async () => {
    const decision = {
      id: 'd-1',
      kind: 're-scope',
      on: '2026-11-10',
      dueOn: '2026-11-20',
      by: null,
    } as const;
    await openProjectPage({ decision, criticalSince: '2026-11-18' }, '', 'reviewer');
    expect(await clock()).toHaveTextContent(
      /since 18 Nov5 dayswithout a decision on the critical sign that came after the last one\. Decided on 10 November 2026 to re-scope, was due 20 November 2026\./,
    );
    await waitFor(() => expect(screen.getByRole('link', { name: 'Decide' })).toBeVisible());
  });
});
