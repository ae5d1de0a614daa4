import type {
  ClosingItem,
  ClosingState,
  ConditionState,
  Day,
  DecisionCondition,
  DecisionKind,
} from '@telltale/domain';
import type { Decider } from './judgements';
import type { ProjectKey } from './write-set';

/** A decision in the table that reviews read across projects: the same that the log has. */
export interface DecisionRow extends ProjectKey {
  readonly id: string;
  readonly client_id: string;
  readonly kind: DecisionKind;
  readonly reason: string | null;
  readonly conditions: readonly DecisionCondition[];
  readonly decided_by: Decider['personId'] | null;
  readonly decided_by_name: string | null;
  readonly decided_on: Day;
  readonly due_on: Day | null;
  readonly covers: readonly string[];
  readonly at: string;
  readonly account_id: string | null;
  readonly by_name: string | null;
}

/** How a condition of a decision stands. */
export interface ConditionRow extends ProjectKey {
  readonly decision_id: string;
  readonly place: number;
  readonly client_id: string;
  readonly state: ConditionState;
  readonly because: string;
  readonly turned_on: Day | null;
  readonly turned_by: number | null;
}

/** An item of the closing list that a decision to stop makes: the same that the log adds up to. */
export interface ClosingItemRow extends ProjectKey {
  readonly decision_id: string;
  readonly item: ClosingItem;
  readonly place: number;
  readonly client_id: string;
  readonly state: ClosingState;
  readonly note: string | null;
  readonly url: string | null;
  readonly amount: number | null;
  readonly due_on: Day;
  readonly answered_on: Day | null;
  readonly by_name: string | null;
  readonly ended_on: Day | null;
}
