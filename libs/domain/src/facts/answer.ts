import type { Day } from '../days/day';

/** The answers that a person or an import can record. A fact without an entry was not asked. */
export const RECORDED_ANSWERS = ['known', 'none', 'nobody-can-say'] as const;
export type RecordedAnswer = (typeof RECORDED_ANSWERS)[number];

/** The four answers of a fact. */
export const ANSWERS = [...RECORDED_ANSWERS, 'not-asked'] as const;
export type Answer = (typeof ANSWERS)[number];

export const FACT_SOURCE_KINDS = ['person', 'import', 'register'] as const;
export type FactSourceKind = (typeof FACT_SOURCE_KINDS)[number];

/** Where an answer comes from: somebody's word, one cell of a file, or the entries of a register. */
export interface FactSource {
  readonly kind: FactSourceKind;
  /** Who answered or was asked, where that differs from who typed it. */
  readonly asked?: string;
  readonly note?: string;
  readonly url?: string;
  /** For an import: preset, file name, record number after the header (from 1), column title. */
  readonly preset?: string;
  readonly file?: string;
  readonly row?: number;
  readonly column?: string;
  /** For an answer that a register gives: the key of the register. */
  readonly register?: string;
  /** For an import: the day of the file's snapshot, which is when the answer was last confirmed. */
  readonly asOf?: Day;
}

/** One entry of a project's record. `value` is there when, and only when, the answer is known. */
export interface RecordedFact<Value = unknown> {
  readonly answer: RecordedAnswer;
  readonly value?: Value;
  /** The client's day on which it was recorded. */
  readonly recordedOn: Day;
  /** Since when it holds, where that is known to differ from the day of recording. */
  readonly holdsFrom?: Day;
  readonly source: FactSource;
  /** The name of who recorded it. */
  readonly by?: string;
}

/** The day on which somebody last stood behind an answer. */
export function confirmedOn(fact: RecordedFact): Day {
  return fact.source.asOf ?? fact.recordedOn;
}
