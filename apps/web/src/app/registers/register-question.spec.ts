import { screen, waitFor } from '@testing-library/angular';
import { aProject, aQuestion, openProjectPage, PROJECT_URL } from '../project/project.fixture';

const EIGHTH = { headers: { ETag: '"8"' } };
const QUESTION = 'Which trade-offs did the business owner make?';
const openQuestions = [aQuestion({ fact: 'trade-offs', question: QUESTION, signs: ['OWN-7'] })];

async function openQuestion() {
  const page = await openProjectPage({ openQuestions });
  await page.user.click(await screen.findByRole('button', { name: QUESTION }));
  return page;
}

describe('a question that a register answers', () => {
  it('is answered with "none so far" where it stands', async () => {
    const page = await openQuestion();
    await page.user.click(await screen.findByRole('button', { name: /^None so far/ }));
    const { request } = await page.answer('PATCH', PROJECT_URL, aProject({ version: 8 }), EIGHTH);
    expect(request.body).toEqual({ facts: { 'trade-offs': { answer: 'none' } } });
    await waitFor(() => expect(screen.queryByRole('button', { name: QUESTION })).toBeNull());
    expect(screen.getByRole('heading', { name: /Questions to ask/ })).toHaveFocus();
  });

  it('is answered with a first entry, whose missing parts are told on their fields', async () => {
    const page = await openQuestion();
    await page.user.type(await screen.findByLabelText('What was chosen'), 'Fewer fields{Enter}');
    expect(await screen.findByText('Choose a person, or add one.')).toBeVisible();
    page.http.expectNone(({ method }) => method === 'POST');
  });
});
