import { distinctKeys } from './case-text';

/** Keys of which each stands once, and what people are told where the file held some of them more than once. */
export function keysAndNotes(keys: readonly string[]): {
  readonly keys: readonly string[];
  readonly notes: readonly string[];
} {
  const shared = keys.length - new Set(keys).size;
  if (shared === 0) return { keys, notes: [] };
  const told = shared === 1 ? '1 case has the key of another' : `${shared} cases have the key of another`;
  return {
    keys: distinctKeys(keys),
    notes: [`${told}; only their order in the file tells them apart, so an inserted one shifts the rest.`],
  };
}
