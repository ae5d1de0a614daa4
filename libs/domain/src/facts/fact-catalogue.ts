import { ABOUT_FACTS } from './catalogue/about';
import { BUILDING_FACTS } from './catalogue/building';
import { DATE_FACTS } from './catalogue/dates';
import { EVALUATION_FACTS } from './catalogue/evaluation';
import { LAYER_FACTS } from './catalogue/layers';
import { OWNERSHIP_FACTS } from './catalogue/ownership';
import { SCOPE_FACTS } from './catalogue/scope';
import { VALUE_FACTS } from './catalogue/value';
import { type EntryIn, type RegisterKey, REGISTERS } from '../registers/register-catalogue';
import type { RecordedFact } from './answer';
import type { FactDefinition, FactGroup } from './define-fact';
import type { FactType, FactValueTypes } from './fact-values';

/** Every fact that a project's record can hold, by key. Forms, import, API and docs read this one list. */
export const FACT_CATALOGUE = {
  ...OWNERSHIP_FACTS,
  ...SCOPE_FACTS,
  ...DATE_FACTS,
  ...VALUE_FACTS,
  ...EVALUATION_FACTS,
  ...LAYER_FACTS,
  ...BUILDING_FACTS,
  ...ABOUT_FACTS,
  ...REGISTERS,
} as const satisfies Readonly<Record<string, FactDefinition>>;

export type FactKey = keyof typeof FACT_CATALOGUE;
export type FactTypeOf<Key extends FactKey> = (typeof FACT_CATALOGUE)[Key]['type'];
export type FactValueOf<Key extends FactKey> = Key extends RegisterKey
  ? readonly EntryIn<Key>[]
  : FactValueTypes[FactTypeOf<Key>];

/** The answers of one project, people resolved. An absent key was not asked. */
export type Facts = { readonly [Key in FactKey]?: RecordedFact<FactValueOf<Key>> };

export const FACT_KEYS = Object.keys(FACT_CATALOGUE) as readonly FactKey[];

/** The place of each fact in the catalogue's order. */
export const FACT_NUMBERS: ReadonlyMap<string, number> = new Map(
  FACT_KEYS.map((key, number) => [key, number]),
);

export function isFactKey(key: string): key is FactKey {
  return Object.hasOwn(FACT_CATALOGUE, key);
}

export function factDefinition(key: FactKey): FactDefinition {
  return FACT_CATALOGUE[key];
}

export function factKeysOf(group: FactGroup): readonly FactKey[] {
  return FACT_KEYS.filter((key) => factDefinition(key).group === group);
}

export function factKeysOfType(type: FactType): readonly FactKey[] {
  return FACT_KEYS.filter((key) => factDefinition(key).type === type);
}
