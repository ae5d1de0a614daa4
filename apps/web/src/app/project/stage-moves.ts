import { checkStageMove, type Stage, STAGES } from '@telltale/domain';

const ANY_REASON = 'any';

/** The stages that a project may move to, given a reason where one is needed. */
export function nextStages(from: Stage | null): readonly Stage[] {
  return STAGES.filter((to) => to !== from && checkStageMove(from, to, ANY_REASON) === null);
}

export function needsReason(from: Stage | null, to: Stage): boolean {
  return checkStageMove(from, to, null)?.code === 'reason-needed';
}
