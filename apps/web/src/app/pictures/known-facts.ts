import type { FactReplies } from '@telltale/contract';
import type { EntryIn, FactKey, FactValueOf, RegisterKey } from '@telltale/domain';

/** The value of a fact whose answer is known; the API has checked it against the catalogue. */
export function knownValue<Key extends FactKey>(facts: FactReplies, key: Key): FactValueOf<Key> | null {
  const fact = facts[key];
  return fact?.answer === 'known' ? (fact.value as FactValueOf<Key>) : null;
}

/** The entries of a register: none where somebody said so, `null` where nobody was asked or could say. */
export function entriesOf<Key extends RegisterKey>(
  facts: FactReplies,
  key: Key,
): readonly EntryIn<Key>[] | null {
  const fact = facts[key];
  if (fact?.answer === 'none') return [];
  return fact?.answer === 'known' ? (fact.value as readonly EntryIn<Key>[]) : null;
}
