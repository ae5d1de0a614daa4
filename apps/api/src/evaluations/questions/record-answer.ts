import type { EvalAnswerRequest } from '@telltale/contract';
import { type AnswerKind, checkText, type Day, type ValueProblem } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../access/caller';
import { Problem } from '../../http/problem';
import { isRunOf, latestRun } from './latest-run';

const SENTENCE_MOST = 1_000;

const ANSWER = `
  update eval_question
  set answer_kind = $4, sentence = $5, run_id = $6, answered_by = $7, answered_at = $8, answered_on = $9
  where workspace_id = $1 and project_id = $2 and id = $3`;

interface Answered {
  readonly projectId: string;
  readonly questionId: string;
  readonly by: string | null;
  readonly at: Date;
  readonly on: Day;
}

/** Writes the answer to an open question of a locked project. */
export async function recordAnswer(
  manager: EntityManager,
  caller: Caller,
  { projectId, questionId, by, at, on }: Answered,
  request: EvalAnswerRequest,
): Promise<void> {
  const { kind } = request;
  const sentence = checkedSentence(request);
  const runId = await runNamed(manager, caller, projectId, request);
  const place = [caller.workspaceId, projectId, questionId];
  await manager.query(ANSWER, [...place, kind, sentence, runId, by, at, on]);
}

/** A sentence may stand beside any answer; where it is the answer, it is needed. */
function checkedSentence({ kind, sentence }: EvalAnswerRequest): string | null {
  if (isBlank(sentence)) {
    if (kind === 'sentence') refuse('#/sentence', 'Say it in a sentence.');
    return null;
  }
  const errors = checkText(sentence, '#/sentence', SENTENCE_MOST);
  if (errors.length > 0) throw new Problem('invalid-request', { errors: [...errors] });
  return sentence.trim();
}

function isBlank(text: string | undefined): text is undefined {
  return text === undefined || text.trim() === '';
}

async function runNamed(
  manager: EntityManager,
  caller: Caller,
  projectId: string,
  { kind, runId }: EvalAnswerRequest,
): Promise<string | null> {
  if (kind !== 'run') {
    if (runId !== undefined) refuse('#/runId', runOf(kind));
    return null;
  }
  if (runId === undefined) {
    const latest = await latestRun(manager, caller, projectId);
    return (
      latest?.runId ?? refuse('#/kind', 'There is no run yet: answer in a sentence, or say that nobody can.')
    );
  }
  if (!(await isRunOf(manager, caller, { projectId, runId })))
    refuse('#/runId', 'This is no run of the project.');
  return runId.toLowerCase();
}

function runOf(kind: AnswerKind): string {
  return `A run is named where it is the answer, and not with ${kind}.`;
}

function refuse(pointer: string, detail: string): never {
  const errors: ValueProblem[] = [{ pointer, detail }];
  throw new Problem('invalid-request', { errors });
}
