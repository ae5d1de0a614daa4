import type { BulkEditRequest } from '@telltale/contract';
import { Problem } from '../http/problem';

interface RequestProblem {
  readonly pointer: string;
  readonly detail: string;
}

/** Refuses what no project could be given: nothing to set, two targets at once, a project that is named twice. */
export function checkBulkRequest({ ids, set }: BulkEditRequest): void {
  const errors = [...checkSet(set), ...namedTwice(ids)];
  if (errors.length > 0) throw new Problem('invalid-request', { errors });
}

function checkSet(set: BulkEditRequest['set']): RequestProblem[] {
  if (Object.values(set).every((value) => value === undefined))
    return [{ pointer: '#/set', detail: 'Set a stage, an owner or a target.' }];
  if (set.targetOn === undefined || set.targetDays === undefined) return [];
  return [{ pointer: '#/set/targetDays', detail: 'A target is set to a day or moved by days, not both.' }];
}

function namedTwice(ids: BulkEditRequest['ids']): RequestProblem[] {
  const seen = new Set<string>();
  return ids.flatMap(({ id }, index) => {
    const isKnown = seen.has(id.toLowerCase());
    seen.add(id.toLowerCase());
    return isKnown ? [{ pointer: `#/ids/${index}/id`, detail: 'This project is named twice.' }] : [];
  });
}
