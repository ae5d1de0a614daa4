import type { Stage } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../access/caller';
import type { ClientInHand } from './client-in-hand';
import { firstProjectObstacle, type GuardedProject, isMoonshot } from './first-project-guard';
import { guardProblem, overrideEntry } from './override-entry';
import { passProductionGate } from './production-gate';
import type { AnswerWrites } from './project-edit';
import type { ChangeEntry } from './record-changes';
import type { TakenProject } from './take-project';

/** What a write changes that a guard looks at, and why it is to pass all the same. */
export interface GuardedMove {
  readonly stage?: Stage | null;
  readonly facts?: AnswerWrites;
  readonly override?: { readonly reason: string };
}

const NOT_RECORDED: GuardedProject = { id: null, stage: null, isMoonshot: false };

/**
 * Refuses a move that a guard stands before, unless it comes with a reason: that is kept for ever. Who tells a stage that was
 * not asked moves nothing, but records what is.
 */
export async function passGuards(
  manager: EntityManager,
  { workspaceId }: Caller,
  taken: TakenProject,
  { stage, facts, override }: GuardedMove,
): Promise<ChangeEntry[]> {
  const { project, client } = taken;
  const { id, state, book } = project;
  const before = { id, stage: state.stage, isMoonshot: isMoonshot(state.facts) };
  const after = { id, stage: stage ?? state.stage, isMoonshot: isMoonshot(state.facts, facts) };
  const guarded = { ...client, workspaceId, name: book.client_name };
  const because = await firstProjectObstacle(manager, guarded, before, after);
  // One is before Building, the other before Production: a move meets one of them at most.
  if (because === null) return passProductionGate(taken, { stage, override });
  if (override === undefined && state.stage !== null)
    throw guardProblem('first-project-guard', because, 'Say why this one cannot wait.');
  return [overrideEntry('first-project', because, override?.reason.trim() ?? null)];
}

/** A new project is recorded as it is: nothing stands in its way, but what would have is kept, with the reason or without. */
export async function guardsPassedByNew(
  manager: EntityManager,
  { workspaceId }: Caller,
  client: ClientInHand,
  { stage = null, facts = {}, override }: GuardedMove,
): Promise<ChangeEntry[]> {
  const made = { id: null, stage, isMoonshot: isMoonshot(facts) };
  const because = await firstProjectObstacle(manager, { ...client, workspaceId }, NOT_RECORDED, made);
  return because === null ? [] : [overrideEntry('first-project', because, override?.reason.trim() ?? null)];
}
