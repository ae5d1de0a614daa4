import type { EvalAnswerReply, EvalQuestionReply, ProjectReply, Role } from '@telltale/contract';
import { screen, within } from '@testing-library/angular';
import { openProjectPage, PROJECT_URL } from '../../project/project.fixture';
import type { OpenedPage } from '../../record/page.fixture';

export const QUESTIONS = `${PROJECT_URL}/eval-questions`;
export const LIST = `${QUESTIONS}?limit=6`;

export const aQuestion = (changes: Partial<EvalQuestionReply> = {}): EvalQuestionReply => ({
  ...{ id: 'q-1', askedOn: '2026-11-20', askedAt: '2026-11-20T10:00:00.000Z', askedBy: 'Jo Park' },
  ...{ askedOf: 'Dana Reyes', note: null, dueOn: '2026-11-24', silentDays: 3, answer: null },
  linkEndsAt: '2026-12-04T23:30:00.000Z',
  ...changes,
});
export const anAnswer = (answer: Partial<EvalAnswerReply> = {}): EvalAnswerReply => ({
  ...{ kind: 'sentence', sentence: 'Two of twenty better.', run: null, by: 'Jo Park' },
  ...{ at: '2026-11-23T10:00:00.000Z', on: '2026-11-23' },
  ...answer,
});
export const pageOf = (data: readonly EvalQuestionReply[], nextCursor: string | null = null) => ({
  data,
  page: { nextCursor },
});

/** The Evaluation tab with its questions read. */
export async function openQuestions(
  data: readonly EvalQuestionReply[],
  { role = 'editor', ...project }: Partial<ProjectReply> & { role?: Role } = {},
) {
  const page = await openProjectPage(project, '?tab=evaluation', role);
  await page.answer('GET', LIST, pageOf(data));
  return page;
}
export const waiting = () => screen.findByRole('region', { name: 'The open question' });
export const past = async () => within(await screen.findByRole('list', { name: 'Earlier questions' }));
export const press = (page: OpenedPage, name: string) =>
  page.user.click(screen.getByRole('button', { name }));
