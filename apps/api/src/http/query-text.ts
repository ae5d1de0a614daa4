import { type JsonSchema, type WireClass, wireSchema } from '@telltale/contract';

const NUMBER = /^-?\d+(\.\d+)?$/;

/** A query holds only texts: those that a request class wants as numbers or flags are read as such. */
export function fromQueryText(query: unknown, wireClass: WireClass): Record<string, unknown> {
  const types = typesOf(wireClass);
  const given = Object.entries((query ?? {}) as Record<string, unknown>);
  return Object.fromEntries(given.map(([name, text]) => [name, read(text, types.get(name))]));
}

function read(text: unknown, type: unknown): unknown {
  if (typeof text !== 'string') return text;
  if ((type === 'integer' || type === 'number') && NUMBER.test(text)) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

type Types = ReadonlyMap<string, unknown>;

/** A class does not change, and every list asks for its types. */
const KNOWN = new Map<WireClass, Types>();

function typesOf(wireClass: WireClass): Types {
  const known = KNOWN.get(wireClass);
  if (known !== undefined) return known;
  const { properties } = wireSchema(wireClass) as { properties: Readonly<Record<string, JsonSchema>> };
  const types = new Map(Object.entries(properties).map(([name, schema]) => [name, schema['type']]));
  KNOWN.set(wireClass, types);
  return types;
}
