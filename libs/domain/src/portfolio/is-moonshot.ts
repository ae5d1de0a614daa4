import type { StoredFacts } from '../facts/stored-facts';

/** `null` where nobody asked, or nobody could say. */
export function isMoonshot({ moonshot }: StoredFacts): boolean | null {
  if (moonshot?.answer === 'none') return false;
  return moonshot?.value ?? null;
}
