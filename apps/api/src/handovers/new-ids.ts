import { createHash } from 'node:crypto';

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const IS_ID = new RegExp(`^${UUID}$`, 'i');
const IDS = new RegExp(`\\b${UUID}\\b`, 'gi');

/** Hexadecimal digits at the end of an id that are made anew: 40 bits, all behind the instant and the count of a UUIDv7. */
const ANEW = 10;

export function isId(value: unknown): value is string {
  return typeof value === 'string' && IS_ID.test(value);
}

/**
 * The ids of an archive in its new place. Each becomes another one, and always the same, so that whatever an archive says, it
 * refers to nothing that was there before it: neither to a row of this workspace nor to one of another. The beginning of an id
 * stays, since the order of ids is the order of recording.
 */
export class NewIds {
  /** `handover` is of this taking over alone. */
  constructor(private readonly handover: string) {}

  of(id: string): string {
    const old = id.toLowerCase();
    const digits = createHash('sha256').update(`${this.handover} ${old}`).digest('hex').slice(0, ANEW);
    return old.slice(0, -ANEW) + digits;
  }

  /** A value with every id in it that is a whole text. */
  inside(value: unknown): unknown {
    if (typeof value === 'string') return IS_ID.test(value) ? this.of(value) : value;
    if (Array.isArray(value)) return value.map((part) => this.inside(part));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [IS_ID.test(key) ? this.of(key) : key, this.inside(part)]),
    );
  }

  /** The same for texts that name ids among other words. */
  inWords(value: unknown): unknown {
    if (typeof value === 'string') return value.replace(IDS, (id) => this.of(id));
    return Array.isArray(value) ? value.map((part) => this.inWords(part)) : value;
  }
}
