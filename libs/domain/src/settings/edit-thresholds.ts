import { pointerTo, type ValueProblem } from '../facts/value-checks/value-problem';
import type { AnySign } from '../signs/define-sign';
import { signById, SIGNS } from '../signs/register';
import { changedValues, type SignSettings, type Threshold } from '../signs/thresholds';
import { spokenNumber } from '../words/spoken-number';
import { spokenThreshold } from './spoken-threshold';
import { boundsOf, ordersOf } from './threshold-bounds';

/** What a workspace has set in place of our defaults: sign id → name → number. */
export type SetThresholds = SignSettings['thresholds'];

/** What somebody wants: a number, or null for our default again. From outside, so nothing is sure of it. */
export type ThresholdEdits = Readonly<Record<string, unknown>>;

export interface EditedThresholds {
  /** Whole only where there are no problems. */
  readonly thresholds: SetThresholds;
  /** Each points from the edits on: `/EVAL-3/critical`. */
  readonly problems: readonly ValueProblem[];
}

/** One number that two settings do not share. */
export interface ThresholdChange {
  readonly sign: string;
  readonly threshold: string;
  readonly from: number;
  readonly to: number;
}

/** Puts edits over what is set, and says what is wrong with them. Only what differs from our defaults is kept. */
export function editThresholds(set: SetThresholds, edits: ThresholdEdits): EditedThresholds {
  const thresholds: Record<string, Record<string, number>> = { ...set };
  const problems: ValueProblem[] = [];
  for (const [id, wanted] of Object.entries(edits)) {
    const at = pointerTo('', id);
    const sign = signById(id);
    if (sign === undefined) problems.push({ pointer: at, detail: 'There is no such sign.' });
    else if (!isObject(wanted))
      problems.push({
        pointer: at,
        detail: 'Send an object with the thresholds to set, as {"critical": 21}.',
      });
    else {
      const edited = editSign(sign, thresholds[id] ?? {}, wanted);
      problems.push(...edited.problems.map(({ pointer, detail }) => ({ pointer: at + pointer, detail })));
      if (Object.keys(edited.set).length === 0) Reflect.deleteProperty(thresholds, id);
      else thresholds[id] = edited.set;
    }
  }
  return { thresholds, problems };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface EditedSign {
  readonly set: Record<string, number>;
  readonly problems: readonly ValueProblem[];
}

function editSign(
  sign: AnySign,
  before: Readonly<Record<string, number>>,
  wanted: Readonly<Record<string, unknown>>,
): EditedSign {
  const set: Record<string, number> = { ...before };
  const problems: ValueProblem[] = [];
  for (const [name, value] of Object.entries(wanted)) {
    const threshold = Object.hasOwn(sign.thresholds, name) ? sign.thresholds[name] : undefined;
    const detail = refusalOf(threshold, value);
    if (detail !== null) problems.push({ pointer: pointerTo('', name), detail });
    else if (value === null || value === threshold?.value) Reflect.deleteProperty(set, name);
    else set[name] = value as number;
  }
  return { set, problems: problems.length > 0 ? problems : orderProblems(sign, set, wanted) };
}

function refusalOf(threshold: Threshold | undefined, value: unknown): string | null {
  if (threshold === undefined) return 'This sign has no such threshold.';
  const { unit, origin } = threshold;
  if (origin === 'article') return `The article gives ${spokenThreshold(threshold.value, unit)}: it stays.`;
  if (value === null) return null;
  const { least, most } = boundsOf(threshold);
  if (Number.isInteger(value) && (value as number) >= least && (value as number) <= most) return null;
  if (unit === 'yes-no') return 'Send 1 for yes, 0 for no, or null for our default.';
  return `Send a whole number from ${spokenNumber(least)} to ${spokenNumber(most)}, or null for our default.`;
}

function orderProblems(
  sign: AnySign,
  set: Readonly<Record<string, number>>,
  wanted: Readonly<Record<string, unknown>>,
): readonly ValueProblem[] {
  const values = changedValues(sign.thresholds, set);
  return ordersOf(sign.thresholds).flatMap(({ smaller, larger }) => {
    const [low, high] = [values[smaller] ?? 0, values[larger] ?? 0];
    if (low < high) return [];
    const isAboutSmaller = smaller in wanted;
    const [name, word, other] = isAboutSmaller
      ? [smaller, 'less', `${larger} (${spokenOf(sign, larger, high)})`]
      : [larger, 'more', `${smaller} (${spokenOf(sign, smaller, low)})`];
    return [{ pointer: pointerTo('', name), detail: `It must be ${word} than the limit for ${other}.` }];
  });
}

function spokenOf({ thresholds }: AnySign, name: string, value: number): string {
  return spokenThreshold(value, (thresholds[name] as Threshold).unit);
}

/** The numbers that are other after than before, in the catalogue's order. */
export function thresholdChanges(before: SetThresholds, after: SetThresholds): readonly ThresholdChange[] {
  return SIGNS.flatMap(({ id, thresholds }) => {
    const [from, to] = [before, after].map((set) => changedValues(thresholds, set[id] ?? {}));
    return Object.keys(thresholds).flatMap((threshold) => {
      const change = { sign: id, threshold, from: from?.[threshold] ?? 0, to: to?.[threshold] ?? 0 };
      return change.from === change.to ? [] : [change];
    });
  });
}

/** The number in force: a workspace's own where it has set one. */
export function thresholdInForce(sign: AnySign, name: string, set: SetThresholds): number {
  return changedValues(sign.thresholds, set[sign.id] ?? {})[name] ?? 0;
}
