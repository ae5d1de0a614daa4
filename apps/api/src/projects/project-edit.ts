import { isDeepStrictEqual } from 'node:util';
import {
  type Answer,
  type Day,
  FACT_KEYS,
  type FactKey,
  type FactSource,
  type RecordedAnswer,
  type RecordedFact,
  type Stage,
} from '@telltale/domain';
import type { ProjectState } from '../signs/project-state';
import type { ChangeEntry, LoggedAnswer } from './record-changes';

/** One answer to record, checked and in the form in which it is stored: people by id. */
export interface AnswerWrite {
  readonly answer: Answer;
  readonly value?: unknown;
  readonly holdsFrom?: Day;
  readonly source: FactSource;
}

export type AnswerWrites = { readonly [Key in FactKey]?: AnswerWrite };

/** What somebody, or an import, wants to be different; what is absent stays. */
export interface ProjectEdit {
  readonly name?: string;
  readonly unit?: string | null;
  readonly stage?: Stage;
  readonly reason?: string | null;
  readonly facts?: AnswerWrites;
  /** Where name, unit and stage come from, when it is a file. */
  readonly source?: FactSource | null;
}

/** The entries that an edit adds to the log: none for what already is so. */
export function entriesOf(state: ProjectState, edit: ProjectEdit): ChangeEntry[] {
  const { name, unit, stage, reason = null, facts = {}, source = null } = edit;
  const field = (what: 'name' | 'unit' | 'stage', after: unknown): ChangeEntry[] => {
    if (after === undefined || after === state[what]) return [];
    return [{ what, before: state[what], after, holdsFrom: null, reason, source }];
  };
  return [
    ...field('name', name),
    ...field('unit', unit),
    ...FACT_KEYS.flatMap((key) => factEntry(state, key, facts[key], reason)),
    ...field('stage', stage),
  ];
}

function factEntry(
  state: ProjectState,
  what: FactKey,
  write: AnswerWrite | undefined,
  reason: string | null,
): ChangeEntry[] {
  if (write === undefined) return [];
  const recorded: RecordedFact | undefined = state.facts[what];
  const after = write.answer === 'not-asked' ? null : logged({ answer: write.answer, value: write.value });
  if (saysNothingNew(recorded, after, write)) return [];
  const before = recorded === undefined ? null : logged(recorded);
  return [{ what, before, after, holdsFrom: write.holdsFrom ?? null, reason, source: write.source }];
}

function logged({
  answer,
  value,
}: {
  readonly answer: RecordedAnswer;
  readonly value?: unknown;
}): LoggedAnswer {
  return value === undefined ? { answer } : { answer, value };
}

/** The same answer again is a change only when it comes with a source or a day that the record does not have. */
function saysNothingNew(
  recorded: RecordedFact | undefined,
  after: LoggedAnswer | null,
  write: AnswerWrite,
): boolean {
  if (recorded === undefined || after === null) return recorded === undefined && after === null;
  if (!isDeepStrictEqual(logged(recorded), after)) return false;
  const isSameDay = write.holdsFrom === undefined || write.holdsFrom === recorded.holdsFrom;
  const isBareWord = Object.keys(write.source).length === 1;
  return isSameDay && (isBareWord || isDeepStrictEqual(write.source, recorded.source));
}
