import type { ImportPreset } from '@telltale/contract';
import type { Day, FactKey } from '@telltale/domain';
import type { Rule } from '../rules/record-in-hand';

/** A column that a preset reads: its title, and where it stands in the file as it was published (from 0). */
export interface PresetColumn {
  readonly title: string;
  readonly at: number;
}

/** Which answers of a fact are counted over the file, and under which name a person finds them. */
export interface CountedFact {
  readonly name: string;
  readonly fact: FactKey;
  readonly values: readonly string[];
}

/** How one inventory is read: its columns, and the rules that make facts and notes of them. */
export interface Preset<Column extends string = string> {
  readonly key: ImportPreset;
  /** As people call the inventory. */
  readonly title: string;
  /** The day from which its answers hold. */
  readonly fileOn: Day;
  readonly columns: Readonly<Record<Column, PresetColumn>>;
  readonly rules: readonly Rule<NoInfer<Column>>[];
  readonly counted: readonly CountedFact[];
}

export function definePreset<Column extends string>(preset: Preset<Column>): Preset {
  // Rules and columns were held together by the compiler here; from now on columns are texts like others.
  return preset;
}
