import { generateSync } from 'json-schema-faker';
import {
  type Address,
  addressesIn,
  idAddressIn,
  idOf,
  lastName,
  PROJECT,
  PROJECT_KEY,
} from './addresses.fixture';
import { CONTENTS, type Content } from './contents.fixture';
import type { Operation, Parameter, Schema } from './operations.fixture';
import { IDS, PLAIN, VALUES, WORDS_IN_ADDRESSES } from './what-fields-hold.fixture';

const SEED = 20_261_123;

/** A request that would be accepted, with `@@address` in every place where the id of something belongs. */
export interface RequestTemplate {
  readonly operation: Operation;
  /** By name. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly content?: Content;
}

/** Where an id stands: a name in the address or the query, or a JSON pointer into the body. */
export interface Slot {
  readonly in: 'path' | 'query' | 'body';
  readonly name: string;
  readonly address: Address;
}

/** Which of the fields that may be left out are sent, and the seed of the values. */
export interface Choice {
  readonly seed: number;
  readonly takes: (field: string) => boolean;
}

const LEAST: Choice = { seed: SEED, takes: () => false };

export function templateOf(operation: Operation, choice = LEAST): RequestTemplate {
  const content = CONTENTS[operation.id];
  const schema = operation.bodies['application/json'];
  const isJson = content?.bytes === undefined && schema !== undefined;
  return {
    operation,
    path: pathOf(operation),
    query: { ...queryOf(operation), ...content?.query },
    ...(isJson ? { body: { ...(bodyOf(operation.id, schema, choice) as object), ...content?.body } } : {}),
    content,
  };
}

export function slotsOf({ path, query, body }: RequestTemplate): readonly Slot[] {
  const named = (place: 'path' | 'query', values: Readonly<Record<string, string>>) =>
    Object.entries(values).flatMap(([name, value]) => slotAt(place, name, value));
  return [...named('path', path), ...named('query', query), ...slotsIn(body, '#')];
}

function slotAt(place: Slot['in'], name: string, value: unknown): Slot[] {
  const address = idAddressIn(value);
  return address === undefined ? [] : [{ in: place, name, address }];
}

function slotsIn(value: unknown, pointer: string): Slot[] {
  if (typeof value !== 'object' || value === null) return slotAt('body', pointer, value);
  return Object.entries(value).flatMap(([key, inside]) => slotsIn(inside, `${pointer}/${key}`));
}

function pathOf({ path }: Operation): Record<string, string> {
  return Object.fromEntries(
    addressesIn(path).map((address) => [lastName(address), WORDS_IN_ADDRESSES[address] ?? idOf(address)]),
  );
}

function queryOf({ id, parameters }: Operation): Record<string, string> {
  const taken = parameters.filter((parameter) => parameter.in === 'query');
  return Object.fromEntries(
    taken.flatMap((parameter) => {
      const address = holds(id, parameter.name);
      if (address !== undefined) return [[parameter.name, idOf(address)]];
      return parameter.required === true ? [[parameter.name, requiredText(id, parameter)]] : [];
    }),
  );
}

function requiredText(id: string, { name, schema }: Parameter): string {
  const value = VALUES[`${id}.${name}`] ?? VALUES[name];
  return String(value ?? generateSync(schema as never, { seed: SEED }));
}

/** What the id in this field is of; undefined where it holds none. */
export function holds(owner: string, name: string): Address | undefined {
  if (PLAIN.includes(`${owner}.${name}`)) return undefined;
  return IDS[`${owner}.${name}`] ?? IDS[name];
}

/** What has to be sent, and every id that may be; the values come from the schema, or from the list where it cannot tell. */
function bodyOf(id: string, schema: Schema, choice: Choice): unknown {
  // Without properties nothing is told of it: all of it is in the list.
  if (schema.properties === undefined) return {};
  return generateSync(narrowed(schema, schema['x-class'] ?? id, choice) as never, { seed: choice.seed });
}

function narrowed(schema: Schema, owner: string, choice: Choice): Schema {
  if (schema.properties !== undefined) return narrowedObject(schema, schema['x-class'] ?? owner, choice);
  if (schema.items !== undefined)
    return { ...schema, minItems: 1, maxItems: 1, items: narrowed(schema.items, owner, choice) };
  return schema;
}

function narrowedObject({ properties = {}, required = [] }: Schema, owner: string, choice: Choice): Schema {
  const kept = Object.entries(properties).filter(
    ([name, schema]) =>
      required.includes(name) ||
      `${owner}.${name}` in VALUES ||
      holdsId(owner, name, schema) ||
      choice.takes(name),
  );
  const fields = kept.map(([name, schema]) => [name, valueSchema(owner, name, schema, choice)] as const);
  return {
    type: 'object',
    properties: Object.fromEntries(fields),
    required: fields.map(([name]) => name),
    additionalProperties: false,
  };
}

function valueSchema(owner: string, name: string, schema: Schema, choice: Choice): Schema {
  const value = VALUES[`${owner}.${name}`] ?? VALUES[name];
  if (value !== undefined) return { const: value };
  const isList = schema.items !== undefined && isText(schema.items);
  const address = isList || isText(schema) ? holds(owner, name) : undefined;
  if (address === undefined) return narrowed(schema, owner, choice);
  return { const: isList ? [idOf(address)] : idOf(address) };
}

function holdsId(owner: string, name: string, schema: Schema): boolean {
  const inside = schema.items ?? schema;
  if (isText(inside)) return holds(owner, name) !== undefined;
  const insideOwner = inside['x-class'] ?? owner;
  return Object.entries(inside.properties ?? {}).some(([key, part]) => holdsId(insideOwner, key, part));
}

export function isText({ type, enum: words }: Schema): boolean {
  return [type].flat().includes('string') && words === undefined;
}

/** True where an address takes a key as well: then a request with the key is another request. */
export function takesKey({ parameters }: Operation): boolean {
  return parameters.some((parameter) => parameter.name === 'id' && parameter.schema.format !== 'uuid');
}

/** The same request, naming its project by the key. */
export function byKey(template: RequestTemplate): RequestTemplate {
  const path = { ...template.path };
  if (path['id'] === idOf(PROJECT)) path['id'] = idOf(PROJECT_KEY);
  return { ...template, path };
}
