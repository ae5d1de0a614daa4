import { registerDefinition, type RegisterKey } from './register-catalogue';
import type { RegisterEntry } from './register-entry';

/** Entries as they are kept: the oldest first, those without that day before all, recorded first among equals. */
export function inOrder<E extends RegisterEntry>(key: RegisterKey, entries: readonly E[]): readonly E[] {
  const { orderBy } = registerDefinition(key);
  const place = (entry: E): string => placeOf(entry[orderBy]);
  return [...entries].sort((a, b) => compare(place(a), place(b)) || compare(a.id, b.id));
}

/** Numbers are written long enough to compare as text. */
function placeOf(value: unknown): string {
  return typeof value === 'number' ? String(value).padStart(12, '0') : ((value as string | undefined) ?? '');
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
