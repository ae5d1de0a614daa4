import {
  type Answer,
  type Day,
  FACT_KEYS,
  type FactKey,
  type FactSource,
  isRegisterKey,
  type Stage,
} from '@telltale/domain';
import type { ProjectState } from '../signs/project-state';
import type { ChangeEntry } from './record-changes';
import { factEntry } from './fact-entry';
import { registerEntries } from './register-entries';

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
  /** What people judge beside it, as entries that were made by whoever knows their kind. */
  readonly judgements?: readonly ChangeEntry[];
  /** Where name, unit and stage come from, when it is a file. */
  readonly source?: FactSource | null;
}

/** The entries that an edit adds to the log: none for what already is so. */
export function entriesOf(state: ProjectState, edit: ProjectEdit): ChangeEntry[] {
  const { name, unit, stage, reason = null, facts = {}, judgements = [], source = null } = edit;
  const field = (what: 'name' | 'unit' | 'stage', after: unknown): ChangeEntry[] => {
    if (after === undefined || after === state[what]) return [];
    return [{ what, before: state[what], after, holdsFrom: null, reason, source }];
  };
  return [
    ...field('name', name),
    ...field('unit', unit),
    ...FACT_KEYS.flatMap((key) =>
      isRegisterKey(key)
        ? registerEntries(state, key, facts, reason)
        : factEntry(state, key, facts[key], reason),
    ),
    ...field('stage', stage),
    ...judgements,
  ];
}
