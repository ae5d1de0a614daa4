import type { TurnReply } from '@telltale/contract';
import { factDefinition, type FactSource, isFactKey } from '@telltale/domain';
import { TIME_ALONE } from '../signs/lit-episodes';
import { FIELD_LABELS } from './change.mapping';
import type { Field } from './record-changes';

/** A change to which a turn is put down, as a statement gives it. */
export interface TurningChange {
  readonly seq: number;
  readonly what: string;
  readonly by: string | null;
  readonly at: string;
  readonly reason: string | null;
  readonly source: FactSource | null;
}

/** What lit a sign that is lit, and which time it is. */
export interface Light {
  readonly sign: string;
  /** Its place in the log, `TIME_ALONE`, or null. */
  readonly place: number | null;
  readonly change: TurningChange | null;
  readonly times: number;
}

export type Lights = ReadonlyMap<string, Light>;

export function lightsBySign(lights: readonly Light[] | null): Lights {
  return new Map((lights ?? []).map((light) => [light.sign, light]));
}

export function turnReply(place: number | null, change: TurningChange | null): TurnReply {
  if (change === null) return { words: wordsWithout(place), ...NO_CHANGE };
  const { seq, what, by, at, reason } = change;
  return { words: changeWords(change), seq, what, label: labelOf(what), by, at, reason };
}

const NO_CHANGE = { seq: null, what: null, label: null, by: null, at: null, reason: null };

function wordsWithout(place: number | null): string {
  return place === TIME_ALONE
    ? 'time alone'
    : 'a change around the project: a sibling, a person or a setting';
}

export function changeWords({ what, by, source }: Pick<TurningChange, 'what' | 'by' | 'source'>): string {
  const whose = by === null ? '' : ` by ${by}`;
  if (source?.kind === 'import') return `the import of ${source.file ?? 'a file'}${whose}`;
  return `${changeNoun(what)}${whose}`;
}

function changeNoun(what: string): string {
  if (what === 'created') return 'the first record of the project';
  return isFactKey(what)
    ? `the answer to “${labelOf(what)}”`
    : `the change of the ${labelOf(what).toLowerCase()}`;
}

function labelOf(what: string): string {
  return isFactKey(what) ? factDefinition(what).label : FIELD_LABELS[what as Field];
}
