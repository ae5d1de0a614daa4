import { REGISTER_KEYS, registerDefinition } from '../registers/register-catalogue';
import { FACT_KEYS, factDefinition, type FactKey } from './fact-catalogue';
import type { FactType } from './fact-values';

/** Under which name a value of this type holds its one person; the empty name where the value is the person. */
const PERSON_PLACES: Partial<Record<FactType, string>> = {
  person: '',
  'scope-signature': 'signedBy',
  'good-enough': 'setBy',
};

/** The fields of each register that name somebody; looked up for every project that is read. */
const PERSON_FIELDS: ReadonlyMap<string, readonly string[]> = new Map(
  REGISTER_KEYS.map((key) => {
    const fields = Object.entries(registerDefinition(key).fields);
    return [key, fields.flatMap(([name, { type }]) => (type === 'person' ? [name] : []))] as const;
  }),
);

const NO_FIELDS: readonly string[] = [];

type Parts = Readonly<Record<string, unknown>>;

/** The facts whose value names somebody: a handful, so that resolving a record looks at these alone. */
export const FACT_KEYS_WITH_PERSON: readonly FactKey[] = FACT_KEYS.filter(
  (key) => PERSON_PLACES[factDefinition(key).type] !== undefined || personFields(key).length > 0,
);

/** Somebody whom a value names, and where: a JSON pointer from the value on. */
export interface NamedInValue {
  readonly person: unknown;
  readonly pointer: string;
}

/** Everybody whom a value names, in whichever form the value holds people. */
export function peopleIn(key: FactKey, value: unknown): readonly NamedInValue[] {
  const place = PERSON_PLACES[factDefinition(key).type];
  if (place !== undefined) return namedAt(place === '' ? value : (value as Parts)[place], place);
  const fields = personFields(key);
  if (fields.length === 0 || !Array.isArray(value)) return [];
  return value.flatMap((entry: Parts, index) =>
    fields.flatMap((field) => namedAt(entry[field], `${index}/${field}`)),
  );
}

/** The same value with another form of its people: references for storing, whole people for reading. */
export function withPeople(key: FactKey, value: unknown, replace: (person: unknown) => unknown): unknown {
  const place = PERSON_PLACES[factDefinition(key).type];
  if (place === '') return replace(value);
  if (place !== undefined) return { ...(value as Parts), [place]: replace((value as Parts)[place]) };
  const fields = personFields(key);
  if (fields.length === 0) return value;
  return (value as readonly Parts[]).map((entry) => withPeopleInEntry(entry, fields, replace));
}

function withPeopleInEntry(
  entry: Parts,
  fields: readonly string[],
  replace: (person: unknown) => unknown,
): Parts {
  const given = fields.filter((field) => entry[field] !== undefined);
  if (given.length === 0) return entry;
  return { ...entry, ...Object.fromEntries(given.map((field) => [field, replace(entry[field])])) };
}

function namedAt(person: unknown, place: string): readonly NamedInValue[] {
  if (person === undefined || person === null) return [];
  return [{ person, pointer: place === '' ? '' : `/${place}` }];
}

function personFields(key: FactKey): readonly string[] {
  return PERSON_FIELDS.get(key) ?? NO_FIELDS;
}
