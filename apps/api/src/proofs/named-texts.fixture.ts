import { addressesIn } from './addresses.fixture';
import { MAKERS } from './makers.fixture';
import type { Operation, Schema } from './operations.fixture';
import { holds, isText } from './request-template.fixture';
import { OPEN_TO_ALL, PLAIN, VALUES, WORDS_IN_ADDRESSES } from './what-fields-hold.fixture';

/** The texts of an operation of which nobody has said whether they hold an id: what is forgotten here would not be proven. */
export function textsNobodyNamed(operation: Operation): string[] {
  const { id, parameters, bodies } = operation;
  const asked = parameters.filter((parameter) => parameter.in === 'query');
  return [
    ...partsNobodyNamed(operation),
    ...asked.flatMap(({ name, schema }) => unnamed(id, name, schema)),
    ...Object.values(bodies).flatMap((schema) => inside(schema, id)),
  ];
}

/** A part of an address is an id, as its schema says, or one of our own words, or something that a maker makes. */
function partsNobodyNamed({ path, parameters }: Operation): string[] {
  const ids = parameters.filter(({ in: place, schema }) => place === 'path' && schema.format === 'uuid');
  const names = ids.map(({ name }) => name);
  return addressesIn(path).filter(
    (address) =>
      !names.some((name) => address.endsWith(`{${name}}`)) &&
      !(address in WORDS_IN_ADDRESSES) &&
      MAKERS[address] === undefined,
  );
}

function inside(schema: Schema, owner: string, seen: readonly Schema[] = []): string[] {
  if (seen.includes(schema)) return [];
  const name = schema['x-class'] ?? owner;
  const deeper = [...seen, schema];
  const parts = Object.entries(schema.properties ?? {}).flatMap(([key, part]) => [
    ...unnamed(name, key, part),
    ...inside(part, name, deeper),
  ]);
  const more = [schema.items, schema.additionalProperties].flatMap((part) =>
    typeof part === 'object' ? inside(part, name, deeper) : [],
  );
  return [...parts, ...more];
}

/** Days, instants and files speak for themselves. */
const FORMATS = ['date', 'date-time', 'uri', 'binary'];

function unnamed(owner: string, name: string, field: Schema): string[] {
  const schema = field.items ?? field;
  const full = `${owner}.${name}`;
  if (!isText(schema) || FORMATS.includes(schema.format ?? '')) return [];
  if (holds(owner, name) !== undefined || OPEN_TO_ALL.includes(full)) return [];
  const isPlain = [name, full].some((one) => PLAIN.includes(one) || one in VALUES);
  return isPlain && schema.format !== 'uuid' ? [] : [full];
}
