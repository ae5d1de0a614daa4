import type { FactReply, FactWriteRequest, ProjectPatchRequest } from '@telltale/contract';
import type { FactKey } from '@telltale/domain';
import type { Problem } from '../problems/problem';

/**
 * What became of a save. `stale`: somebody else changed the very thing meanwhile; the page has been read again and shows
 * their change beside what was typed.
 */
export type SaveOutcome =
  | { readonly kind: 'saved' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** What is kept beside an answer: why a target moves, and why a guard is passed. */
export type SaidWhy = Pick<ProjectPatchRequest, 'reason' | 'override'>;

/** Records one answer. `base` is the answer that was there when the editing began. */
export type SaveFact = (
  key: FactKey,
  write: FactWriteRequest,
  base: FactReply | undefined,
  why?: SaidWhy,
) => Promise<SaveOutcome>;

/** Whether two entries say the same, whoever recorded them and when. */
export function saysTheSame(a: FactReply | undefined, b: FactReply | undefined): boolean {
  return essence(a) === essence(b);
}

function essence(fact: FactReply | undefined): string {
  return fact === undefined ? '' : JSON.stringify([fact.answer, fact.value ?? null, fact.holdsFrom ?? null]);
}
