import type { DecisionRequest } from '@telltale/contract';
import type { DecisionKind, Stage } from '@telltale/domain';
import { type ConditionDraft, conditionRequest } from './condition-draft';

export interface DecisionDraft {
  readonly kind: DecisionKind | '';
  readonly reason: string;
  readonly decidedBy: string;
  readonly dueOn: string;
  readonly stage: Stage | '';
  readonly conditions: readonly ConditionDraft[];
  readonly override: string;
}

export const EMPTY_DECISION: DecisionDraft = {
  kind: '',
  reason: '',
  decidedBy: '',
  dueOn: '',
  stage: '',
  conditions: [],
  override: '',
};

/** What is sent: only what was filled in. */
export function decisionRequest(draft: DecisionDraft, kind: DecisionKind): DecisionRequest {
  const { reason, decidedBy, dueOn, stage, override } = draft;
  const conditions = draft.conditions.map(conditionRequest).filter((condition) => condition !== null);
  return {
    kind,
    reason: reason.trim(),
    ...(conditions.length === 0 ? {} : { conditions }),
    ...(decidedBy === '' ? {} : { decidedBy }),
    ...(dueOn === '' ? {} : { dueOn }),
    ...(stage === '' ? {} : { stage: stage as DecisionRequest['stage'] }),
    ...(override.trim() === '' ? {} : { override: { reason: override.trim() } }),
  };
}
