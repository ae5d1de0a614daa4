import type { EvalQuestionReply } from '@telltale/contract';
import { answerDueOn, type Day, daysBetween, type SignSettings } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../access/caller';
import { instantSql } from '../../database/instant-sql';

/** A question as it is stored; how long it is silent and whether its link still works depend on when it is looked at. */
export type StoredQuestion = Omit<EvalQuestionReply, 'dueOn' | 'silentDays'>;

/** A question `q` as `StoredQuestion`. */
export const QUESTION = `
  jsonb_build_object(
    'id', q.id, 'askedOn', q.asked_on, 'askedAt', ${instantSql('q.asked_at')}, 'askedBy', q.asked_by,
    'askedOf', q.asked_of, 'note', q.note, 'linkEndsAt', ${instantSql('q.link_ends_at')},
    'answer', case when q.answer_kind is not null then jsonb_build_object(
      'kind', q.answer_kind, 'sentence', q.sentence, 'by', q.answered_by, 'at', ${instantSql('q.answered_at')},
      'on', q.answered_on, 'run', (
        select jsonb_build_object('runId', r.id, 'on', r.run_on) from eval_run r
        where r.workspace_id = q.workspace_id and r.id = q.run_id)) end)
  || case when q.ended_why is null then '{}' else jsonb_build_object('end', jsonb_build_object(
    'why', q.ended_why, 'at', ${instantSql('q.ended_at')}, 'on', q.ended_on, 'by', q.ended_by)) end`;

const select = (condition: string) => `
  select ${QUESTION} as question, q.person_id from eval_question q
  where q.workspace_id = $1 and q.project_id = $2 and ${condition}`;

const ONE = select('q.id = $3');
const OPEN = select('q.answer_kind is null and q.ended_why is null');

interface Row {
  readonly question: StoredQuestion;
  readonly person_id: string | null;
}

export interface FoundQuestion {
  readonly question: StoredQuestion;
  readonly personId: string | null;
}

export async function findQuestion(
  manager: EntityManager,
  { workspaceId }: Caller,
  { projectId, id }: { readonly projectId: string; readonly id: string },
): Promise<FoundQuestion | undefined> {
  const [row] = await manager.query<Row[]>(ONE, [workspaceId, projectId, id]);
  return row === undefined ? undefined : { question: row.question, personId: row.person_id };
}

/** The one that waits for an answer; a project has at most one. */
export async function findOpenQuestion(
  manager: EntityManager,
  { workspaceId }: Caller,
  projectId: string,
): Promise<StoredQuestion | undefined> {
  const [row] = await manager.query<Row[]>(OPEN, [workspaceId, projectId]);
  return row?.question;
}

/** When somebody looks at a question, and by which limits. */
export interface Onlooking {
  readonly today: Day;
  readonly now: Date;
  readonly settings: Pick<SignSettings, 'thresholds'>;
}

/** Silence grows day by day until somebody answers, or nobody waits any more. */
export function questionReply(
  stored: StoredQuestion,
  { today, now, settings }: Onlooking,
): EvalQuestionReply {
  const { askedOn, answer, end, linkEndsAt } = stored;
  const isOpen = answer === null && end === undefined;
  const hasLink = isOpen && linkEndsAt !== null && linkEndsAt > now.toISOString();
  return {
    ...stored,
    dueOn: answerDueOn(askedOn, settings),
    silentDays: Math.max(0, daysBetween(askedOn, answer?.on ?? end?.on ?? today)),
    linkEndsAt: hasLink ? linkEndsAt : null,
  };
}
