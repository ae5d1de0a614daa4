import type { EvalChangeReply, Role } from '@telltale/contract';
import { screen, waitFor, within } from '@testing-library/angular';
import { openProjectPage, PROJECT_URL } from '../../project/project.fixture';

const CHANGES = `${PROJECT_URL}/eval-changes`;
const LIST = `${CHANGES}?limit=10`;

const aChange = (changes: Partial<EvalChangeReply> = {}): EvalChangeReply => ({
  ...{
    id: 'c-1',
    kind: 'prompt',
    what: 'Shorter answers',
    on: '2026-11-18',
    commit: 'c3d9e55f00',
    url: null,
  },
  ...{ at: '2026-11-18T10:00:00.000Z', by: 'Jo Park', scoredBy: null, isWithdrawn: false },
  ...changes,
});

async function open(
  data: readonly EvalChangeReply[],
  unscored = 0,
  role: Role = 'editor',
  nextCursor: string | null = null,
) {
  const page = await openProjectPage({}, '?tab=evaluation', role);
  await page.answer('GET', LIST, { data, unscored, page: { nextCursor } });
  return page;
}
const rows = async () =>
  within(await screen.findByRole('list', { name: /^Changes/ })).getAllByRole('listitem') as [
    HTMLElement,
    ...HTMLElement[],
  ];

describe('the ledger of changes', () => {
  it('tells the run that scored each, and for how long one was not scored', async () => {
    const scoredBy = { runId: 'run-0', on: '2026-11-20', verdict: 'worse' } as const;
    const old = aChange({ id: 'c-2', kind: 'model', what: 'small-model-3', scoredBy, commit: null });
    const gone = aChange({
      id: 'c-3',
      isWithdrawn: true,
      withdrawal: { at: '2026-11-19T10:00:00.000Z', by: 'Jo Park' },
    });
    await open([aChange(), old, gone], 1);
    const [first, second, third] = await rows();
    expect(first).toHaveTextContent('Not scored yet, 5 days');
    expect(first).toHaveTextContent('Prompt Shorter answers18 November 2026 · Jo Park · c3d9e55');
    expect(within(second!).getByRole('link', { name: 'Scored 20 November 2026' })).toHaveAttribute(
      'href',
      '/project/prj-1?tab=evaluation&run=run-0',
    );
    expect(second).toHaveTextContent('Scored 20 November 2026: Worse');
    expect(second).not.toHaveTextContent('Not scored');
    expect(third).toHaveTextContent('Taken back by Jo Park');
    expect(third).not.toHaveTextContent('Not scored');
    expect(screen.getByText('1 change not scored by any run')).toBeVisible();
  });

  it('takes a change that somebody types, and says what is wrong on its field', async () => {
    const page = await open([]);
    expect(await screen.findByText('No change was told yet.')).toBeVisible();
    await page.user.click(screen.getByRole('button', { name: 'Record a change' }));
    await page.user.click(screen.getByRole('button', { name: 'Record the change' }));
    expect(await screen.findByText('Say what was changed.')).toBeVisible();
    await page.user.type(screen.getByLabelText('What was changed'), ' Fewer examples ');
    await page.user.type(screen.getByLabelText('Commit, if there is one'), 'xyz');
    await page.user.click(screen.getByRole('button', { name: 'Record the change' }));
    expect(await screen.findByText('4 to 64 hexadecimal digits, as git shows them.')).toBeVisible();
    await page.user.clear(screen.getByLabelText('Commit, if there is one'));
    await page.user.click(screen.getByRole('button', { name: 'Record the change' }));
    const { request } = await page.answer('POST', CHANGES, aChange(), { status: 201 });
    expect(request.body).toEqual({ kind: 'prompt', what: 'Fewer examples' });
    await page.answer('GET', LIST, { data: [aChange()], unscored: 1, page: { nextCursor: null } });
    expect((await rows())[0]).toHaveTextContent('Shorter answers');
  });

  it('sends the day, the commit and the link where they were typed, and shows a refusal where it belongs', async () => {
    const page = await open([]);
    await page.user.click(await screen.findByRole('button', { name: 'Record a change' }));
    await page.user.selectOptions(screen.getByLabelText('What kind'), 'Model');
    await page.user.type(screen.getByLabelText('What was changed'), 'small-model-3');
    await page.user.type(screen.getByLabelText(/^Since/), '2026-11-24');
    await page.user.type(screen.getByLabelText(/^Commit/), ' A1B2C3D ');
    await page.user.type(screen.getByLabelText(/^Link/), 'https://git.example.org/a1b2c3d');
    await page.user.click(screen.getByRole('button', { name: 'Record the change' }));
    const detail = '2026-11-24 lies ahead; send a day up to 2026-11-23.';
    const refusal = { code: 'invalid-request', errors: [{ pointer: '#/on', detail }] };
    const { request } = await page.answer('POST', CHANGES, refusal, { status: 422 });
    expect(request.body).toEqual({
      ...{ kind: 'model', what: 'small-model-3', on: '2026-11-24', commit: 'A1B2C3D' },
      url: 'https://git.example.org/a1b2c3d',
    });
    expect(await screen.findByText(detail)).toBeVisible();
    expect(screen.getByLabelText(/^Since/)).toHaveAccessibleDescription(detail);
    expect(screen.getByLabelText('What was changed')).toHaveValue('small-model-3');
  });

  it('says when a commit has told its change before', async () => {
    const page = await open([]);
    await page.user.click(await screen.findByRole('button', { name: 'Record a change' }));
    await page.user.type(screen.getByLabelText('What was changed'), 'Once more');
    await page.user.type(screen.getByLabelText(/^Commit/), 'c3d9e55');
    await page.user.click(screen.getByRole('button', { name: 'Record the change' }));
    await page.answer('POST', CHANGES, aChange());
    expect(await screen.findByText(/^This commit has told a change of this kind before/)).toBeVisible();
    expect(screen.getByLabelText('What was changed')).toHaveValue('Once more');
  });

  it('takes one back after a second look, and shows older ones', async () => {
    const page = await open([aChange()], 1, 'editor', 'older');
    await page.user.click(await screen.findByRole('button', { name: 'Show older changes' }));
    await page.answer('GET', `${LIST}&cursor=older`, {
      ...{ data: [aChange({ id: 'c-0', what: 'The first' })], unscored: 1, page: { nextCursor: null } },
    });
    expect(await screen.findByRole('button', { name: 'Take back The first' })).toBeVisible();
    await page.user.click(screen.getByRole('button', { name: 'Take back Shorter answers' }));
    const look = within(screen.getByRole('group', { name: 'Take back Shorter answers' }));
    expect(look.getByRole('button', { name: 'Leave it as it is' })).toHaveFocus();
    await page.user.click(look.getByRole('button', { name: 'Leave it as it is' }));
    const again = screen.getByRole('button', { name: 'Take back Shorter answers' });
    expect(again).toHaveFocus();
    await page.user.click(again);
    await page.user.click(screen.getByRole('button', { name: 'Take back' }));
    await page.answer('DELETE', `${CHANGES}/c-1`, null, { status: 204 });
    await page.answer('GET', LIST, {
      data: [aChange({ isWithdrawn: true })],
      unscored: 0,
      page: { nextCursor: null },
    });
    expect(await screen.findByText('Taken back')).toBeVisible();
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Changes' })).toHaveFocus());
  });

  it('finds those that wait pages away', async () => {
    const page = await open([aChange()], 2, 'viewer', 'older');
    await page.user.click(await screen.findByRole('button', { name: 'Only those not scored' }));
    await page.answer('GET', `${LIST}&unscored=true`, {
      data: [aChange(), aChange({ id: 'c-0', what: 'The first' })],
      ...{ unscored: 2, page: { nextCursor: null } },
    });
    expect(await screen.findByText('The first')).toBeVisible();
    expect(screen.getByText('2 changes not scored by any run')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Only those not scored' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  it('waits, fails with words, and is read again when something happens', async () => {
    const page = await openProjectPage({}, '?tab=evaluation');
    expect(await screen.findByText('Reading the changes …')).toBeVisible();
    await page.answer('GET', LIST, { code: 'not-ready' }, { status: 503 });
    await page.user.click(await screen.findByRole('button', { name: 'Try again' }));
    await page.answer('GET', LIST, { data: [], unscored: 0, page: { nextCursor: null } });
    expect(await screen.findByText('No change was told yet.')).toBeVisible();
    page.tell({ topic: 'project', subjectId: 'prj-1' });
    await page.answer('GET', LIST, { data: [aChange()], unscored: 1, page: { nextCursor: null } });
    expect((await rows())[0]).toHaveTextContent('Not scored yet, 5 days');
  });

  it('tells hostile words as the text that they are', async () => {
    await open([aChange({ what: '<img src=x onerror=alert(1)>', by: '<b>Jo</b>' })], 1);
    const [row] = await rows();
    expect(row).toHaveTextContent('<img src=x onerror=alert(1)>');
    expect(row.querySelector('img, b')).toBeNull();
  });

  it('offers a viewer nothing that would be refused', async () => {
    await open([aChange()], 1, 'viewer');
    await rows();
    expect(screen.queryByRole('button', { name: /Record a change|Take back/ })).not.toBeInTheDocument();
  });

  it('is only read on a past day', async () => {
    const page = await openProjectPage({ isPast: true }, '?tab=evaluation', 'editor');
    await page.answer('GET', LIST, { data: [aChange()], unscored: 1, page: { nextCursor: null } });
    await rows();
    expect(screen.queryByRole('button', { name: /Record a change|Take back/ })).not.toBeInTheDocument();
  });
});
