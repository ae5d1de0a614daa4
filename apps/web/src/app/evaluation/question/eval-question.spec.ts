import type { EvalAnswerReply, EvalQuestionReply, ProjectReply, Role } from '@telltale/contract';
import { screen, waitFor, within } from '@testing-library/angular';
import { aSign, openProjectPage, PROJECT_URL } from '../../project/project.fixture';
import { aRun } from '../runs/run.fixture';

const QUESTIONS = `${PROJECT_URL}/eval-questions`;
const LIST = `${QUESTIONS}?limit=6`;

const aQuestion = (changes: Partial<EvalQuestionReply> = {}): EvalQuestionReply => ({
  ...{ id: 'q-1', askedOn: '2026-11-20', askedAt: '2026-11-20T10:00:00.000Z', askedBy: 'Jo Park' },
  ...{ askedOf: 'Dana Reyes', note: null, dueOn: '2026-11-24', silentDays: 3, answer: null },
  linkEndsAt: '2026-12-04T23:30:00.000Z',
  ...changes,
});
const anAnswer = (answer: Partial<EvalAnswerReply> = {}): EvalAnswerReply => ({
  ...{ kind: 'sentence', sentence: 'Two of twenty better.', run: null, by: 'Jo Park' },
  ...{ at: '2026-11-23T10:00:00.000Z', on: '2026-11-23' },
  ...answer,
});
const pageOf = (data: readonly EvalQuestionReply[], nextCursor: string | null = null) => ({
  data,
  page: { nextCursor },
});

async function open(
  data: readonly EvalQuestionReply[],
  { role = 'editor', ...project }: Partial<ProjectReply> & { role?: Role } = {},
) {
  const page = await openProjectPage(project, '?tab=evaluation', role);
  await page.answer('GET', LIST, pageOf(data));
  return page;
}
const waiting = () => screen.findByRole('region', { name: 'The open question' });
const past = async () => within(await screen.findByRole('list', { name: 'Earlier questions' }));
const press = (page: { user: { click: (element: Element) => Promise<void> } }, name: string) =>
  page.user.click(screen.getByRole('button', { name }));

describe('asking', () => {
  it('takes one button and a person of the client, and shows the link once', async () => {
    const page = await open([]);
    await page.user.click(await screen.findByRole('button', { name: 'Ask the team' }));
    expect(screen.getByLabelText('A word with it, if you like')).toHaveFocus();
    await page.user.keyboard('For the review.');
    await page.user.click(screen.getByRole('combobox', { name: /^Of whom/ }));
    await page.answer('GET', '/api/v1/people?client=c-1&limit=8', {
      data: [{ id: 'p-dana', clientId: 'c-1', name: 'Dana Reyes', title: null, function: null, level: null }],
      page: { nextCursor: null },
    });
    await page.user.click(await screen.findByRole('option', { name: /Dana Reyes/ }));
    await press(page, 'Ask');
    const asked = Object.assign(aQuestion({ silentDays: 0 }), { link: '/answer/kQ3' });
    const { request } = await page.answer('POST', QUESTIONS, asked, { status: 201 });
    expect(request.body).toEqual({ personId: 'p-dana', note: 'For the review.' });
    expect(request.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
    await page.answer('GET', LIST, pageOf([aQuestion({ silentDays: 0 })]));
    expect(await screen.findByLabelText('Link to answer')).toHaveValue('http://localhost/answer/kQ3');
    await press(page, 'Copy the link');
    expect(await screen.findByText('Link copied.')).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe('http://localhost/answer/kQ3');
    expect(await waiting()).toHaveTextContent(
      'Asked of Dana Reyes on 20 November 2026 by Jo Park: asked today.',
    );
    expect(screen.queryByRole('button', { name: /^Ask/ })).toBeNull();
    await press(page, 'Put the link away');
    expect(screen.queryByLabelText('Link to answer')).toBeNull();
    expect(screen.getByRole('heading', { name: 'The question' })).toHaveFocus();
  });

  it('puts the link away by itself once the question was answered', async () => {
    const page = await open([]);
    await page.user.click(await screen.findByRole('button', { name: 'Ask the team' }));
    await press(page, 'Ask');
    const asked = Object.assign(aQuestion(), { link: '/answer/kQ3' });
    await page.answer('POST', QUESTIONS, asked, { status: 201 });
    await page.answer('GET', LIST, pageOf([aQuestion()]));
    expect(await screen.findByLabelText('Link to answer')).toBeVisible();
    page.tell({ topic: 'project', subjectId: 'prj-1' });
    await page.answer('GET', LIST, pageOf([aQuestion({ answer: anAnswer() })]));
    expect((await past()).getByText('“Two of twenty better.”')).toBeVisible();
    expect(screen.queryByLabelText('Link to answer')).toBeNull();
  });

  it('says at the person what the server refuses of the person, and keeps what was typed', async () => {
    const page = await open([]);
    await page.user.click(await screen.findByRole('button', { name: 'Ask the team' }));
    await page.user.keyboard('For the review.');
    await press(page, 'Ask');
    const errors = [{ pointer: '#/personId', detail: 'This is no person of the project’s client.' }];
    await page.answer('POST', QUESTIONS, { code: 'invalid-request', errors }, { status: 422 });
    expect(await screen.findByText('This is no person of the project’s client.')).toBeVisible();
    expect(screen.getByLabelText('A word with it, if you like')).toHaveValue('For the review.');
  });

  it('is not offered where the project has ended', async () => {
    await open([], { stage: 'stopped' });
    expect(await screen.findByText('Nobody has asked yet.')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Ask/ })).toBeNull();
  });

  it('anew takes the place of one that is silent beyond its day', async () => {
    const page = await open([aQuestion({ dueOn: '2026-11-22', silentDays: 3, linkEndsAt: null })]);
    await page.user.click(await screen.findByRole('button', { name: 'Ask anew' }));
    expect(screen.getByText(/stays in the list as never answered/)).toBeVisible();
    expect(await waiting()).toHaveTextContent('Its link has ended.');
  });
});

describe('silence', () => {
  it('is shown with its age, by when it is a sign, and until when the link works', async () => {
    const signs = [aSign({ id: 'EVAL-11', reading: 'clear' })];
    await open([aQuestion({ note: 'For the review.' })], { signs });
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
    await open([aQuestion({ dueOn: '2026-11-22', silentDays: 3 })], { signs });
    expect(await waiting()).toHaveTextContent(
      'An answer was due by the end of 22 November 2026: EVAL-11 is lit until there is one.',
    );
  });

  it('is no sign where that does not apply', async () => {
    await open([aQuestion()], { signs: [aSign({ id: 'EVAL-11', reading: 'not-applicable' })] });
    expect(await waiting()).not.toHaveTextContent('EVAL-11');
  });

  it('is late by the client’s day, which may be ahead of the workspace’s', async () => {
    await open([aQuestion({ dueOn: '2026-11-23', silentDays: 4 })]);
    expect(await waiting()).toHaveTextContent('An answer was due by the end of 23 November 2026.');
    expect(screen.getByRole('button', { name: 'Ask anew' })).toBeVisible();
  });

  it('is not late on the due day itself', async () => {
    await open([aQuestion({ dueOn: '2026-11-23', silentDays: 3 })]);
    expect(await waiting()).toHaveTextContent('An answer is due by the end of 23 November 2026.');
    expect(screen.queryByRole('button', { name: /^Ask/ })).toBeNull();
  });
});

describe('an answer in place', () => {
  it('may be a sentence, which is then needed', async () => {
    const page = await open([aQuestion()]);
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
    const page = await open([aQuestion()]);
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
    const page = await open([aQuestion()]);
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
    const page = await open([aQuestion()]);
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
    await open([aQuestion({ note: '<img src=x onerror=alert(1)>', askedOf: '<b>Dana</b>' })]);
    const region = await waiting();
    expect(region).toHaveTextContent('“<img src=x onerror=alert(1)>”');
    expect(region.querySelector('img, b')).toBeNull();
  });

  it.each([
    ['to a viewer', { role: 'viewer' as const }],
    ['on a past day', { isPast: true }],
  ])('offer nothing that would be refused %s', async (_, who) => {
    await open([aQuestion({ dueOn: '2026-11-22' })], who);
    await waiting();
    expect(screen.queryByRole('button', { name: /Ask|Answer|Withdraw/ })).toBeNull();
  });
});
