import type { ClientStanding } from '../clients/client-standing';
import type { EvaluationStanding } from '../evaluation/standing';
import type { FactKey } from '../facts/fact-catalogue';
import type { FailureMode } from '../words/failure-mode';
import type { Severity } from '../words/reading';
import type { Stage } from '../words/stage';
import type { AskedFacts } from './asked-facts';
import type { SignOutcome } from './outcome';
import type { ProjectHistory } from './project-history';
import type { ReadingClock } from './reading-clock';
import type { Thresholds, ThresholdValues } from './thresholds';

/** What a check may know beside the project's facts. */
export interface SignContext<T extends Thresholds = Thresholds> {
  readonly projectId: string;
  readonly stage: Stage;
  readonly history: ProjectHistory;
  readonly evaluation: EvaluationStanding | null;
  readonly client: ClientStanding;
  readonly clock: ReadingClock;
  readonly thresholds: ThresholdValues<T>;
  /** The workspace's currency, ISO 4217. */
  readonly currency: string;
}

export interface SignDefinition<
  Key extends FactKey = FactKey,
  T extends Thresholds = Thresholds,
  S extends Severity = Severity,
> {
  /** The catalogue's code: `OWN-1`. */
  readonly id: string;
  readonly mode: FailureMode;
  /** The failing state in plain words, as a card's headline says it. */
  readonly title: string;
  /** The question that this sign answers, as one would ask it in a review. */
  readonly question: string;
  /** The severities it can have, gravest first; the compiler refuses a check that lights with another. */
  readonly severities: readonly [S, ...S[]];
  /** The stages in which it applies. */
  readonly stages: readonly Stage[];
  /** The fact that clears it, in general words; each lit reading says it in words that fit the project. */
  readonly clearFact: string;
  readonly reads: readonly Key[];
  readonly thresholds: T;
  /** For OWN-1 and EVAL-1 alone: that nobody can say is the sign itself and not a question. */
  readonly countsNobodyCanSay?: true;
  check(facts: AskedFacts<Key>, context: SignContext<T>): SignOutcome<S>;
}

/** A sign whose types of facts and thresholds the register need not know. */
export type AnySign = Omit<SignDefinition, 'check'> & {
  check(facts: AskedFacts, context: SignContext): SignOutcome;
};

/** Makes a sign of its definition: the check sees just the facts and thresholds that it declares. */
export function defineSign<const Key extends FactKey, const T extends Thresholds, const S extends Severity>(
  definition: SignDefinition<Key, T, S>,
): AnySign {
  return definition;
}
