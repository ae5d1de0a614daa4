import { isDeepStrictEqual } from 'node:util';
import type { FactKey, RecordedAnswer, RecordedFact } from '@telltale/domain';
import type { ProjectState } from '../signs/project-state';
import type { AnswerWrite } from './project-edit';
import type { ChangeEntry } from './record-changes';
import type { LoggedAnswer } from './recorded-fact';

/** The entry that an answer adds to the log, where it says something new. */
export function factEntry(
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

export function logged({
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
