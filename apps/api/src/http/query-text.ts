import { type JsonSchema, type WireClass, wireSchema } from '@telltale/contract';

const NUMBER = /^-?\d+(\.\d+)?$/;

/** A query holds only texts: those that a request class wants as numbers or flags are read as such. */
export function fromQueryText(query: unknown, wireClass: WireClass): Record<string, unknown> {
  const { properties } = wireSchema(wireClass) as { properties: Readonly<Record<string, JsonSchema>> };
  const given = Object.entries((query ?? {}) as Record<string, unknown>);
  return Object.fromEntries(given.map(([name, text]) => [name, read(text, properties[name]?.['type'])]));
}

function read(text: unknown, type: unknown): unknown {
  if (typeof text !== 'string') return text;
  if ((type === 'integer' || type === 'number') && NUMBER.test(text)) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}
