import type { CheckInQuestionReply, CheckInReply, LastCheckInReply } from '@telltale/contract';
import { type CheckInQuestion, factToldBy } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../access/caller';
import { instantText } from '../../projects/people.sql';

/** A check-in as it is kept. */
export interface StoredCheckIn extends Pick<
  CheckInReply,
  'id' | 'askedOn' | 'askedBy' | 'askedOf' | 'isMailed' | 'answeredBy' | 'answeredAt' | 'linkEndsAt'
> {
  readonly projectId: string;
  readonly questions: (CheckInQuestionReply & Pick<Partial<CheckInQuestion>, 'fact'>)[];
  /** By the sign of their questions; null while nobody answered. */
  readonly answers: Readonly<Record<string, string>> | null;
}

const CHECK_INS = `
  select c.id, c.project_id as "projectId", c.asked_on::text as "askedOn", c.asked_by as "askedBy", c.asked_of as "askedOf",
    c.mailed_to is not null as "isMailed", c.questions, c.answers, c.answered_by as "answeredBy",
    ${instantText('c.answered_at')} as "answeredAt", ${instantText('c.link_ends_at')} as "linkEndsAt"
  from check_in c where c.workspace_id = $1`;

export async function findCheckIn(
  manager: EntityManager,
  { workspaceId }: Caller,
  id: string,
): Promise<StoredCheckIn | undefined> {
  const [found] = await manager.query<StoredCheckIn[]>(`${CHECK_INS} and c.id = $2`, [workspaceId, id]);
  return found;
}

/** The newest ten of a project. */
export async function checkInsOf(
  manager: EntityManager,
  { workspaceId }: Caller,
  projectId: string,
): Promise<StoredCheckIn[]> {
  const newest = `${CHECK_INS} and c.project_id = $2 order by c.id desc limit 10`;
  return await manager.query<StoredCheckIn[]>(newest, [workspaceId, projectId]);
}

/** The newest one of each of these projects. */
export async function lastCheckIns(
  manager: EntityManager,
  { workspaceId }: Caller,
  projectIds: readonly string[],
): Promise<LastCheckInReply[]> {
  const newest = `${CHECK_INS} and c.id in (
    select distinct on (l.project_id) l.id from check_in l
    where l.workspace_id = $1 and l.project_id = any ($2) order by l.project_id, l.id desc)`;
  const found = await manager.query<StoredCheckIn[]>(newest, [workspaceId, projectIds]);
  return found.map((stored) => ({ projectId: stored.projectId, checkIn: checkInReply(stored) }));
}

export function checkInReply({
  projectId: _project,
  questions,
  answers,
  ...told
}: StoredCheckIn): CheckInReply {
  return {
    ...told,
    answers: questions.map(({ mode, sign, question, fact }) => ({
      mode,
      sign,
      question,
      answer: answers?.[sign] ?? null,
      // Questions that were asked by an earlier version have none.
      fact: fact ?? factToldBy(sign),
    })),
  };
}
