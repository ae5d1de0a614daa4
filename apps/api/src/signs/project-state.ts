import type { Day, FirstMark, KnownDay, Stage, StoredFacts } from '@telltale/domain';
import type { Judgements } from './judgements';

/** The sum of a project's changes: all that Telltale keeps of it, but for what is computed from that. */
export interface ProjectState {
  readonly id: string;
  readonly clientId: string;
  readonly key: string;
  readonly name: string;
  readonly unit: string | null;
  readonly stage: Stage | null;
  readonly facts: StoredFacts;
  readonly judgements: Judgements;
  /** The client's day on which it was first recorded. */
  readonly recordedOn: Day;
  readonly originalTarget: KnownDay | null;
  readonly targetMoves: number;
  readonly buildingSince: Day | null;
  readonly hasShipped: boolean;
  /** Null also for one that shipped on a day that nobody told. */
  readonly shippedOn: Day | null;
  readonly firstMark: FirstMark | null;
  readonly endedOn: Day | null;
}
