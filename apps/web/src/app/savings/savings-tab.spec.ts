import { screen, waitFor, within } from '@testing-library/angular';
import type { Role } from '@telltale/contract';
import { aProject, PROJECT_URL, SEVENTH } from '../project/project.fixture';
import { ProjectPage } from '../project/project-page';
import { openPage } from '../record/page.fixture';
import { registered } from '../registers/registers.fixture';
import type { SavingLine } from './saving-chains';
import { aLine, aMeasuredLine, aVerifiedLine, CLAIM_ID, MIRA, VERIFY_ID } from './savings.fixture';

const SAVINGS = `${PROJECT_URL}/registers/savings`;
const NINTH = { status: 201, headers: { ETag: '"8"' } };

async function openLedger(lines: readonly SavingLine[], role: Role = 'reviewer') {
  const page = await openPage({ 'project/:id': ProjectPage }, '/project/prj-1?tab=savings', role);
  const asked = lines.length === 0 ? {} : { facts: { savings: registered(...lines) } };
  await page.answer('GET', PROJECT_URL, aProject(asked), SEVENTH);
  await screen.findByRole('heading', { level: 2, name: /verified|Not asked/ });
  return page;
}

const sum = (name: string): HTMLElement =>
  screen.getByText(name, { selector: 'dt' }).parentElement as HTMLElement;

describe('the sums of the ledger', () => {
  it('stand side by side, and only what is verified counts as saved', async () => {
    await openLedger([aLine(), aMeasuredLine(), aVerifiedLine()]);
    const title = 'EUR 150,000 of EUR 200,000 claimed is verified.';
    expect(await screen.findByRole('heading', { name: title })).toBeVisible();
    expect(sum('Claimed')).toHaveTextContent('EUR 200,000');
    expect(sum('Measured')).toHaveTextContent('EUR 180,000');
    expect(sum('Verified')).toHaveTextContent('EUR 150,000');
    expect(screen.getByText('EUR 150,000 verified')).toBeVisible();
  });

  it('make no headline of a claim', async () => {
    await openLedger([aLine()]);
    const title = 'Nothing is verified yet: nothing counts as saved.';
    expect(await screen.findByRole('heading', { name: title })).toBeVisible();
    expect(sum('Verified')).toHaveTextContent('EUR 0');
    expect(screen.queryByText('EUR 0 verified')).toBeNull();
  });

  it('are no zeroes where nobody was asked', async () => {
    const page = await openLedger([]);
    expect(await screen.findByRole('heading', { name: 'Not asked' })).toBeVisible();
    expect(screen.queryByText('Verified', { selector: 'dt' })).toBeNull();
    await page.user.click(screen.getByRole('button', { name: /^Nothing saved so far/ }));
    const { request } = await page.answer('PATCH', PROJECT_URL, aProject({ version: 8 }), {
      headers: { ETag: '"8"' },
    });
    expect(request.body).toEqual({ facts: { savings: { answer: 'none' } } });
  });
});

describe('a saving on its way', () => {
  it('begins with a claim', async () => {
    const page = await openLedger([], 'editor');
    await page.user.click(await screen.findByRole('button', { name: 'Add a claim' }));
    expect(screen.queryByLabelText(/Verified by/)).toBeNull();
    await page.user.type(await screen.findByLabelText('Amount'), '200,000{Enter}');
    const { request } = await page.answer('POST', SAVINGS, aProject({ version: 8 }), NINTH);
    expect(request.body).toEqual({
      on: '2026-11-23',
      state: 'claimed',
      amount: { amount: 20_000_000, currency: 'EUR' },
    });
  });

  it('is measured with what the claim said, against a baseline', async () => {
    const page = await openLedger([aLine({ period: 'a year' })], 'editor');
    await page.user.click(await screen.findByRole('button', { name: 'Measure EUR 200,000' }));
    expect(screen.getByLabelText('Amount')).toHaveValue('200000');
    await page.user.click(screen.getByRole('button', { name: 'Record the measurement' }));
    expect(await screen.findByText('Say against which baseline.')).toBeVisible();
    await page.user.type(screen.getByLabelText('Baseline'), 'June');
    await page.user.type(screen.getByLabelText('Method'), 'Counted');
    await page.user.click(screen.getByRole('button', { name: 'Record the measurement' }));
    const { request } = await page.answer('POST', SAVINGS, aProject({ version: 8 }), NINTH);
    expect(request.body).toMatchObject({
      state: 'measured',
      goesOnFrom: CLAIM_ID,
      period: 'a year',
      baseline: 'June',
    });
  });

  it('is verified by a reviewer, who names who stands behind it', async () => {
    const page = await openLedger([aLine(), aMeasuredLine()]);
    await page.user.click(await screen.findByRole('button', { name: 'Verify EUR 180,000' }));
    await page.user.click(screen.getByRole('button', { name: 'Verify it' }));
    expect(await screen.findByText('Name who verified it.')).toBeVisible();
    page.http.expectNone(({ method }) => method === 'POST');
  });

  it('is not verified by an editor', async () => {
    await openLedger([aLine(), aMeasuredLine(), aVerifiedLine()], 'editor');
    expect(await screen.findByRole('button', { name: 'Measure EUR 200,000' })).toBeVisible();
    expect(screen.queryByRole('button', { name: /^(Verify|Correct)/ })).toBeNull();
  });
});

describe('what the server refuses about what is not asked', () => {
  it('stands beneath the form', async () => {
    const page = await openLedger([], 'editor');
    await page.user.click(await screen.findByRole('button', { name: 'Add a claim' }));
    await page.user.type(await screen.findByLabelText('Amount'), '5{Enter}');
    const errors = [{ pointer: '#/state', detail: 'Only a reviewer verifies a saving.' }];
    await page.answer('POST', SAVINGS, { code: 'not-allowed', errors }, { status: 403 });
    expect(await screen.findByText('Only a reviewer verifies a saving.')).toBeVisible();
  });
});

describe('what is verified', () => {
  it('is locked and says why', async () => {
    await openLedger([aVerifiedLine()]);
    const line = (await screen.findByText('EUR 150,000', { selector: 'tt-ledger-line strong' })).closest(
      'tt-ledger-line',
    ) as HTMLElement;
    expect(line).toHaveTextContent('20 November 2026, verified by Mira Sol');
    expect(line).toHaveTextContent('Verified, so nobody changes it. A mistake is corrected by a new line.');
    expect(within(line).getAllByRole('button')).toHaveLength(1);
  });

  it('is corrected by a new line, beneath which the wrong one stays, struck through', async () => {
    const page = await openLedger([aLine(), aMeasuredLine(), aVerifiedLine()]);
    await page.user.click(await screen.findByRole('button', { name: 'Correct EUR 150,000' }));
    const amount = await screen.findByLabelText('Amount');
    await page.user.clear(amount);
    await page.user.type(amount, '90000');
    await page.user.click(screen.getByRole('button', { name: 'Record the correction' }));
    const right = aVerifiedLine({
      id: '01934c1e-0000-7000-8000-0000000000a4',
      amount: { amount: 9_000_000, currency: 'EUR' },
      corrects: VERIFY_ID,
    });
    const facts = { savings: registered(aLine(), aMeasuredLine(), aVerifiedLine(), right) };
    const { request } = await page.answer('POST', SAVINGS, aProject({ version: 8, facts }), NINTH);
    expect(request.body).toMatchObject({
      state: 'verified',
      corrects: VERIFY_ID,
      verifiedBy: { personId: MIRA.personId },
      amount: { amount: 9_000_000 },
    });
    await waitFor(() => expect(sum('Verified')).toHaveTextContent('EUR 90,000'));
    expect(screen.getByText('EUR 150,000', { selector: 's' })).toBeVisible();
    expect(screen.getByText('corrected')).toBeVisible();
  });
});
