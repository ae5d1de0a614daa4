import type { EvalQuestionRequest } from '@telltale/contract';
import { answerDueOn, checkText, type Day, isEnded, STAGE_NAMES } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Caller } from '../../access/caller';
import { Problem } from '../../http/problem';
import type { TakenProject } from '../../projects/take-project';
import type { ProjectInHand } from '../../signs/project-in-hand';
import { hashOfSecret } from '../../access/links/link-secret';
import { endQuestion } from './end-question';
import { findOpenQuestion } from './question-rows';
import { openWords } from './question-words';

const LINK_DAYS = 14;
const NOTE_MOST = 500;

const PERSON = 'select id, name from person where workspace_id = $1 and client_id = $2 and id = $3';

const ASK = `
  with asked as (
    insert into eval_question (workspace_id, id, project_id, client_id, asked_on, asked_at, account_id, asked_by, person_id,
      asked_of, note, link_ends_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
    returning workspace_id, client_id, project_id, id
  )
  insert into answer_link (link_hash, workspace_id, client_id, project_id, question_id)
  select $13, workspace_id, client_id, project_id, id from asked`;

interface Asking {
  readonly request: EvalQuestionRequest;
  readonly secret: string;
  readonly at: Date;
}

/** Asks the question of a locked project: its id. One that waits beyond its due day makes room and stays unanswered. */
export async function askQuestion(
  manager: EntityManager,
  caller: Caller,
  { project, client: { today } }: TakenProject,
  { request, secret, at }: Asking,
): Promise<string> {
  refuseEnded(project);
  const note = checkedNote(request);
  const person = await personAsked(manager, caller, project, request);
  await makeRoom(manager, caller, project, { at, today });
  const id = v7();
  const linkEndsAt = new Date(at.getTime() + LINK_DAYS * 86_400_000);
  await manager.query(ASK, [
    ...[caller.workspaceId, id, project.id, project.state.clientId],
    ...[today, at, caller.accountId, caller.name],
    ...[person?.id ?? null, person?.name ?? null, note, linkEndsAt, hashOfSecret(secret)],
  ]);
  return id;
}

function refuseEnded({ state: { stage } }: ProjectInHand): void {
  if (stage === null || !isEnded(stage)) return;
  const detail = `It is ${STAGE_NAMES[stage]}: a project that has ended is not asked any more.`;
  throw new Problem('invalid-request', { detail });
}

function checkedNote({ note }: EvalQuestionRequest): string | null {
  if (note === undefined || note.trim() === '') return null;
  const errors = checkText(note, '#/note', NOTE_MOST);
  if (errors.length > 0) throw new Problem('invalid-request', { errors: [...errors] });
  return note.trim();
}

async function personAsked(
  manager: EntityManager,
  { workspaceId }: Caller,
  { state }: ProjectInHand,
  { personId }: EvalQuestionRequest,
): Promise<{ readonly id: string; readonly name: string } | null> {
  if (personId === undefined || personId === null) return null;
  const values = [workspaceId, state.clientId, personId];
  const [person] = await manager.query<{ id: string; name: string }[]>(PERSON, values);
  if (person !== undefined) return person;
  const errors = [{ pointer: '#/personId', detail: 'This is no person of the project’s client.' }];
  throw new Problem('invalid-request', { errors });
}

async function makeRoom(
  manager: EntityManager,
  caller: Caller,
  { id: projectId, surroundings }: ProjectInHand,
  { at, today }: { readonly at: Date; readonly today: Day },
): Promise<void> {
  const open = await findOpenQuestion(manager, caller, projectId);
  if (open === undefined) return;
  const dueOn = answerDueOn(open.askedOn, surroundings.settings);
  if (dueOn >= today) throw new Problem('question-open', { detail: openWords(open, dueOn) });
  await endQuestion(manager, caller, { projectId, id: open.id, why: 'replaced', at, on: today });
}
