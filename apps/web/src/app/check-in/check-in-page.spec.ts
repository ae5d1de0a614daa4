import { screen, waitFor } from '@testing-library/angular';
import type { CheckInLinkReply, CheckInReply, Role } from '@telltale/contract';
import { aProject } from '../project/project.fixture';
import { openPage } from '../record/page.fixture';
import { anAgendaProject, aReview } from '../reviews/review.fixture';
import { ReviewPage } from '../reviews/review-page';
import { CheckInPage } from './check-in-page';

const LINK = '/api/v1/check-ins/kQ3';
const REVIEW = '/api/v1/reviews/rev-1';
const CHECK_INS = '/api/v1/projects/p-1/check-ins';
const QUESTIONS: CheckInLinkReply['questions'] = [
  { mode: 'evaluation', sign: 'EVAL-1', question: 'Which test set is it scored against?' },
  { mode: 'builder', sign: 'BUILD-1', question: 'Who builds it?' },
];
const ASKED: CheckInLinkReply = {
  ...{ project: 'Invoice matching', client: 'Halden Freight', askedBy: 'Jo Park', askedOf: 'Dana Reyes' },
  ...{ questions: QUESTIONS, linkEndsOn: '2026-12-07', answeredAt: null },
};

beforeEach(() => {
  sessionStorage.clear();
});

async function openLink(reply: object = ASKED, status = 200) {
  const page = await openPage({ 'check-in/:secret': CheckInPage }, '/check-in/kQ3');
  await page.answer('GET', LINK, reply, { status });
  return page;
}

describe('a check-in by its link', () => {
  it('is a few questions, of which some may be left open', async () => {
    const page = await openLink();
    expect(await screen.findByRole('heading', { name: 'How does it stand?' })).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('It can be answered once, until 7 December 2026.');
    await page.user.type(screen.getByLabelText(/Which test set/), 'Fifty cases, this week.');
    await page.user.click(screen.getByRole('button', { name: 'Send the answers' }));
    const { request } = await page.answer('POST', LINK, {});
    expect(request.body).toEqual({
      answers: [
        { sign: 'EVAL-1', answer: 'Fifty cases, this week.' },
        { sign: 'BUILD-1', answer: '' },
      ],
      by: 'Dana Reyes',
    });
    expect(
      await screen.findByRole('heading', { name: 'Thank you. Your answers are recorded.' }),
    ).toBeVisible();
    expect(sessionStorage.length).toBe(0);
  });

  it('is not sent empty by one press: it can be answered once', async () => {
    const page = await openLink();
    await page.user.type(await screen.findByLabelText('Your name'), '{Enter}');
    page.http.expectNone({ method: 'POST' });
    expect(await screen.findByText(/Press again to send it so/)).toBeVisible();
    await page.user.type(screen.getByLabelText(/Who builds it/), 'J');
    expect(screen.queryByText(/Press again/)).not.toBeInTheDocument();
    await page.user.clear(screen.getByLabelText(/Who builds it/));
    await page.user.click(screen.getByRole('button', { name: 'Nobody can say, to all of them' }));
    await page.user.click(screen.getByRole('button', { name: 'Send all of them open' }));
    const { request } = await page.answer('POST', LINK, {});
    expect(request.body).toMatchObject({ answers: [{ answer: '' }, { answer: '' }] });
  });

  it('keeps what was typed where sending fails, and after a reload', async () => {
    const page = await openLink();
    await page.user.type(await screen.findByLabelText(/Who builds it/), 'Jonas');
    await page.user.click(screen.getByRole('button', { name: 'Send the answers' }));
    await page.answer('POST', LINK, { code: 'not-ready' }, { status: 503 });
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(screen.getByLabelText(/Who builds it/)).toHaveValue('Jonas');
    expect(JSON.parse(sessionStorage.getItem('telltale-check-in kQ3') ?? '{}')).toEqual({
      'BUILD-1': 'Jonas',
    });
  });

  it('says that it has ended', async () => {
    await openLink({ code: 'answer-link-ended', detail: 'It was answered already. Thank you.' }, 410);
    expect(await screen.findByRole('heading', { name: 'There is nothing to answer here' })).toBeVisible();
    expect(screen.getByText('It was answered already. Thank you.')).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});

describe('the check-in on a screen of the review', () => {
  const reviewWith = (checkIn?: CheckInReply) => {
    const checkIns = checkIn === undefined ? [] : [{ projectId: 'p-1', checkIn }];
    return aReview({ agenda: [anAgendaProject({ id: 'p-1' })], agendaOf: 1 }, { checkIns });
  };
  async function open(checkIn?: CheckInReply, role: Role = 'reviewer') {
    const page = await openPage({ 'review/:id': ReviewPage }, '/review/rev-1?project=p-1', role);
    await page.answer('GET', REVIEW, reviewWith(checkIn));
    return page;
  }

  it('needs the review and the project of its server, and nothing else, where its address is opened', async () => {
    const page = await open();
    expect(await screen.findByText('The owner was not asked yet.')).toBeVisible();
    await page.answer('GET', '/api/v1/projects/p-1', aProject({ id: 'p-1' }));
    await waitFor(() => expect(screen.getByRole('button', { name: /^Decide/ })).toBeEnabled());
    page.http.verify();
  });

  it('tells what the owner said', async () => {
    const answers = QUESTIONS.map(({ mode, sign, question }) => ({
      mode,
      sign,
      question,
      answer: sign === 'EVAL-1' ? 'Soon.' : null,
      fact: sign === 'EVAL-1' ? 'eval-suite' : 'builder',
    }));
    const told = {
      ...{
        id: 'c-1',
        askedOn: '2026-11-20',
        askedBy: 'Jo Park',
        askedOf: 'Dana Reyes',
        isMailed: true,
        answers,
      },
      ...{
        answeredBy: 'Dana Reyes',
        answeredAt: '2026-11-21T23:30:00.000Z',
        linkEndsAt: '2026-12-04T10:00:00.000Z',
      },
    };
    await open(told);
    expect(await screen.findByText('Dana Reyes answered on 22 November 2026')).toBeVisible();
    expect(screen.getByText('Soon.')).toBeVisible();
    const [record, ...others] = screen.getAllByRole('link', { name: /^Record as a fact/ });
    expect(record).toHaveAttribute('href', '/project/p-1?tab=record&fact=eval-suite');
    expect(others).toEqual([]);
    expect(screen.getByText('Not answered')).toBeVisible();
  });

  it('asks, and shows the link once', async () => {
    const page = await open();
    await page.user.click(await screen.findByRole('button', { name: 'Ask the owner' }));
    await page.answer('POST', CHECK_INS, { link: '/check-in/kQ3', isMailed: false }, { status: 201 });
    expect(await screen.findByLabelText('Link to check in')).toHaveValue('http://localhost/check-in/kQ3');
    await page.answer('GET', REVIEW, reviewWith());
  });

  it('says why there is nothing to ask', async () => {
    const page = await open();
    await page.user.click(await screen.findByRole('button', { name: 'Ask the owner' }));
    const refusal = {
      code: 'invalid-request',
      detail: 'Every light that applies is clear: there is nothing to ask.',
    };
    await page.answer('POST', CHECK_INS, refusal, { status: 422 });
    await waitFor(() => {
      expect(screen.getByRole('alert')).toHaveTextContent('there is nothing to ask');
    });
  });
});
