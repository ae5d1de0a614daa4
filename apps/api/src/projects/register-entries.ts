import { isDeepStrictEqual } from 'node:util';
import {
  type Answer,
  FED_FACTS,
  fedAnswers,
  type FactKey,
  type RecordedFact,
  type RegisterEntry,
  type RegisterKey,
  type SentEntry,
} from '@telltale/domain';
import type { ProjectState } from '../signs/project-state';
import { bare } from './bare-entry';
import { factEntry, logged } from './fact-entry';
import type { AnswerWrite, AnswerWrites } from './project-edit';
import type { ChangeEntry } from './record-changes';
import { entriesOfFact, factAfter } from './recorded-fact';

/**
 * The entries of the log by which a register becomes what somebody wrote: one for each line that was added, changed or taken
 * away. After them come the facts to which the register gives the answer, unless the same request says these itself.
 */
export function registerEntries(
  state: ProjectState,
  key: RegisterKey,
  writes: AnswerWrites,
  reason: string | null,
): ChangeEntry[] {
  const write = writes[key];
  if (write === undefined) return [];
  const recorded = state.facts[key] as RecordedFact | undefined;
  const own =
    write.answer === 'known'
      ? lineEntries(key, recorded, write, reason)
      : factEntry(state, key, write, reason);
  if (own.length === 0) return [];
  const after = own.reduce(
    (fact, entry) => factAfter(key, fact, entry, { on: state.recordedOn, by: null }),
    recorded,
  );
  return [...own, ...fedEntries(state, key, { register: after, writes, reason })];
}

function lineEntries(
  key: RegisterKey,
  recorded: RecordedFact | undefined,
  write: AnswerWrite,
  reason: string | null,
): ChangeEntry[] {
  const before = new Map(entriesOfFact(recorded).map((entry) => [entry.id, bare(entry)]));
  const after = new Map(
    (write.value as readonly SentEntry[]).map((entry) => [entry.id ?? '', entry] as const),
  );
  const line = (from: object | undefined, to: object | undefined): ChangeEntry => ({
    what: key,
    before: from === undefined ? beforeFirst(recorded) : { answer: 'known', value: from },
    after: to === undefined ? null : { answer: 'known', value: to },
    holdsFrom: write.holdsFrom ?? null,
    reason,
    source: write.source,
  });
  const gone = [...before].filter(([id]) => !after.has(id)).map(([, entry]) => line(entry, undefined));
  const told = [...after].flatMap(([id, entry]) =>
    isDeepStrictEqual(before.get(id), entry) ? [] : [line(before.get(id), entry)],
  );
  return [...gone, ...told];
}

/** The first line takes the place of an explicit "none so far". */
function beforeFirst(recorded: RecordedFact | undefined): unknown {
  return recorded === undefined || recorded.answer === 'known' ? null : logged(recorded);
}

interface Feeding {
  readonly register: RecordedFact | undefined;
  readonly writes: AnswerWrites;
  readonly reason: string | null;
}

function fedEntries(
  state: ProjectState,
  key: RegisterKey,
  { register, writes, reason }: Feeding,
): ChangeEntry[] {
  const fed = fedAnswers(key, register as RecordedFact<readonly RegisterEntry[]> | undefined);
  return (FED_FACTS[key] ?? []).flatMap((fact) => {
    if (writes[fact] !== undefined) return [];
    const answer = fed[fact] ?? withdrawn(state, fact, key);
    if (answer === undefined) return [];
    const source = { kind: 'register', register: key } as const;
    return factEntry(state, fact, { ...answer, source }, reason);
  });
}

/** What only the register had answered is not asked any more once it says nothing. */
function withdrawn(
  state: ProjectState,
  fact: FactKey,
  key: RegisterKey,
): { readonly answer: Answer } | undefined {
  const { source } = (state.facts[fact] as RecordedFact | undefined) ?? {};
  return source?.register === key ? { answer: 'not-asked' } : undefined;
}
