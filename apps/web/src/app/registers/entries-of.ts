import type { FactReplies } from '@telltale/contract';
import type { EntryIn, RegisterEntry, RegisterKey } from '@telltale/domain';

/** The entries of a register, the oldest first; none where it was not asked or has none so far. */
export function entriesOf(facts: FactReplies, register: RegisterKey): readonly RegisterEntry[] {
  const fact = facts[register];
  return fact?.answer === 'known' ? (fact.value as readonly RegisterEntry[]) : [];
}

/** The same of a register that is known when this is written, with the fields of its entries. */
export function typedEntriesOf<Key extends RegisterKey>(
  facts: FactReplies,
  register: Key,
): readonly EntryIn<Key>[] {
  const fact = facts[register];
  return fact?.answer === 'known' ? (fact.value as readonly EntryIn<Key>[]) : [];
}

/** Whether two say the same, whoever recorded them and when. */
export function isSameEntry(a: RegisterEntry | undefined, b: RegisterEntry | undefined): boolean {
  return essence(a) === essence(b);
}

function essence(entry: RegisterEntry | undefined): string {
  if (entry === undefined) return '';
  return JSON.stringify({ ...entry, recordedOn: undefined, by: undefined });
}
