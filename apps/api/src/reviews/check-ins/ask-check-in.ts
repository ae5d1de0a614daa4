import {
  CHECK_IN_DAYS,
  type CheckInQuestion,
  checkInQuestions,
  type Day,
  isEnded,
  STAGE_NAMES,
} from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Caller } from '../../access/caller';
import { hashOfSecret } from '../../access/links/link-secret';
import { Problem } from '../../http/problem';
import type { ProjectInHand } from '../../signs/project-in-hand';
import { keptSigns } from '../../signs/stored-signs';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly accountId: string | null;
}

interface Asking {
  readonly person: Person | null;
  readonly mailTo: string | null;
  readonly secret: string;
  readonly at: Date;
  readonly today: Day;
}

const ASK = `
  with asked as (
    insert into check_in (workspace_id, id, project_id, client_id, person_id, asked_of, mailed_to, asked_at, asked_on,
      account_id, asked_by, questions, link_ends_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
    returning workspace_id, client_id, id
  )
  insert into check_in_link (link_hash, workspace_id, client_id, check_in_id) select $14, workspace_id, client_id, id from asked`;

const PERSON = `
  select id, name, account_id as "accountId" from person where workspace_id = $1 and client_id = $2 and id = $3`;

/** Asks of a locked project: the id. One question a mode that matters now; where none does, there is nothing to ask. */
export async function askCheckIn(
  manager: EntityManager,
  caller: Caller,
  project: ProjectInHand,
  { person, mailTo, secret, at, today }: Asking,
): Promise<string> {
  const questions = questionsFor(project);
  const id = v7();
  const endsAt = new Date(at.getTime() + CHECK_IN_DAYS * 86_400_000);
  await manager.query(ASK, [
    ...[
      caller.workspaceId,
      id,
      project.id,
      project.state.clientId,
      person?.id ?? null,
      person?.name ?? null,
      mailTo,
    ],
    ...[at, today, caller.accountId, caller.name, JSON.stringify(questions), endsAt, hashOfSecret(secret)],
  ]);
  return id;
}

function questionsFor({ state, signs }: ProjectInHand): readonly CheckInQuestion[] {
  const { stage } = state;
  if (isEnded(stage) && stage !== null)
    throw new Problem('invalid-request', {
      detail: `It is ${STAGE_NAMES[stage]}: nobody is asked about it any more.`,
    });
  const questions = checkInQuestions(keptSigns(signs));
  if (questions.length > 0) return questions;
  throw new Problem('invalid-request', {
    detail: 'Every light that applies is clear: there is nothing to ask.',
  });
}

/** Who is asked: the one who is named, else the business owner; null where nobody is known. */
export async function personAsked(
  manager: EntityManager,
  { workspaceId }: Caller,
  { state }: ProjectInHand,
  personId: string | null | undefined,
): Promise<Person | null> {
  const owner = state.facts['business-owner']?.value?.personId;
  const wanted = personId ?? owner ?? null;
  if (wanted === null) return null;
  const [person] = await manager.query<Person[]>(PERSON, [workspaceId, state.clientId, wanted]);
  if (person !== undefined) return person;
  const errors = [{ pointer: '#/personId', detail: 'This is no person of the project’s client.' }];
  throw new Problem('invalid-request', { errors });
}
