import { FormatRefusal } from './format-refusal';
import type { SentFile } from './sent-file';

/** A part of a document that nobody has checked. */
export type Fields = Readonly<Record<string, unknown>>;

/** The part as fields; none where it is anything else. */
export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands under a name that the file itself chose: never what every object inherits. */
export function fieldNamed(value: unknown, name: string): unknown {
  return isFields(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A list of parts; what is no part is left out. */
export function partsOf(value: unknown): readonly Fields[] {
  return listOf(value).filter(isFields);
}

/** A text that says something. The database keeps neither NUL nor half a character. */
export function textOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.replaceAll('\u0000', '').toWellFormed().trim();
  return text === '' ? null : text;
}

/** A number that is one: NaN, Infinity and texts are not. */
export function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** A number or, as some tools write 64 bits, its digits. */
export function spelledNumberOf(value: unknown): number | null {
  if (typeof value !== 'string') return numberOf(value);
  return value.trim() === '' ? null : numberOf(Number(value));
}

export function booleanOf(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null;
}

/** The document of a tool that writes one JSON object. */
export function documentOf(file: SentFile, format: string): Fields {
  if (file.object !== undefined) return file.object;
  throw new FormatRefusal(
    'unreadable-file',
    `This is not what ${format} writes: a JSON document was expected.`,
  );
}
