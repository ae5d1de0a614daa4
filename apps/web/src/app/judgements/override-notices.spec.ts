import { screen } from '@testing-library/angular';
import { aProject, openProjectPage, PROJECT_URL, SEVENTH } from '../project/project.fixture';

const OVERRIDE = {
  kind: 'first-project',
  because: 'Claims triage is in Building already, and Halden Freight has shipped nothing yet.',
  reason: 'The regulator asks for it.',
  on: '2026-11-03',
  by: 'L. Brandt',
} as const;
const HOW = 'Say why this one cannot wait.';
const REFUSED = {
  code: 'first-project-guard',
  detail: OVERRIDE.because,
  errors: [{ pointer: '#/override/reason', detail: HOW }],
};

describe('a guard that was passed', () => {
  it('shows on the project for ever, with why, who and when', async () => {
    await openProjectPage({ overrides: [OVERRIDE] }, '', 'viewer');
    const notice = (await screen.findByText('Building before this client has shipped.')).closest('.notice');
    expect(notice).toHaveTextContent(
      `Building before this client has shipped. ${OVERRIDE.because} The regulator asks for it. L. Brandt, 3 November 2026`,
    );
  });

  it('asks for the reason where nobody has given one', async () => {
    const page = await openProjectPage({ overrides: [{ ...OVERRIDE, reason: null }] });
    expect(await screen.findByText('No reason given yet.')).toBeVisible();
    await page.user.click(screen.getByRole('button', { name: 'Give the reason' }));
    await page.user.type(screen.getByLabelText('Why it could not wait'), 'It was there before.');
    await page.user.click(screen.getByRole('button', { name: 'Record the reason' }));
    const { request } = await page.answer('POST', `${PROJECT_URL}/overrides`, OVERRIDE, { status: 201 });
    expect(request.body).toEqual({ kind: 'first-project', reason: 'It was there before.' });
    await page.answer('GET', PROJECT_URL, aProject({ version: 8, overrides: [OVERRIDE] }), SEVENTH);
    expect(await screen.findByText('The regulator asks for it.')).toBeVisible();
  });
});

it('the move of a stage explains the guard, and asks for the reason that passes it', async () => {
  const page = await openProjectPage({ stage: 'scoped' }, '?tab=record&fact=stage');
  await page.user.selectOptions(await screen.findByLabelText('Move from Scoped to'), 'Building');
  expect(screen.queryByLabelText(/^Why this one cannot wait/)).toBeNull();
  await page.user.click(screen.getByRole('button', { name: 'Save stage' }));
  await page.answer('PATCH', PROJECT_URL, REFUSED, { status: 409 });
  const why = await screen.findByLabelText(/^Why this one cannot wait/);
  expect(why.closest('tt-reason-box')).toHaveTextContent(OVERRIDE.because);
  await page.user.type(why, 'The regulator asks for it.');
  await page.user.click(screen.getByRole('button', { name: 'Save stage' }));
  const { request } = await page.answer('PATCH', PROJECT_URL, aProject({ version: 8 }), SEVENTH);
  expect(request.body).toEqual({ stage: 'building', override: { reason: 'The regulator asks for it.' } });
});
