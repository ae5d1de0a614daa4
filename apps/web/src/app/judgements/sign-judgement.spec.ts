import { screen, waitFor, within } from '@testing-library/angular';
import { aProject, aSign, openProjectPage, PROJECT_URL, SEVENTH } from '../project/project.fixture';

const TITLE = 'IT owns it, nobody from the business does';
const WAIVER = { until: '2026-12-03', by: 'Dana Reyes', on: '2026-11-20', reason: 'Agreed with Finance.' };

const open = (sign = {}, role: 'editor' | 'reviewer' | 'viewer' = 'reviewer') =>
  openProjectPage({ signs: [aSign(sign)] }, '', role);
const card = () => screen.getByRole('heading', { name: TITLE }).closest('tt-sign-card') as HTMLElement;

describe('waiving a sign', () => {
  it('asks why and until when, and sends it', async () => {
    const page = await open();
    await page.user.click(await screen.findByRole('button', { name: `Waive ${TITLE}` }));
    const until = screen.getByLabelText('Until, at most 21 February 2027');
    expect(until).toHaveFocus();
    expect(card()).toHaveTextContent(
      'A reviewer or administrator may waive, never on a project that they own or build.',
    );
    await page.user.click(screen.getByRole('button', { name: 'Waive the sign' }));
    expect(await screen.findByText('Choose a day from 24 November 2026 to 21 February 2027.')).toBeVisible();
    expect(screen.getByText('Say why: it stays on the record.')).toBeVisible();
    await page.user.type(until, '2026-12-03');
    await page.user.type(screen.getByLabelText('Why it need not count until then'), ' Agreed with Finance. ');
    await page.user.click(screen.getByRole('button', { name: 'Waive the sign' }));
    const { request } = await page.answer('POST', `${PROJECT_URL}/waivers`, WAIVER, { status: 201 });
    expect(request.body).toEqual({ sign: 'OWN-2', reason: 'Agreed with Finance.', until: '2026-12-03' });
    expect(request.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
    const waived = aProject({ version: 8, signs: [aSign({ reading: 'waived', waiver: WAIVER })] });
    await page.answer('GET', PROJECT_URL, waived, SEVENTH);
    expect(await screen.findByRole('heading', { name: 'Waived 1' })).toBeVisible();
  });

  it('takes no day beyond its limits', async () => {
    const page = await open();
    await page.user.click(await screen.findByRole('button', { name: `Waive ${TITLE}` }));
    const until = screen.getByLabelText('Until, at most 21 February 2027');
    const problem = () => screen.queryByText(/^Choose a day from/);
    for (const [day, isRefused] of [
      ['2026-11-23', true],
      ['2026-11-24', false],
      ['2027-02-21', false],
      ['2027-02-22', true],
    ] as const) {
      await page.user.clear(until);
      await page.user.type(until, day);
      await page.user.tab();
      await waitFor(() => expect(problem() !== null).toBe(isRefused));
    }
  });

  it('shows on the field what the server refuses, and loses nothing', async () => {
    const page = await open();
    await page.user.click(await screen.findByRole('button', { name: `Waive ${TITLE}` }));
    await page.user.type(screen.getByLabelText(/^Until/), '2026-12-03');
    const why = screen.getByLabelText('Why it need not count until then');
    await page.user.type(why, 'Agreed.');
    await page.user.click(screen.getByRole('button', { name: 'Waive the sign' }));
    const detail = 'Nobody waives signs of a project that they own or build. Ask another reviewer.';
    await page.answer('POST', `${PROJECT_URL}/waivers`, { code: 'not-allowed', detail }, { status: 403 });
    expect(await screen.findByText(`Your role does not allow this. ${detail}`)).toBeVisible();
    expect(why).toHaveValue('Agreed.');
  });

  it('is ended with a reason', async () => {
    const page = await open({ reading: 'waived', waiver: WAIVER });
    await page.user.click(await screen.findByRole('button', { name: `End the waiver of ${TITLE}` }));
    await page.user.type(screen.getByLabelText('Why the waiver ends'), 'It is late.');
    await page.user.click(screen.getByRole('button', { name: 'End the waiver' }));
    const { request } = await page.answer('DELETE', `${PROJECT_URL}/waivers/OWN-2`, null, { status: 204 });
    expect(request.body).toEqual({ reason: 'It is late.' });
    await page.answer('GET', PROJECT_URL, aProject({ version: 8, signs: [aSign()] }), SEVENTH);
    expect(await screen.findByRole('button', { name: `Waive ${TITLE}` })).toBeVisible();
  });

  it('is for reviewers', async () => {
    await open({}, 'editor');
    expect(await screen.findByRole('button', { name: `Answer ${TITLE}` })).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Waive/ })).toBeNull();
  });
});

describe('an answer to a sign', () => {
  it('stands on its card, with who gave it, when, and who recorded it', async () => {
    const dispute = {
      on: '2026-11-03',
      by: 'Ada Okafor',
      inNameOf: 'Dana Reyes',
      reason: 'We own it since May.',
    };
    await open({ dispute }, 'viewer');
    await screen.findByRole('heading', { name: TITLE });
    expect(card()).toHaveTextContent(
      'Dana Reyes answers: We own it since May. 3 November 2026, recorded by Ada Okafor',
    );
    expect(screen.queryByRole('button', { name: /^Answer/ })).toBeNull();
  });

  it('is recorded where the sign stands', async () => {
    const page = await open({}, 'editor');
    await page.user.click(await screen.findByRole('button', { name: `Answer ${TITLE}` }));
    const box = screen.getByLabelText('What the owner answers to this sign');
    expect(box).toHaveFocus();
    await page.user.type(box, 'We own it.');
    await page.user.click(screen.getByRole('button', { name: 'Record the answer' }));
    const { request } = await page.answer('POST', `${PROJECT_URL}/disputes`, {}, { status: 201 });
    expect(request.body).toEqual({ sign: 'OWN-2', reason: 'We own it.' });
    const dispute = { on: '2026-11-23', by: 'Jo Park', inNameOf: null, reason: 'We own it.' };
    await page.answer('GET', PROJECT_URL, aProject({ version: 8, signs: [aSign({ dispute })] }), SEVENTH);
    expect(await within(card()).findByText('Jo Park answers:')).toBeVisible();
  });

  it('is none of a past day', async () => {
    const page = await openProjectPage({ isPast: true, signs: [aSign()] }, '', 'reviewer');
    await screen.findByRole('heading', { name: TITLE });
    expect(screen.queryByRole('button', { name: /^(Answer|Waive)/ })).toBeNull();
    page.http.verify();
  });
});
