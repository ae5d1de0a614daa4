/** Documents of other tools: what is not as expected is missing, and never stops the reading. */
export type Values = Readonly<Record<string, unknown>>;

const NOTHING: Values = {};

export function valuesOf(value: unknown): Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : NOTHING;
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** A number that counts; also where its key is one that every object has, as `constructor`. */
export function numberAt(values: Values, key: string): number | null {
  const value = Object.hasOwn(values, key) ? values[key] : null;
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
