import type { DecisionRequest } from '@telltale/contract';
import { checkStageMove, isEnded, type Stage, STAGE_NAMES } from '@telltale/domain';
import { Problem } from '../http/problem';

/**
 * The stage to which a decision moves a project; undefined where it stays. To stop one moves it to Stopped; an ended one
 * takes only a decision to continue, which says where it goes on.
 */
export function stageDecided(
  from: Stage | null,
  { kind, reason, stage }: Pick<DecisionRequest, 'kind' | 'reason' | 'stage'>,
): Stage | undefined {
  if (from !== null && isEnded(from)) return reopened(from, { kind, stage });
  if (stage !== undefined)
    throw invalid('#/stage', 'A stage goes only with a decision to continue a project that has ended.');
  if (kind !== 'stop') return undefined;
  const refusal = checkStageMove(from, 'stopped', reason);
  if (refusal !== null) throw refused('#/kind', refusal.detail);
  return 'stopped';
}

function reopened(from: Stage, { kind, stage }: Pick<DecisionRequest, 'kind' | 'stage'>): Stage {
  const name = STAGE_NAMES[from];
  if (kind !== 'continue') throw refused('#/kind', `It is ${name}: only a decision to continue reopens it.`);
  if (stage !== undefined) return stage;
  throw invalid('#/stage', `It is ${name}: say at which stage it goes on.`);
}

function refused(pointer: string, detail: string): Problem {
  return new Problem('stage-move-refused', { detail, errors: [{ pointer, detail }] });
}

function invalid(pointer: string, detail: string): Problem {
  return new Problem('invalid-request', { errors: [{ pointer, detail }] });
}
