import { FACT_KEYS, factDefinition, type FactKey } from './fact-catalogue';
import type { FactType } from './fact-values';

/** Under which name a value of this type holds its one person; the empty name where the value is the person. */
const PERSON_PLACES: Partial<Record<FactType, string>> = {
  person: '',
  'scope-signature': 'signedBy',
  'good-enough': 'setBy',
};

/** The facts whose value names somebody: a handful, so that resolving a record looks at these alone. */
export const FACT_KEYS_WITH_PERSON: readonly FactKey[] = FACT_KEYS.filter(
  (key) => placeOf(key) !== undefined,
);

/** The person whom a value names, in whichever form the value holds people; `null` where a fact names nobody. */
export function personIn(key: FactKey, value: unknown): unknown {
  const place = placeOf(key);
  if (place === undefined) return null;
  return place === '' ? value : ((value as Readonly<Record<string, unknown>>)[place] ?? null);
}

/** The same value with another form of its person: a reference for storing, the whole person for reading. */
export function withPerson(key: FactKey, value: unknown, person: unknown): unknown {
  const place = placeOf(key);
  if (place === undefined) return value;
  return place === '' ? person : { ...(value as object), [place]: person };
}

function placeOf(key: FactKey): string | undefined {
  return PERSON_PLACES[factDefinition(key).type];
}
