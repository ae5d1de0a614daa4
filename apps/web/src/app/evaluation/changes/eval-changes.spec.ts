import type { EvalChangeReply, Role } from '@telltale/contract';
import { screen, within } from '@testing-library/angular';
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
    const scoredBy = { runId: 'run-0', on: '2026-11-20' };
    const old = aChange({ id: 'c-2', kind: 'model', what: 'small-model-3', scoredBy, commit: null });
    const gone = aChange({
      id: 'c-3',
      isWithdrawn: true,
      withdrawal: { at: '2026-11-19T10:00:00.000Z', by: 'Jo Park' },
    });
    await open([aChange(), old, gone], 1);
    const [first, second, third] = await rows();
    expect(first).toHaveTextContent('Not scored for 5 days');
    expect(first).toHaveTextContent('18 November 2026 · Jo Park · c3d9e55');
    expect(within(second!).getByRole('link', { name: 'Scored 20 November 2026' })).toHaveAttribute(
      'href',
      '/project/prj-1?tab=evaluation&run=run-0',
    );
    expect(third).toHaveTextContent('Taken back by Jo Park');
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

  it('takes one back, and shows older ones', async () => {
    const page = await open([aChange()], 1, 'editor', 'older');
    await page.user.click(await screen.findByRole('button', { name: 'Show older changes' }));
    await page.answer('GET', `${LIST}&cursor=older`, {
      ...{ data: [aChange({ id: 'c-0', what: 'The first' })], unscored: 1, page: { nextCursor: null } },
    });
    expect(await screen.findByRole('button', { name: 'Take back The first' })).toBeVisible();
    await page.user.click(screen.getByRole('button', { name: 'Take back Shorter answers' }));
    await page.answer('DELETE', `${CHANGES}/c-1`, null, { status: 204 });
    await page.answer('GET', LIST, {
      data: [aChange({ isWithdrawn: true })],
      unscored: 0,
      page: { nextCursor: null },
    });
    expect(await screen.findByText('Taken back')).toBeVisible();
  });

  it('offers a viewer nothing that would be refused', async () => {
    await open([aChange()], 1, 'viewer');
    await rows();
    expect(screen.queryByRole('button', { name: /Record a change|Take back/ })).not.toBeInTheDocument();
  });
});
