import type { QuestionEnd } from '@telltale/contract';
import type { Day } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../access/caller';

const END = `
  update eval_question set ended_why = $4, ended_by = $5, ended_at = $6, ended_on = $7
  where workspace_id = $1 and project_id = $2 and id = $3`;

interface Ended {
  readonly projectId: string;
  readonly id: string;
  readonly why: QuestionEnd;
  readonly at: Date;
  readonly on: Day;
}

/** Nobody waits for its answer any more: it is kept as unanswered, and its link ends. */
export async function endQuestion(
  manager: EntityManager,
  { workspaceId, name }: Caller,
  { projectId, id, why, at, on }: Ended,
): Promise<void> {
  await manager.query(END, [workspaceId, projectId, id, why, name, at, on]);
}
