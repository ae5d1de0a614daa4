import type { ClaimReply } from '@telltale/contract';
import { screen } from '@testing-library/angular';
import { aProject, openProjectPage, PROJECT_URL, SEVENTH } from '../project/project.fixture';

function aClaim(claim: Partial<ClaimReply> = {}): ClaimReply {
  return {
    status: 'on-track',
    sentence: 'We ship before Christmas.',
    on: '2026-10-26',
    by: 'Dana Reyes',
    stepsApart: 2,
    apartSince: '2026-10-19',
    ...claim,
  };
}

const STATUS = { computed: 'off-track', claimed: 'on-track', disagreesSince: '2026-10-19' } as const;
const card = () => screen.getByRole('heading', { name: 'Claimed status' }).closest('tt-claim-card');

describe('a claim', () => {
  it('stands in the header beside what is computed, with who said it on focus', async () => {
    await openProjectPage({ status: STATUS, claim: aClaim() });
    const words = await screen.findByText('claimed on track, 2 steps apart for 5 weeks');
    expect(words).toHaveClass('apart');
    const claim = words.closest('.claim');
    expect(claim).toHaveAttribute('tabindex', '0');
    expect(claim).toHaveTextContent('“We ship before Christmas.” Dana Reyes, 26 October 2026');
  });

  it('says its age from the 29th day on', async () => {
    await openProjectPage({ status: STATUS, claim: aClaim({ on: '2026-10-25' }) });
    await screen.findByRole('heading', { name: 'Claimed status' });
    expect(card()).toHaveTextContent('This claim is 29 days old.');
  });

  it('is fresh for 28 days', async () => {
    await openProjectPage({ status: STATUS, claim: aClaim() });
    await screen.findByRole('heading', { name: 'Claimed status' });
    expect(card()).toHaveTextContent('On track We ship before Christmas.Dana Reyes, 26 October 2026');
    expect(card()).not.toHaveTextContent('old.');
  });

  it('is made of three choices and a sentence', async () => {
    const page = await openProjectPage({}, '', 'viewer');
    await page.user.click(await screen.findByRole('button', { name: /^Say how it stands/ }));
    expect(screen.getAllByRole('radio').map((radio) => radio.getAttribute('value'))).toEqual([
      'on-track',
      'at-risk',
      'off-track',
    ]);
    await page.user.click(screen.getByRole('button', { name: 'Claim' }));
    expect(await screen.findByText('Choose one of the three.')).toBeVisible();
    expect(screen.getByText('Say it in a sentence.')).toBeVisible();
    await page.user.click(screen.getByRole('radio', { name: 'At risk' }));
    await page.user.type(screen.getByLabelText('In a sentence'), ' The vendor is late. ');
    await page.user.click(screen.getByRole('button', { name: 'Claim' }));
    const { request } = await page.answer('POST', `${PROJECT_URL}/claims`, {}, { status: 201 });
    expect(request.body).toEqual({ status: 'at-risk', sentence: 'The vendor is late.' });
    const claimed = aProject({
      version: 8,
      claim: aClaim({ status: 'at-risk', sentence: 'The vendor is late.' }),
    });
    await page.answer('GET', PROJECT_URL, claimed, SEVENTH);
    expect(await screen.findByText('The vendor is late.')).toBeVisible();
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('is refused in words where somebody else owns the project', async () => {
    const page = await openProjectPage({}, '', 'viewer');
    await page.user.click(await screen.findByRole('button', { name: /^Say how it stands/ }));
    await page.user.click(screen.getByRole('radio', { name: 'On track' }));
    await page.user.type(screen.getByLabelText('In a sentence'), 'Well.');
    await page.user.click(screen.getByRole('button', { name: 'Claim' }));
    const detail = 'Only its business owner and those who may edit speak for this project.';
    await page.answer('POST', `${PROJECT_URL}/claims`, { code: 'not-allowed', detail }, { status: 403 });
    expect(await screen.findByText(`Your role does not allow this. ${detail}`)).toBeVisible();
  });

  it('is not asked of a project that has ended, nor of a past day', async () => {
    await openProjectPage({ stage: 'stopped' });
    expect(await screen.findByText('Nobody has claimed anything yet.')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Say how it stands/ })).toBeNull();
  });
});
