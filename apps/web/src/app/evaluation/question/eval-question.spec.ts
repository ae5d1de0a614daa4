import type { EvalQuestionReply, Role } from '@telltale/contract';
import { screen, within } from '@testing-library/angular';
import { openProjectPage, PROJECT_URL } from '../../project/project.fixture';

const QUESTIONS = `${PROJECT_URL}/eval-questions`;
const LIST = `${QUESTIONS}?limit=6`;

const aQuestion = (changes: Partial<EvalQuestionReply> = {}): EvalQuestionReply => ({
  ...{ id: 'q-1', askedOn: '2026-11-20', askedAt: '2026-11-20T10:00:00.000Z', askedBy: 'Jo Park' },
  ...{
    askedOf: 'Dana Reyes',
    note: null,
    dueOn: '2026-11-24',
    silentDays: 3,
    answer: null,
    linkEndsAt: null,
  },
  ...changes,
});

async function open(data: readonly EvalQuestionReply[], role: Role = 'editor') {
  const page = await openProjectPage({}, '?tab=evaluation', role);
  await page.answer('GET', LIST, { data, page: { nextCursor: null } });
  return page;
}

describe('the question', () => {
  it('is asked with one button, and its link is shown once', async () => {
    const page = await open([]);
    await page.user.click(await screen.findByRole('button', { name: 'Ask the team' }));
    await page.answer('GET', '/api/v1/people?client=c-1&limit=200', {
      data: [{ id: 'p-dana', name: 'Dana Reyes', title: 'VP Sales' }],
      page: { nextCursor: null },
    });
    await screen.findByRole('option', { name: 'Dana Reyes, VP Sales' });
    await page.user.selectOptions(screen.getByLabelText('Of whom'), 'Dana Reyes, VP Sales');
    await page.user.click(screen.getByRole('button', { name: 'Ask' }));
    const asked = Object.assign(aQuestion({ silentDays: 0 }), { link: '/answer/kQ3' });
    const { request } = await page.answer('POST', QUESTIONS, asked, { status: 201 });
    expect(request.body).toEqual({ personId: 'p-dana' });
    expect(await screen.findByLabelText('Link to answer')).toHaveValue('http://localhost/answer/kQ3');
    await page.answer('GET', LIST, { data: [aQuestion({ silentDays: 0 })], page: { nextCursor: null } });
    const waiting = await screen.findByRole('region', { name: 'The open question' });
    expect(waiting).toHaveTextContent('Asked of Dana Reyes on 20 November 2026 by Jo Park: asked today.');
    expect(screen.queryByRole('button', { name: 'Ask the team' })).not.toBeInTheDocument();
  });

  it('shows silence with its age, and that it is a sign once it is due', async () => {
    await open([aQuestion({ dueOn: '2026-11-22', silentDays: 5 })]);
    const waiting = await screen.findByRole('region', { name: 'The open question' });
    expect(waiting).toHaveTextContent('silent for 5 days');
    expect(waiting).toHaveTextContent(
      'An answer was due by 22 November 2026: a sign is lit until there is one.',
    );
    expect(screen.getByRole('button', { name: 'Ask the team' })).toBeVisible();
  });

  it('is answered in place', async () => {
    const page = await open([aQuestion()]);
    await page.user.click(await screen.findByRole('button', { name: 'Answer it' }));
    await page.user.click(screen.getByRole('radio', { name: 'A sentence' }));
    await page.user.type(screen.getByLabelText('The sentence'), 'Two of twenty better.');
    await page.user.click(screen.getByRole('button', { name: 'Record the answer' }));
    const { request } = await page.answer('POST', `${QUESTIONS}/q-1/answer`, aQuestion());
    expect(request.body).toEqual({ kind: 'sentence', sentence: 'Two of twenty better.' });
    const answer = {
      ...{ kind: 'sentence', sentence: 'Two of twenty better.', run: null, by: 'Jo Park' },
      ...{ at: '2026-11-23T10:00:00.000Z', on: '2026-11-23' },
    };
    await page.answer('GET', LIST, {
      data: [aQuestion({ answer: answer as EvalQuestionReply['answer'] })],
      page: { nextCursor: null },
    });
    const past = within(await screen.findByRole('list', { name: 'Earlier questions' }));
    expect(past.getByText('“Two of twenty better.”')).toBeVisible();
    expect(
      past.getByText('Asked on 20 November 2026 of Dana Reyes; answered after 3 days by Jo Park'),
    ).toBeVisible();
  });

  it('says what the server refuses, and keeps what was typed', async () => {
    const page = await open([aQuestion()]);
    await page.user.click(await screen.findByRole('button', { name: 'Answer it' }));
    await page.user.click(screen.getByRole('button', { name: 'Record the answer' }));
    const refusal = { code: 'question-closed', detail: 'It was answered meanwhile.' };
    await page.answer('POST', `${QUESTIONS}/q-1/answer`, refusal, { status: 409 });
    expect(await screen.findByText(/It was answered meanwhile/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Record the answer' })).toBeVisible();
  });

  it('is read only for a viewer', async () => {
    await open([], 'viewer');
    expect(await screen.findByText('Nobody has asked yet.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Ask the team' })).not.toBeInTheDocument();
  });
});
