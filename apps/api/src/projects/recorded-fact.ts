import {
  type Day,
  type FactKey,
  type FactSource,
  inOrder,
  isRegisterKey,
  type RecordedAnswer,
  type RecordedFact,
  type RegisterEntry,
  type RegisterKey,
} from '@telltale/domain';

/** An answer as the log keeps it: of a register the one entry that the change is about. */
export interface LoggedAnswer {
  readonly answer: RecordedAnswer;
  readonly value?: unknown;
}

export interface Recorded {
  /** The client's day. */
  readonly on: Day;
  readonly by: string | null;
}

/** What a change says about one fact. */
export interface LoggedChangeOfFact {
  readonly before: unknown;
  readonly after: unknown;
  readonly holdsFrom: Day | null;
  readonly source: FactSource | null;
}

/** The answer to a fact after one more change; undefined where it is then not asked. */
export function factAfter(
  key: FactKey,
  current: RecordedFact | undefined,
  change: LoggedChangeOfFact,
  recorded: Recorded,
): RecordedFact | undefined {
  if (isRegisterKey(key)) return registerAfter(key, current, change, recorded);
  const after = change.after as LoggedAnswer | null;
  return after === null ? undefined : stamped(after, change, recorded);
}

/** A register grows, changes and shrinks by single entries; without any it is as if nobody had been asked. */
function registerAfter(
  key: RegisterKey,
  current: RecordedFact | undefined,
  change: LoggedChangeOfFact,
  recorded: Recorded,
): RecordedFact | undefined {
  const after = change.after as LoggedAnswer | null;
  if (after !== null && after.answer !== 'known') return stamped(after, change, recorded);
  const gone = entryIn(change.before)?.id;
  const next = entryIn(after);
  const kept = entriesOfFact(current).filter(({ id }) => id !== gone && id !== next?.id);
  const { on, by } = recorded;
  const own = next === null ? [] : [{ ...next, recordedOn: on, ...(by === null ? {} : { by }) }];
  const value = inOrder<RegisterEntry>(key, [...kept, ...own]);
  return value.length === 0 ? undefined : stamped({ answer: 'known', value }, change, recorded);
}

export function entriesOfFact(fact: RecordedFact | undefined): readonly RegisterEntry[] {
  return fact?.answer === 'known' ? (fact.value as readonly RegisterEntry[]) : [];
}

/** The entry of a register that a change is about. */
export function entryIn(logged: unknown): RegisterEntry | null {
  const answer = logged as LoggedAnswer | null;
  return answer?.answer === 'known' ? (answer.value as RegisterEntry) : null;
}

function stamped(
  after: LoggedAnswer,
  { holdsFrom, source }: LoggedChangeOfFact,
  { on, by }: Recorded,
): RecordedFact {
  return {
    ...after,
    recordedOn: on,
    ...(holdsFrom === null ? {} : { holdsFrom }),
    source: source ?? { kind: 'person' },
    ...(by === null ? {} : { by }),
  };
}
