import { isEnded, type Stage, STAGES } from '../words/stage';
import { type Asker, askerOf } from './asked-facts';
import type { AnySign } from './define-sign';
import { STAGE_QUESTION } from './open-question';
import { SIGNS } from './register';
import { clearReading, notApplicableReading, type SignReading, unknownReading } from './sign-reading';
import { defaultsOf } from './thresholds';

/** What is settled about a sign before a project's facts are looked at. */
export interface PlannedSign {
  readonly sign: AnySign;
  /** The reading of every project in this stage, where the stage alone decides it. */
  readonly settled: SignReading | null;
  readonly clear: SignReading;
  readonly asker: Asker;
  readonly defaults: Readonly<Record<string, number>>;
}

// Most readings of a portfolio are settled by the stage or clear. They are made once, frozen and shared: a reader that
// renews 100,000 projects has no time to make three million equal objects.
const PLANS = Object.fromEntries(
  STAGES.map((stage) => [stage, SIGNS.map((sign) => planned(sign, stage))]),
) as unknown as Readonly<Record<Stage, readonly PlannedSign[]>>;

/** Every sign of a project whose stage nobody asked for. */
export const READINGS_WITHOUT_STAGE: readonly SignReading[] = Object.freeze(
  SIGNS.map((sign) => Object.freeze(unknownReading(sign, Object.freeze([STAGE_QUESTION])))),
);

/** All signs in the catalogue's order, as they stand for any project in this stage. */
export function planFor(stage: Stage): readonly PlannedSign[] {
  return PLANS[stage];
}

function planned(sign: AnySign, stage: Stage): PlannedSign {
  const clear = Object.freeze(clearReading(sign));
  const settled = settledBy(stage, sign);
  return { sign, settled, clear, asker: askerOf(sign), defaults: defaultsOf(sign.thresholds) };
}

function settledBy(stage: Stage, sign: AnySign): SignReading | null {
  if (sign.stages.includes(stage)) return null;
  const because = isEnded(stage) ? 'the project has ended' : 'not in this stage';
  return Object.freeze(notApplicableReading(sign, because));
}
