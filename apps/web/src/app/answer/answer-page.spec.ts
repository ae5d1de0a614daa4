import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { EvalAnswerReply, EvalLinkReply } from '@telltale/contract';
import { screen, waitFor } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { askToSignIn } from '../access/ask-to-sign-in';
import { routes } from '../app.routes';

const SECRET = 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA';
const ADDRESS = `/api/v1/answers/${SECRET}`;

const QUESTION = {
  project: 'Claims triage',
  client: 'Halden Freight',
  askedBy: 'Ada Okafor',
  askedOf: 'Dana Reyes',
  note: 'For the review on Thursday.',
  askedOn: '2026-11-23',
  linkEndsOn: '2026-12-07',
  latestRun: { runId: 'run-1', on: '2026-11-22' },
  latestBecause: 'Worse: 5 cases newly fail.',
  answer: null,
} satisfies EvalLinkReply;
const GIVEN = {
  kind: 'nobody-can-say',
  sentence: null,
  run: null,
  by: 'Dana Reyes',
  at: '2026-11-24T09:00:00.000Z',
  on: '2026-11-24',
} satisfies EvalAnswerReply;

/** The real routes: the page must open with nobody signed in. */
function openLink() {
  TestBed.configureTestingModule({
    providers: [
      provideRouter(routes, withComponentInputBinding()),
      provideHttpClient(withInterceptors([askToSignIn])),
      provideHttpClientTesting(),
    ],
  });
  void RouterTestingHarness.create(`/answer/${SECRET}`);
  const http = TestBed.inject(HttpTestingController);
  const reply = async (method: string, body: object | null, status = 200): Promise<TestRequest> => {
    const request = await waitFor(() =>
      http.expectOne((one) => one.method === method && one.url === ADDRESS),
    );
    if (status === 0) request.error(new ProgressEvent('error'));
    else request.flush(body, { status, statusText: String(status) });
    return request;
  };
  return { http, reply, user: userEvent.setup() };
}

async function openQuestion(question: object = {}) {
  const page = openLink();
  await page.reply('GET', { ...QUESTION, ...question });
  await screen.findByRole('heading', { name: 'Better or worse than last week?' });
  return page;
}

const send = () => screen.getByRole('button', { name: 'Send the answer' });
const ended = (detail: string) => ({ code: 'answer-link-ended', title: 'x', status: 410, detail });

describe('a link that was sent', () => {
  it('opens without signing in, and says who asks about what', async () => {
    await openQuestion();
    expect(screen.getByText('Claims triage · Halden Freight')).toBeVisible();
    expect(
      screen.getByText('Ada Okafor asked on 23 November 2026. The link works until 7 December 2026.'),
    ).toBeVisible();
    expect(screen.getByText('For the review on Thursday.')).toBeVisible();
    expect(screen.getByLabelText('Your name')).toHaveValue('Dana Reyes');
    expect(screen.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent.trim())).toEqual([
      expect.stringMatching(/^The latest run says it\s*On 22 November 2026: Worse: 5 cases newly fail\.$/),
      expect.stringMatching(/^In a sentence/),
      expect.stringMatching(/^Nobody can say/),
    ]);
  });

  it('waits in words while the question is read', async () => {
    const { reply } = openLink();
    expect(await screen.findByRole('status')).toHaveTextContent('Reading the question …');
    await reply('GET', QUESTION);
    await waitFor(() => {
      expect(screen.queryByRole('status')).toBeNull();
    });
  });

  it('names nobody where nobody is named, and offers no run where there is none', async () => {
    await openQuestion({ askedBy: null, askedOf: null, note: null, latestRun: null, latestBecause: null });
    expect(
      screen.getByText('Somebody asked on 23 November 2026. The link works until 7 December 2026.'),
    ).toBeVisible();
    expect(screen.getByLabelText('Your name')).toHaveValue('');
    expect(screen.queryByRole('radio', { name: /The latest run says it/ })).toBeNull();
    expect(screen.getByText('There is no run yet that could say it.')).toBeVisible();
  });

  it('shows what others wrote as text', async () => {
    await openQuestion({ note: '<img src=x onerror=alert(1)>' });
    expect(screen.getByText('<img src=x onerror=alert(1)>')).toBeVisible();
    expect(document.querySelector('img')).toBeNull();
  });
});

describe('an answer', () => {
  it('points at the run that was shown', async () => {
    const { user, reply } = await openQuestion();
    await user.click(screen.getByRole('radio', { name: /The latest run says it/ }));
    await user.click(send());
    const run = { runId: 'run-1', on: '2026-11-22' };
    const { request } = await reply('POST', { ...QUESTION, answer: { ...GIVEN, kind: 'run', run } });
    expect(request.body).toEqual({ kind: 'run', runId: 'run-1', by: 'Dana Reyes' });
    const heading = await screen.findByRole('heading', { name: 'Thank you. Your answer is recorded.' });
    await waitFor(() => {
      expect(heading).toHaveFocus();
    });
    expect(screen.getByText('The run of 22 November 2026.')).toBeVisible();
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('may be a sentence, which is then needed', async () => {
    const { user, reply } = await openQuestion();
    await user.click(screen.getByRole('radio', { name: /In a sentence/ }));
    await user.click(send());
    expect(screen.getByText('Say it in a sentence.')).toBeVisible();
    await user.type(screen.getByLabelText('Your sentence'), 'Better, I think.');
    await user.clear(screen.getByLabelText('Your name'));
    await user.click(send());
    const answer = { ...GIVEN, kind: 'sentence', sentence: 'Better, I think.', by: null };
    const { request } = await reply('POST', { ...QUESTION, answer });
    expect(request.body).toEqual({ kind: 'sentence', sentence: 'Better, I think.' });
    expect(await screen.findByText('“Better, I think.”')).toBeVisible();
  });

  it('may be that nobody can say, by keys alone', async () => {
    const { user, reply } = await openQuestion();
    await user.tab();
    await user.keyboard(' {ArrowDown}{ArrowDown}');
    expect(screen.getByRole('radio', { name: /Nobody can say/ })).toBeChecked();
    await user.tab();
    await user.keyboard('{Enter}');
    const { request } = await reply('POST', { ...QUESTION, answer: GIVEN });
    expect(request.body).toEqual({ kind: 'nobody-can-say', by: 'Dana Reyes' });
    expect(await screen.findByText('Nobody can say.')).toBeVisible();
    expect(screen.getByText(/It stands with Claims triage, under the name Dana Reyes\./)).toBeVisible();
  });

  it('has to be chosen first', async () => {
    const { user } = await openQuestion();
    await user.click(send());
    expect(screen.getByText('Choose one of the three.')).toBeVisible();
  });

  it('keeps what was typed when the connection is lost, and can be sent again', async () => {
    const { user, reply } = await openQuestion();
    await user.click(screen.getByRole('radio', { name: /Nobody can say/ }));
    await user.click(send());
    await reply('POST', null, 0);
    expect(await screen.findByRole('alert')).toHaveTextContent('Telltale cannot be reached.');
    await user.click(send());
    await reply('POST', { ...QUESTION, answer: GIVEN });
    expect(await screen.findByText('Nobody can say.')).toBeVisible();
  });

  it('says what was answered where somebody else was quicker', async () => {
    const { user, reply } = await openQuestion();
    await user.click(screen.getByRole('radio', { name: /Nobody can say/ }));
    await user.click(send());
    await reply('POST', ended('Bo Lind answered on 24 November 2026: “Better.”'), 410);
    expect(await screen.findByText('Bo Lind answered on 24 November 2026: “Better.”')).toBeVisible();
    expect(screen.queryByRole('radio')).toBeNull();
  });
});

describe('a link that has ended', () => {
  it('says how, and asks for nothing', async () => {
    const { reply } = openLink();
    await reply('GET', ended('It was withdrawn on 24 November 2026.'), 410);
    expect(await screen.findByRole('heading', { name: 'There is nothing to answer here' })).toBeVisible();
    expect(screen.getByText('It was withdrawn on 24 November 2026.')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is told from one that could not be read, which may be tried again', async () => {
    const { user, reply } = openLink();
    await reply('GET', { code: 'not-ready', title: 'x', status: 503 }, 503);
    expect(await screen.findByRole('alert')).toHaveTextContent('Telltale is starting');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await reply('GET', QUESTION);
    expect(await screen.findByRole('heading', { name: 'Better or worse than last week?' })).toBeVisible();
  });
});
