import { ACTIVE_STAGES, isEnded, type Stage, STAGE_NAMES } from './stage';

export const STAGE_MOVE_REFUSALS = [
  'reason-needed',
  'production-retires',
  'only-production-retires',
] as const;
export type StageMoveRefusalCode = (typeof STAGE_MOVE_REFUSALS)[number];

/** Why a project may not go from one stage to another, and what would make it possible. */
export interface StageMoveRefusal {
  readonly code: StageMoveRefusalCode;
  readonly detail: string;
}

/**
 * Forward goes one step or several; back, a stop and a reopening need a reason; before Production a project is stopped,
 * from Production on it is retired. A project whose stage was not asked may be put anywhere.
 */
export function checkStageMove(
  from: Stage | null,
  to: Stage,
  reason: string | null,
): StageMoveRefusal | null {
  if (from === null || from === to) return null;
  const refusal = checkEnd(from, to);
  if (refusal !== null || !needsReason(from, to)) return refusal;
  return reason === null || reason.trim() === '' ? reasonNeeded(from, to) : null;
}

function checkEnd(from: Stage, to: Stage): StageMoveRefusal | null {
  if (to === 'retired') return from === 'production' ? null : ONLY_PRODUCTION_RETIRES;
  return to === 'stopped' && (from === 'production' || from === 'retired') ? PRODUCTION_RETIRES : null;
}

const ONLY_PRODUCTION_RETIRES: StageMoveRefusal = {
  code: 'only-production-retires',
  detail: 'Only a project in Production can be retired. Stop this one instead.',
};

const PRODUCTION_RETIRES: StageMoveRefusal = {
  code: 'production-retires',
  detail: 'A project that reached Production is not stopped but retired.',
};

function reasonNeeded(from: Stage, to: Stage): StageMoveRefusal {
  const detail = `Say why it goes from ${STAGE_NAMES[from]} to ${STAGE_NAMES[to]}: send a reason.`;
  return { code: 'reason-needed', detail };
}

function needsReason(from: Stage, to: Stage): boolean {
  if (to === 'retired') return false;
  return to === 'stopped' || isEnded(from) || orderOf(to) < orderOf(from);
}

function orderOf(stage: Stage): number {
  return (ACTIVE_STAGES as readonly Stage[]).indexOf(stage);
}
