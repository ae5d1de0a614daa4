import type { ProjectReply } from '@telltale/contract';
import { screen, waitFor } from '@testing-library/angular';
import { aProject, aQuestion, aSign, PROJECT_URL, SEVENTH } from '../project/project.fixture';
import { recorded } from '../record/facts.fixture';
import { openPage } from '../record/page.fixture';
import { AskPage } from './ask-page';

const BUILDER = aQuestion();
const GOAL = aQuestion({ fact: 'business-goal', question: 'To which goal is it tied?', signs: ['BUILD-6'] });
const SUITE = aQuestion({ fact: 'eval-suite', question: 'Which suite?', signs: ['EVAL-1', 'EVAL-10'] });
const unknown = (id: string, title: string) => aSign({ id, title, reading: 'unknown', severity: null });
const SIGNS = [
  unknown('BUILD-1', 'No named builder'),
  unknown('BUILD-6', 'No goal'),
  unknown('EVAL-1', 'Nothing to test against'),
];
const EIGHTH = { headers: { ETag: '"8"' } };

async function openAsk(project: Partial<ProjectReply> = {}) {
  const page = await openPage({ 'project/:id/ask': AskPage }, '/project/prj-1/ask');
  const asked = { openQuestions: [BUILDER, GOAL, SUITE], signs: SIGNS, ...project };
  await page.answer('GET', PROJECT_URL, aProject(asked), SEVENTH);
  return page;
}

const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const after = (project: Partial<ProjectReply>) => aProject({ version: 8, signs: SIGNS, ...project });

describe('the guided questions', () => {
  it('show one question with the signs that wait for it, and how far one is', async () => {
    await openAsk({ openQuestions: [SUITE, GOAL] });
    expect(await heading('Which suite?')).toHaveFocus();
    expect(screen.getByText('1 of 2')).toBeVisible();
    expect(screen.getByText('2 signs wait for the answer:')).toBeVisible();
    expect(screen.getByText('Nothing to test against')).toBeVisible();
    expect(screen.queryByText('To which goal is it tied?')).toBeNull();
  });

  it('are answered by keys alone: 2 chooses, Enter saves and goes on', async () => {
    const page = await openAsk();
    await heading('Who builds it, by name?');
    await page.user.keyboard('2');
    expect(screen.getByRole('radio', { name: 'Nobody builds it' })).toBeChecked();
    await page.user.keyboard('{Enter}');
    const builder = recorded({ answer: 'none' });
    const { request } = await page.answer(
      'PATCH',
      PROJECT_URL,
      after({ openQuestions: [GOAL, SUITE], facts: { builder } }),
      EIGHTH,
    );
    expect(request.body).toEqual({ facts: { builder: { answer: 'none' } } });
    expect(request.headers.get('If-Match')).toBe('"7"');
    expect(await heading('To which goal is it tied?')).toHaveFocus();
    expect(screen.getByText('2 of 3')).toBeVisible();
  });

  it('lead from the key of an answer into its first field', async () => {
    const page = await openAsk({ openQuestions: [SUITE] });
    await heading('Which suite?');
    await page.user.keyboard('1');
    await waitFor(() => expect(screen.getByLabelText('Eval suite')).toHaveFocus());
    await page.user.keyboard('triage v4{Enter}');
    const { request } = await page.answer('PATCH', PROJECT_URL, after({ openQuestions: [] }), EIGHTH);
    expect(request.body).toEqual({ facts: { 'eval-suite': { answer: 'known', value: 'triage v4' } } });
  });

  it('take an amount in the currency of the client, not of the workspace', async () => {
    const saving = aQuestion({ fact: 'expected-saving', question: 'What will it save?', signs: ['EVAL-1'] });
    const page = await openAsk({ openQuestions: [saving], currency: 'USD' });
    await heading('What will it save?');
    await page.user.keyboard('1');
    await waitFor(() => expect(screen.getByLabelText('Expected saving a year')).toHaveFocus());
    await page.user.keyboard('420000{Enter}');
    const { request } = await page.answer('PATCH', PROJECT_URL, after({ openQuestions: [] }), EIGHTH);
    expect(request.body).toEqual({
      facts: {
        'expected-saving': { answer: 'known', value: { amount: 42_000_000, currency: 'USD' } },
      },
    });
  });

  it('ask who was asked where nobody can say', async () => {
    const page = await openAsk();
    await heading('Who builds it, by name?');
    await page.user.keyboard('3');
    await waitFor(() => expect(screen.getByLabelText('Who was asked')).toHaveFocus());
    await page.user.keyboard('Dana 2{Enter}');
    const { request } = await page.answer('PATCH', PROJECT_URL, after({ openQuestions: [GOAL] }), EIGHTH);
    expect(request.body).toEqual({
      facts: { builder: { answer: 'nobody-can-say', source: { asked: 'Dana 2' } } },
    });
  });

  it('go on without recording anything where the answer stays at not asked', async () => {
    const page = await openAsk();
    await heading('Who builds it, by name?');
    await page.user.keyboard('4{Enter}');
    await heading('To which goal is it tied?');
    await page.user.click(screen.getByRole('button', { name: 'Skip' }));
    await heading('Which suite?');
    await page.user.keyboard('{Backspace}');
    await heading('To which goal is it tied?');
    await page.user.keyboard('{ArrowLeft}');
    await heading('Who builds it, by name?');
    page.http.expectNone(({ method }) => method === 'PATCH');
  });

  it('end with what became lit or clear, and what stays open', async () => {
    const page = await openAsk({ openQuestions: [BUILDER, SUITE] });
    await heading('Who builds it, by name?');
    await page.user.keyboard('2{Enter}');
    const lit = aSign({ id: 'BUILD-1', title: 'No named builder', because: 'Nobody builds it.' });
    const clear = aSign({ id: 'BUILD-6', title: 'No goal', reading: 'clear', severity: null });
    const project = after({ openQuestions: [SUITE], signs: [lit, clear, ...SIGNS.slice(2)] });
    await page.answer('PATCH', PROJECT_URL, project, EIGHTH);
    await heading('Which suite?');
    await page.user.click(screen.getByRole('button', { name: 'Skip' }));
    expect(await heading('1 sign lit, 1 clear by the answers')).toHaveFocus();
    expect(screen.getByText('Nobody builds it.')).toBeVisible();
    expect(screen.getByText('1 question of this project stays open.')).toBeVisible();
    await page.user.click(screen.getByRole('button', { name: 'Ask the open ones again' }));
    await heading('Which suite?');
  });

  it('leave by Escape, but not over an answer that is typed', async () => {
    const page = await openAsk({ openQuestions: [SUITE] });
    await heading('Which suite?');
    await page.user.keyboard('1');
    await page.user.type(await screen.findByLabelText('Eval suite'), 'triage{Escape}');
    expect(await screen.findByText(/Your answer is not saved/)).toBeVisible();
    expect(screen.getByLabelText('Eval suite')).toHaveValue('triage');
    await page.user.keyboard('{Escape}');
    await waitFor(() => expect(page.url()).toBe('/project/prj-1'));
  });

  it('show what somebody else answered meanwhile, and lose nothing that was typed', async () => {
    const page = await openAsk({ openQuestions: [SUITE] });
    await heading('Which suite?');
    await page.user.keyboard('1');
    await page.user.type(await screen.findByLabelText('Eval suite'), 'triage v4{Enter}');
    await page.answer('PATCH', PROJECT_URL, { code: 'stale-version' }, { status: 412 });
    const theirs = recorded({ value: 'claims v1' });
    await page.answer(
      'GET',
      PROJECT_URL,
      after({ openQuestions: [], facts: { 'eval-suite': theirs } }),
      EIGHTH,
    );
    expect(await screen.findByText('claims v1')).toBeVisible();
    expect(screen.getByLabelText('Eval suite')).toHaveValue('triage v4');
    await page.user.click(screen.getByRole('button', { name: 'Record mine instead' }));
    const { request } = await page.answer(
      'PATCH',
      PROJECT_URL,
      after({ version: 9, openQuestions: [] }),
      EIGHTH,
    );
    expect(request.headers.get('If-Match')).toBe('"8"');
    await heading('No sign changed');
  });

  it('are none where every one has its answer, and that is what is said', async () => {
    const page = await openPage({ 'project/:id/ask': AskPage }, '/project/prj-1/ask');
    await page.answer('GET', PROJECT_URL, aProject({ openQuestions: [] }), SEVENTH);
    await heading('Nothing to ask');
    expect(screen.getByText('Every question that its signs ask has an answer.')).toBeVisible();
  });

  it('are not for whoever may only read', async () => {
    const page = await openPage({ 'project/:id/ask': AskPage }, '/project/prj-1/ask', 'viewer');
    await page.answer('GET', PROJECT_URL, aProject({ openQuestions: [SUITE] }), SEVENTH);
    await heading('Your role reads projects');
  });

  it('say so where the project is not there', async () => {
    const page = await openPage({ 'project/:id/ask': AskPage }, '/project/prj-1/ask');
    await page.answer('GET', PROJECT_URL, { code: 'not-found' }, { status: 404 });
    expect(await screen.findByRole('alert')).toHaveTextContent('There is nothing here for you');
  });
});
