import { FormatRefusal } from './format-refusal';

type Values = Readonly<Record<string, unknown>>;

/** A part of a document of our own format, with its place: what is there must be of the right kind, or is refused. */
export class JsonPart {
  private constructor(
    private readonly values: Values,
    readonly pointer: string,
  ) {}

  static of(value: unknown, pointer: string, keys: readonly string[]): JsonPart {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw refusal(pointer, 'is no object');
    const unknown = Object.keys(value).find((key) => !keys.includes(key));
    // A misspelt "passed" that is passed over would be a run in which every case lacks its verdict.
    if (unknown !== undefined)
      throw refusal(
        below(pointer, unknown),
        `is not one of ${keys.join(', ')}; other things go into metadata`,
      );
    return new JsonPart(value as Values, pointer);
  }

  has(key: string): boolean {
    return Object.hasOwn(this.values, key);
  }

  /** `null` where it is absent: writers of JSON put null for what they do not have. */
  value(key: string): unknown {
    return this.has(key) ? (this.values[key] ?? null) : null;
  }

  at(key: string): string {
    return below(this.pointer, key);
  }

  text(key: string): string | null {
    const value = this.value(key);
    if (value === null || typeof value === 'string') return value;
    throw this.refusal(key, 'is no text');
  }

  /** Text that says something. */
  name(key: string): string {
    const text = this.text(key)?.trim() ?? '';
    if (text === '') throw this.refusal(key, 'is missing');
    return text;
  }

  boolean(key: string): boolean | null {
    const value = this.value(key);
    if (value === null || typeof value === 'boolean') return value;
    throw this.refusal(key, 'is neither true nor false');
  }

  number(key: string, least = -Infinity): number | null {
    const value = this.value(key);
    if (value === null) return null;
    if (typeof value !== 'number' || !Number.isFinite(value)) throw this.refusal(key, 'is no number');
    if (value < least) throw this.refusal(key, `is less than ${least}`);
    return value;
  }

  wholeNumber(key: string, least: number): number | null {
    const value = this.number(key, least);
    if (value === null || Number.isInteger(value)) return value;
    throw this.refusal(key, 'is no whole number');
  }

  oneOf<T extends string>(key: string, choices: readonly T[]): T | null {
    const text = this.text(key);
    if (text === null) return null;
    const choice = choices.find((one) => one === text);
    if (choice === undefined) throw this.refusal(key, `is not one of ${choices.join(', ')}`);
    return choice;
  }

  part(key: string, keys: readonly string[]): JsonPart | null {
    const value = this.value(key);
    return value === null ? null : JsonPart.of(value, this.at(key), keys);
  }

  parts(key: string, keys: readonly string[]): readonly JsonPart[] | null {
    const value = this.value(key);
    if (value === null) return null;
    if (!Array.isArray(value)) throw this.refusal(key, 'is no list');
    return value.map((one, index) => JsonPart.of(one, `${this.at(key)}/${index}`, keys));
  }

  refusal(key: string, fault: string): FormatRefusal {
    return refusal(this.at(key), fault);
  }
}

function below(pointer: string, key: string): string {
  return `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function refusal(pointer: string, fault: string): FormatRefusal {
  const place = pointer.slice(0, 300);
  return new FormatRefusal('unreadable-file', `${place} ${fault}.`, place);
}
