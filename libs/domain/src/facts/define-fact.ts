import type { RegisterDefinition } from '../registers/define-register';
import type { FactType } from './fact-values';

/** The groups in which the record is shown and edited. */
export const FACT_GROUPS = [
  'about',
  'ownership',
  'scope',
  'dates',
  'value',
  'evaluation',
  'layers',
  'building',
] as const;
export type FactGroup = (typeof FACT_GROUPS)[number];

export const FACT_GROUP_NAMES: Readonly<Record<FactGroup, string>> = {
  about: 'About',
  ownership: 'Ownership',
  scope: 'Scope',
  dates: 'Dates',
  value: 'Value and effort',
  evaluation: 'Evaluation',
  layers: 'Layers',
  building: 'Building',
};

export interface FactChoice {
  readonly value: string;
  readonly label: string;
}

/** What the catalogue says of one fact. */
export interface FactDefinition<Type extends FactType = FactType> {
  readonly type: Type;
  readonly group: FactGroup;
  readonly label: string;
  /** The question in plain words, as one would ask the team. */
  readonly question: string;
  /** What the explicit answer *none* means here, as a button says it ("No owner", "None so far"). */
  readonly none: string;
  readonly unit?: string;
  readonly options?: readonly FactChoice[];
  /** Lowest and highest number, or longest text, that is accepted. */
  readonly least?: number;
  readonly most?: number;
  /** A value as somebody would send it, for texts; the other types have one of their own. */
  readonly example?: string;
  /** True where a day in the future cannot be meant. */
  readonly isPast?: boolean;
  /** For a register: what its entries hold. */
  readonly register?: RegisterDefinition;
}
