import { isDeepStrictEqual } from 'node:util';
import {
  isFrozenEntry,
  REGISTER_KEYS,
  registerDefinition,
  type RegisterEntry,
  type RegisterKey,
  type SentEntry,
  type StoredFacts,
} from '@telltale/domain';
import { Problem } from '../http/problem';
import { bare } from './bare-entry';
import type { AnswerWrite, AnswerWrites } from './project-edit';
import { entriesOfFact } from './recorded-fact';

/** Refuses what the entries that are there forbid: "none so far" beside them, and a change of what is verified. */
export function refuseRegisterWrites(recorded: StoredFacts, writes: AnswerWrites): void {
  for (const key of REGISTER_KEYS) {
    const write = writes[key];
    const entries = entriesOfFact(recorded[key]);
    if (write === undefined || entries.length === 0) continue;
    if (write.answer !== 'known') throw contradiction(key, entries.length);
    const frozen = frozenFlaw(key, entries, write);
    if (frozen !== null) throw frozen;
  }
}

function contradiction(key: RegisterKey, count: number): Problem {
  const { one } = registerDefinition(key);
  const detail = `It has ${count} ${count === 1 ? 'entry' : 'entries'}. Take away each ${one} first, if it is wrong.`;
  return new Problem('invalid-request', { errors: [{ pointer: `#/facts/${key}/answer`, detail }] });
}

function frozenFlaw(key: RegisterKey, entries: readonly RegisterEntry[], write: AnswerWrite): Problem | null {
  const after = new Map((write.value as readonly SentEntry[]).map((entry) => [entry.id, entry]));
  const touched = entries.find(
    (entry) => isFrozenEntry(key, entry) && !isDeepStrictEqual(bare(entry), after.get(entry.id)),
  );
  if (touched === undefined) return null;
  const detail = 'What is verified is never changed. Add a line that corrects it.';
  return new Problem('entry-frozen', { detail, errors: [{ pointer: `#/facts/${key}/value`, detail }] });
}
