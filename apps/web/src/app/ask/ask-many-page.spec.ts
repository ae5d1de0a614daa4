import { screen, waitFor } from '@testing-library/angular';
import { aPage, aRow } from '../portfolio/portfolio.fixture';
import { aProject, aQuestion, SEVENTH } from '../project/project.fixture';
import { openPage } from '../record/page.fixture';
import { AskManyPage } from './ask-many-page';

const LIST = '/api/v1/projects?client=c-1&stage=active&sort=severity&limit=200';

async function openMany(rows = [aRow({ id: 'p-1', questions: 1 }), aRow({ id: 'p-2', questions: 0 })]) {
  const page = await openPage({ ask: AskManyPage }, '/ask?client=c-1&stage=active');
  await page.answer('GET', LIST, aPage(rows));
  return page;
}

describe('the questions of many projects', () => {
  it('go from project to project, as many as have any', async () => {
    const page = await openMany([
      aRow({ id: 'p-1', name: 'Triage', questions: 1 }),
      aRow({ id: 'p-2', name: 'Settled', questions: 0 }),
      aRow({ id: 'p-3', name: 'Letters', questions: 17 }),
    ]);
    expect(
      await screen.findByText('18 questions in 2 projects of Halden Freight · project 1 of 2'),
    ).toBeVisible();
    const questions = { openQuestions: [aQuestion()] };
    await page.answer('GET', '/api/v1/projects/p-1', aProject({ id: 'p-1', ...questions }), SEVENTH);
    await page.user.click(await screen.findByRole('button', { name: 'Skip' }));
    await page.user.click(await screen.findByRole('button', { name: 'Go on with Letters' }));
    await page.answer('GET', '/api/v1/projects/p-3', aProject({ id: 'p-3', ...questions }), SEVENTH);
    expect(await screen.findByText(/project 2 of 2/)).toBeVisible();
    await screen.findByRole('heading', { level: 1, name: 'Who builds it, by name?' });
    await page.user.keyboard('{Escape}');
    await waitFor(() => expect(page.url()).toBe('/portfolio?client=c-1&stage=active'));
  });

  it('are none where every question has an answer', async () => {
    await openMany([aRow({ questions: 0 })]);
    expect(await screen.findByRole('heading', { name: 'Nothing to ask' })).toBeVisible();
    expect(screen.getByRole('heading', { level: 1, name: 'Questions' })).toBeInTheDocument();
  });

  it('say so where the list cannot be read', async () => {
    const page = await openPage({ ask: AskManyPage }, '/ask?client=c-1&stage=active');
    await page.answer('GET', LIST, { code: 'not-ready' }, { status: 503 });
    expect(await screen.findByRole('alert')).toHaveTextContent('Telltale is starting');
  });
});
