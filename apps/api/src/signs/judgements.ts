import type {
  ClaimedStatus,
  ClosingAnswer,
  ClosingItem,
  Day,
  DecisionCondition,
  DecisionKind,
  OverrideKind,
  ReadinessAnswer,
  SaidState,
} from '@telltale/domain';

/** What a person says of a project as a whole; appended, never overwritten. */
export interface Claim {
  readonly status: ClaimedStatus;
  readonly sentence: string;
  readonly on: Day;
  readonly by: string | null;
}

/** Why a lit sign need not count for a while, and who says so. */
export interface Waiver {
  readonly until: Day;
  readonly reason: string;
  readonly on: Day;
  readonly by: string | null;
}

/** What the owner answers to a sign. */
export interface Dispute {
  readonly reason: string;
  readonly on: Day;
  readonly by: string | null;
  /** The owner in whose name somebody else recorded it. */
  readonly inNameOf: string | null;
}

/** Who decided, where that is somebody else than who recorded it: the name as it was then. */
export interface Decider {
  readonly personId: string;
  readonly name: string;
}

/** The latest decision; all of them are in the table `decision`. */
export interface LatestDecision {
  readonly id: string;
  readonly kind: DecisionKind;
  readonly dueOn: Day | null;
  readonly conditions: readonly DecisionCondition[];
  readonly decidedBy: Decider | null;
  /** The critical signs that were lit when it was taken. */
  readonly covers: readonly string[];
  readonly on: Day;
  readonly by: string | null;
  /** What people said of its conditions in words, by their places. */
  readonly said?: Readonly<Record<string, SaidCondition>>;
}

/** A condition in words turns by a person's word alone. */
export interface SaidCondition {
  readonly state: SaidState;
  readonly note: string | null;
  readonly on: Day;
  readonly by: string | null;
}

/** A guard that somebody passed with a reason; it stays on the project for ever. */
export interface Override {
  readonly kind: OverrideKind;
  /** What stood in the way, as a sentence. */
  readonly because: string;
  /** Null where the project was recorded as it was and nobody has given a reason yet. */
  readonly reason: string | null;
  readonly on: Day;
  readonly by: string | null;
}

interface Said {
  readonly on: Day;
  readonly by: string | null;
}

/** What people judged about a project, beside its facts. An absent part was never said. */
export interface Judgements {
  readonly claim?: Claim;
  readonly waivers?: Readonly<Record<string, Waiver>>;
  readonly disputes?: Readonly<Record<string, Dispute>>;
  readonly decision?: LatestDecision;
  /** What was said of the closing list, while the latest decision is to stop. */
  readonly closing?: Readonly<Partial<Record<ClosingItem, ClosingAnswer & Said>>>;
  /** The day by which the list is due, where somebody has moved it. */
  readonly closingDue?: Said & { readonly dueOn: Day };
  readonly readiness?: Readonly<Record<string, ReadinessAnswer>>;
  readonly overrides?: readonly Override[];
}
