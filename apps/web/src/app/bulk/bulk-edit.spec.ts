import type { BulkEditReply } from '@telltale/contract';
import { screen, waitFor, within } from '@testing-library/angular';
import { aPage, answerBoth, aRow } from '../portfolio/portfolio.fixture';
import {
  bar,
  BRIGHTWATER,
  BULK,
  check,
  openTable,
  type Page,
  reply,
  TO_PILOT,
  told,
  TRIAGE,
} from './bulk.fixture';

async function openForm(page: Page, ...names: string[]) {
  for (const name of names) await page.user.click(check(name));
  await page.user.click(within(await bar()).getByRole('button', { name: 'Edit' }));
  return await screen.findByRole('dialog');
}

async function previewPilot(page: Page, preview: BulkEditReply) {
  const dialog = await openForm(page, 'Triage', 'Letters');
  await page.user.selectOptions(within(dialog).getByLabelText('Stage'), 'Pilot');
  await page.user.click(within(dialog).getByRole('button', { name: 'Preview' }));
  const { request } = await page.answer('POST', BULK, preview);
  return request.body as unknown;
}

describe('a bulk edit', () => {
  it('shows what would come of it, and is then done with the versions that were seen', async () => {
    const page = await openTable();
    const lit = { id: 'DEMO-2', title: 'No volume', turn: 'lit' } as const;
    const asked = await previewPilot(
      page,
      reply([
        told({ changes: [TO_PILOT], signs: [lit] }),
        told({ id: 'p-2', key: 'HAL-2', name: 'Letters', outcome: 'unchanged', version: 5 }),
      ]),
    );
    expect(asked).toEqual({
      ids: [
        { id: 'p-1', version: 3 },
        { id: 'p-2', version: 5 },
      ],
      set: { stage: 'pilot' },
      dryRun: true,
    });
    expect(
      await screen.findByRole('heading', { name: '1 project changes, 1 stays as it is.' }),
    ).toHaveFocus();
    expect(screen.getByText('It lights DEMO-2 on 1 project.')).toBeVisible();
    expect(screen.getByText('Stage: Building → Pilot')).toBeVisible();
    expect(screen.getByText('Is so already')).toBeVisible();
    await page.user.click(screen.getByRole('button', { name: 'Change 1 project' }));
    const { request } = await page.answer(
      'POST',
      BULK,
      reply([told({ changes: [TO_PILOT], version: 4 })], { isWritten: true, batch: 'b-1' }),
    );
    expect(request.body).toMatchObject({ set: { stage: 'pilot' }, partial: false });
    expect(request.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
    await answerBoth(page);
    expect(await screen.findByText('1 project changed.')).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('can be undone, and says what somebody has changed since', async () => {
    const page = await openTable();
    await previewPilot(page, reply([told({ changes: [TO_PILOT] })]));
    await page.user.click(await screen.findByRole('button', { name: 'Change 1 project' }));
    await page.answer(
      'POST',
      BULK,
      reply([told({}), told({ id: 'p-2' })], { isWritten: true, batch: 'b-1' }),
    );
    await answerBoth(page, aPage([TRIAGE]));
    await page.user.click(await screen.findByRole('button', { name: 'Undo' }));
    const problem = {
      code: 'bulk-undo-refused',
      pointer: '',
      detail: 'Changed since by Grace Kim.',
    } as const;
    await page.answer(
      'POST',
      `${BULK}/b-1/undo`,
      reply([told({}), told({ id: 'p-2', name: 'Letters', outcome: 'refused', problem })], {
        isWritten: true,
      }),
    );
    expect(await screen.findByText('Undone: 1 project is as it was.')).toBeVisible();
    expect(screen.getByText('Letters was left as it is. Changed since by Grace Kim.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    await page.user.click(screen.getByRole('button', { name: 'Put away' }));
    expect(screen.queryByText(/Undone/)).toBeNull();
  });

  it('goes on without the projects that refuse it only when somebody says so', async () => {
    const page = await openTable();
    const problem = {
      code: 'stage-move-refused',
      pointer: '#/reason',
      detail: 'Say why it goes back.',
    } as const;
    await previewPilot(
      page,
      reply([
        told({ changes: [TO_PILOT] }),
        told({ id: 'p-2', name: 'Letters', outcome: 'refused', problem }),
      ]),
    );
    expect(await screen.findByRole('heading', { name: '1 project changes, 1 is left out.' })).toBeVisible();
    expect(screen.getByText('Say why it goes back.', { exact: false })).toBeVisible();
    await page.user.click(screen.getByRole('button', { name: 'Change the other 1 project' }));
    const { request } = await page.answer('POST', BULK, reply([told({})], { isWritten: true, batch: 'b-1' }));
    expect(request.body).toMatchObject({ partial: true });
    await answerBoth(page);
  });

  it('shows what somebody changed meanwhile, and takes it along once it was seen', async () => {
    const page = await openTable();
    const now = { ...TO_PILOT, before: 'scoped' };
    await previewPilot(
      page,
      reply([told({ outcome: 'stale', version: 4, changes: [now] }), told({ id: 'p-2', version: 5 })]),
    );
    expect(await screen.findByText(/Somebody changed one of them meanwhile/)).toBeVisible();
    expect(screen.getByText('Stage: Scoped → Pilot')).toBeVisible();
    await page.user.click(screen.getByRole('button', { name: 'Take along as they are now' }));
    const { request } = await page.answer('POST', BULK, reply([told({ version: 4, changes: [now] })]));
    expect(request.body).toMatchObject({
      ids: [
        { id: 'p-1', version: 4 },
        { id: 'p-2', version: 5 },
      ],
    });
  });

  it('asks for something to set, and loses nothing when the server is gone', async () => {
    const page = await openTable();
    const dialog = within(await openForm(page, 'Triage'));
    await page.user.click(dialog.getByRole('button', { name: 'Preview' }));
    expect(await dialog.findByText('Choose a stage, an owner or a target.')).toBeVisible();
    await page.user.selectOptions(dialog.getByLabelText('Target'), 'Move by days');
    await page.user.type(await dialog.findByLabelText('Days later (minus: earlier)'), '14');
    await page.user.type(dialog.getByLabelText('Reason'), 'The vendor is late.');
    await page.user.click(dialog.getByRole('button', { name: 'Preview' }));
    const lost = await waitFor(() => page.http.expectOne(BULK));
    lost.error(new ProgressEvent('error'));
    expect(await dialog.findByText(/Telltale cannot be reached/)).toBeVisible();
    expect(dialog.getByLabelText('Reason')).toHaveValue('The vendor is late.');
    await page.user.click(dialog.getByRole('button', { name: 'Preview' }));
    const { request } = await page.answer('POST', BULK, reply([told({})]));
    expect(request.body).toMatchObject({ set: { targetDays: 14 }, reason: 'The vendor is late.' });
    await page.user.click(await screen.findByRole('button', { name: 'Back' }));
    expect(screen.getByLabelText('Reason')).toHaveValue('The vendor is late.');
  });

  it('puts a refusal of the server on the field it names', async () => {
    const page = await openTable();
    const dialog = within(await openForm(page, 'Triage'));
    await page.user.selectOptions(dialog.getByLabelText('Stage'), 'Pilot');
    await page.user.click(dialog.getByRole('button', { name: 'Preview' }));
    const errors = [{ pointer: '#/set/stage', detail: 'No such stage.' }];
    await page.answer('POST', BULK, { code: 'invalid-request', errors }, { status: 422 });
    await waitFor(() => expect(dialog.getByLabelText('Stage')).toHaveAccessibleDescription('No such stage.'));
  });

  it('gives no owner to projects of several clients, and says why', async () => {
    const other = aRow({ id: 'p-2', name: 'Letters', client: BRIGHTWATER });
    const page = await openTable([TRIAGE, other]);
    const dialog = within(await openForm(page, 'Triage', 'Letters'));
    expect(dialog.getByText(/These projects belong to 2 clients/)).toBeVisible();
    expect(dialog.queryByRole('combobox', { name: 'Business owner' })).toBeNull();
  });
});
