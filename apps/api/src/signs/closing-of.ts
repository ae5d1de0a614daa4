import { closingDueOn, type Day } from '@telltale/domain';
import type { Judgements } from './judgements';
import type { ProjectState } from './project-state';

/** The closing list of a project, as its log adds up to it. */
export interface Closing {
  /** The decision to stop. */
  readonly decision: string;
  readonly dueOn: Day;
  readonly answers: NonNullable<Judgements['closing']>;
}

/** Null but for a project that a decision has stopped: one that was stopped when it was imported has none. */
export function closingOf({ stage, judgements }: Pick<ProjectState, 'stage' | 'judgements'>): Closing | null {
  const { decision, closing = {}, closingDue } = judgements;
  if (stage !== 'stopped' || decision?.kind !== 'stop') return null;
  return { decision: decision.id, dueOn: closingDue?.dueOn ?? closingDueOn(decision.on), answers: closing };
}
