import { isDeepStrictEqual } from 'node:util';
import {
  addDays,
  type ConditionState,
  type Day,
  type DecisionCondition,
  watchCondition,
  type WatchedRecord,
} from '@telltale/domain';
import type { LatestDecision, SaidCondition } from './judgements';
import { TIME_ALONE, type TurnedBy } from './lit-episodes';

/** A condition of the latest decision as it was last looked at. */
export interface KeptCondition {
  /** The decision. */
  readonly of: string;
  /** Its place among the conditions of the decision, from 0 on. */
  readonly place: number;
  readonly state: ConditionState;
  readonly because: string;
  /** Null while it waits. */
  readonly turnedOn: Day | null;
  /** The change of the log that turned it; null where time alone or a run did. */
  readonly turnedBy: number | null;
}

export interface ConditionTurns {
  /** All of the latest decision. */
  readonly conditions: readonly KeptCondition[];
  /** Those that are different from what was kept: what is to be written. */
  readonly changed: readonly KeptCondition[];
}

const NO_CONDITIONS: ConditionTurns = { conditions: [], changed: [] };

/**
 * Carries the conditions of the latest decision on to a day. One that has turned stays so, whatever comes later: it was put
 * before people once. Those of an earlier decision are left as they ended.
 */
export function turnConditions(
  kept: readonly KeptCondition[],
  decision: LatestDecision | undefined,
  record: WatchedRecord,
  turnedBy: TurnedBy,
): ConditionTurns {
  if (decision === undefined || decision.conditions.length === 0) return NO_CONDITIONS;
  const before = kept.filter(({ of }) => of === decision.id);
  const conditions = decision.conditions.map((condition, place) => {
    const earlier = before.find((one) => one.place === place);
    const said = decision.said?.[place];
    if (said !== undefined) return keepSaid({ of: decision.id, place }, said, turnedBy, earlier);
    if (earlier !== undefined && earlier.state !== 'waiting') return earlier;
    const { state, because } = watchCondition(condition, record);
    const turn =
      state === 'waiting' ? WAITING : { turnedOn: record.today, turnedBy: changeOf(condition, turnedBy) };
    return { of: decision.id, place, state, because, ...turn };
  });
  const changed = conditions.filter(
    (condition) => !before.some((earlier) => isDeepStrictEqual(earlier, condition)),
  );
  return { conditions, changed };
}

/** A person's word stands until another one is said. */
function keepSaid(
  whose: Pick<KeptCondition, 'of' | 'place'>,
  { state, note, on, by }: SaidCondition,
  turnedBy: TurnedBy,
  earlier: KeptCondition | undefined,
): KeptCondition {
  const because = note ?? `${by ?? 'Telltale'} says that it is ${state}.`;
  const isSame = earlier?.state === state && earlier.because === because && earlier.turnedOn === on;
  return isSame ? earlier : { ...whose, state, because, turnedOn: on, turnedBy: turnedBy('', ['condition']) };
}

const WAITING = { turnedOn: null, turnedBy: null };

function changeOf(condition: DecisionCondition, turnedBy: TurnedBy): number | null {
  const seq = condition.kind === 'fact' ? turnedBy('', [condition.fact]) : null;
  return seq === TIME_ALONE ? null : seq;
}

/** The next day on which time alone turns one of them: the day after the one by which it has to be so. */
export function nextMissOn(
  conditions: readonly KeptCondition[],
  decision: LatestDecision | undefined,
): Day | null {
  const waiting = conditions.filter(({ state }) => state === 'waiting');
  const days = waiting.flatMap(({ place }) => {
    const condition = decision?.conditions[place];
    return condition === undefined || condition.kind === 'text' ? [] : [addDays(condition.by, 1)];
  });
  return days.sort()[0] ?? null;
}
