import { screen, waitFor } from '@testing-library/angular';
import { aSign, openProjectPage, PROJECT_URL } from '../../project/project.fixture';
import { aRun } from '../runs/run.fixture';
import {
  anAnswer,
  aQuestion,
  LIST,
  openQuestions,
  pageOf,
  past,
  press,
  QUESTIONS,
  waiting,
} from './question.fixture';

describe('silence', () => {
  it('is shown with its age, by when it is a sign, and until when the link works', async () => {
    const signs = [aSign({ id: 'EVAL-11', reading: 'clear' })];
    await openQuestions([aQuestion({ note: 'For the review.' })], { signs });
    const region = await waiting();
    expect(region).toHaveTextContent('silent for 3 days.');
    expect(region).toHaveTextContent('“For the review.”');
    expect(region).toHaveTextContent(
      'An answer is due by the end of 24 November 2026. Without one EVAL-11 lights on 25 November 2026.',
    );
    // On the workspace's calendar, which is an hour ahead.
    expect(region).toHaveTextContent('Its link works until 5 December 2026.');
  });

  it('names the sign that it has lit', async () => {
    const signs = [aSign({ id: 'EVAL-11', reading: 'lit' })];
    await openQuestions([aQuestion({ dueOn: '2026-11-22', silentDays: 3 })], { signs });
    expect(await waiting()).toHaveTextContent(
      'An answer was due by the end of 22 November 2026: EVAL-11 is lit until there is one.',
    );
  });

  it('is no sign where that does not apply', async () => {
    await openQuestions([aQuestion()], { signs: [aSign({ id: 'EVAL-11', reading: 'not-applicable' })] });
    expect(await waiting()).not.toHaveTextContent('EVAL-11');
  });

  it('is late by the client’s day, which may be ahead of the workspace’s', async () => {
    await openQuestions([aQuestion({ dueOn: '2026-11-23', silentDays: 4 })]);
    expect(await waiting()).toHaveTextContent('An answer was due by the end of 23 November 2026.');
    expect(screen.getByRole('button', { name: 'Ask anew' })).toBeVisible();
  });

  it('is not late on the due day itself', async () => {
    await openQuestions([aQuestion({ dueOn: '2026-11-23', silentDays: 3 })]);
    expect(await waiting()).toHaveTextContent('An answer is due by the end of 23 November 2026.');
    expect(screen.queryByRole('button', { name: /^Ask/ })).toBeNull();
  });
});

describe('an answer in place', () => {
  it('may be a sentence, which is then needed', async () => {
    const page = await openQuestions([aQuestion()]);
    await page.user.click(await screen.findByRole('button', { name: 'Answer it' }));
    await press(page, 'Record the answer');
    expect(await screen.findByText('Choose what the answer is.')).toBeVisible();
    expect(screen.queryByRole('radio', { name: 'The latest run' })).toBeNull();
    await page.user.click(screen.getByRole('radio', { name: 'A sentence' }));
    await press(page, 'Record the answer');
    expect(await screen.findByText('Say it in a sentence.')).toBeVisible();
    await page.user.type(screen.getByLabelText('The sentence'), 'Two of twenty better.');
    await press(page, 'Record the answer');
    const { request } = await page.answer('POST', `${QUESTIONS}/q-1/answer`, aQuestion());
    expect(request.body).toEqual({ kind: 'sentence', sentence: 'Two of twenty better.' });
    await page.answer('GET', LIST, pageOf([aQuestion({ answer: anAnswer() })]));
    expect((await past()).getByText('“Two of twenty better.”')).toBeVisible();
    expect(
      (await past()).getByText('Asked on 20 November 2026 of Dana Reyes; answered after 3 days by Jo Park'),
    ).toBeVisible();
    await waitFor(() => expect(screen.getByRole('heading', { name: 'The question' })).toHaveFocus());
  });

  it('may be the latest run, where there is one', async () => {
    const page = await openQuestions([aQuestion()]);
    await page.answer('GET', `${PROJECT_URL}/evaluation?since=7d`, {
      ...{ answer: 'worse', because: 'Worse.', since: '2026-11-16', suites: [] },
      ...{ runs: { latest: null, earlier: null }, cases: { newlyFailing: [], newlyFixed: [] } },
    });
    await page.answer('GET', `${PROJECT_URL}/eval-runs?limit=30`, pageOf([aRun()] as never));
    await page.user.click(await screen.findByRole('button', { name: 'Answer it' }));
    await page.user.click(await screen.findByRole('radio', { name: 'The latest run' }));
    await press(page, 'Record the answer');
    const { request } = await page.answer('POST', `${QUESTIONS}/q-1/answer`, aQuestion());
    expect(request.body).toEqual({ kind: 'run' });
    const answer = anAnswer({
      kind: 'run',
      run: { runId: 'run-1', on: '2026-11-22' },
      sentence: 'As feared.',
    });
    await page.answer('GET', LIST, pageOf([aQuestion({ answer, silentDays: 0 })]));
    const list = await past();
    expect(list.getByRole('link', { name: 'The run of 22 November 2026.' })).toHaveAttribute(
      'href',
      '/project/prj-1?tab=evaluation&run=run-1',
    );
    expect(list.getByRole('listitem')).toHaveTextContent('“As feared.”');
    expect(list.getByText(/answered the same day by Jo Park/)).toBeVisible();
  });

  it('says that somebody was quicker, and keeps what was chosen', async () => {
    const page = await openQuestions([aQuestion()]);
    await page.user.click(await screen.findByRole('button', { name: 'Answer it' }));
    await page.user.click(screen.getByRole('radio', { name: 'Nobody can say' }));
    await press(page, 'Record the answer');
    const refusal = { code: 'question-closed', detail: 'It was answered meanwhile.' };
    await page.answer('POST', `${QUESTIONS}/q-1/answer`, refusal, { status: 409 });
    expect(await screen.findByText(/It was answered meanwhile/)).toBeVisible();
    expect(screen.getByRole('radio', { name: 'Nobody can say' })).toBeChecked();
  });
});

describe('the questions of a project', () => {
  it('may be withdrawn after a second look', async () => {
    const page = await openQuestions([aQuestion()]);
    await page.user.click(await screen.findByRole('button', { name: 'Withdraw the open question' }));
    await press(page, 'Withdraw');
    await page.answer('DELETE', `${QUESTIONS}/q-1`, null, { status: 204 });
    const end = {
      why: 'withdrawn',
      at: '2026-11-23T10:00:00.000Z',
      on: '2026-11-23',
      by: 'Jo Park',
    } as const;
    await page.answer('GET', LIST, pageOf([aQuestion({ end, linkEndsAt: null })]));
    expect((await past()).getByText('Withdrawn')).toBeVisible();
    expect(
      (await past()).getByText('Asked on 20 November 2026 of Dana Reyes; 3 days of silence'),
    ).toBeVisible();
    expect(await screen.findByRole('button', { name: 'Ask the team' })).toBeVisible();
  });

  it('keep one that was never answered, and show older ones', async () => {
    const page = await openProjectPage({}, '?tab=evaluation', 'viewer');
    const end = { why: 'replaced', at: '2026-11-23T10:00:00.000Z', on: '2026-11-23', by: null } as const;
    await page.answer('GET', LIST, pageOf([aQuestion({ end })], 'older'));
    expect((await past()).getByText('Never answered')).toBeVisible();
    await press(page, 'Show older questions');
    const nobody = anAnswer({ kind: 'nobody-can-say', sentence: null });
    await page.answer('GET', `${LIST}&cursor=older`, pageOf([aQuestion({ id: 'q-0', answer: nobody })]));
    expect(await (await past()).findByText('Nobody can say.')).toBeVisible();
    expect((await past()).getAllByRole('listitem')).toHaveLength(2);
  });

  it('wait, fail with words, and are read again', async () => {
    const page = await openProjectPage({}, '?tab=evaluation');
    expect(await screen.findByText('Reading the questions …')).toBeVisible();
    await page.answer('GET', LIST, { code: 'not-ready' }, { status: 503 });
    await page.user.click(await screen.findByRole('button', { name: 'Try again' }));
    await page.answer('GET', LIST, pageOf([]));
    expect(await screen.findByText('Nobody has asked yet.')).toBeVisible();
  });

  it('tell hostile words as the text that they are', async () => {
    await openQuestions([aQuestion({ note: '<img src=x onerror=alert(1)>', askedOf: '<b>Dana</b>' })]);
    const region = await waiting();
    expect(region).toHaveTextContent('“<img src=x onerror=alert(1)>”');
    expect(region.querySelector('img, b')).toBeNull();
  });

  it.each([
    ['to a viewer', { role: 'viewer' as const }],
    ['on a past day', { isPast: true }],
  ])('offer nothing that would be refused %s', async (_, who) => {
    await openQuestions([aQuestion({ dueOn: '2026-11-22' })], who);
    await waiting();
    expect(screen.queryByRole('button', { name: /Ask|Answer|Withdraw/ })).toBeNull();
  });
});
