import type { EvalChangeRequest } from '@telltale/contract';
import { type ChangeKind, type Day, line, link, type ValueProblem } from '@telltale/domain';
import { Problem } from '../../http/problem';

/** A change as it is kept. */
export interface CheckedChange {
  readonly kind: ChangeKind;
  readonly what: string;
  readonly on: Day;
  /** In small letters, so that two spellings of a hash are one. */
  readonly commit: string | null;
  readonly url: string | null;
}

const WHAT_MOST = 500;

/** Refuses what says nothing, leads nowhere or has not happened yet. */
export function checkedChange({ kind, what, on, commit, url }: EvalChangeRequest, today: Day): CheckedChange {
  const errors: ValueProblem[] = [
    ...line(WHAT_MOST)(what, '#/what'),
    ...(url === undefined ? [] : link(url, '#/url')),
    ...(on === undefined ? [] : notAhead(on, today)),
  ];
  if (errors.length > 0) throw new Problem('invalid-request', { errors });
  return {
    kind,
    what: what.trim(),
    on: on ?? today,
    commit: commit?.toLowerCase() ?? null,
    url: url?.trim() ?? null,
  };
}

function notAhead(on: Day, today: Day): ValueProblem[] {
  if (on <= today) return [];
  return [{ pointer: '#/on', detail: `${on} lies ahead; send a day up to ${today}.` }];
}
