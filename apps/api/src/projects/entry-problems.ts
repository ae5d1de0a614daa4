import { registerDefinition, type RegisterKey, type ValueProblem } from '@telltale/domain';
import type { SentProblem } from './check-sent-value';

/** A problem of the entry that the request is about; `path` leads into it. */
export function ownProblem(path: readonly string[], detail: string): SentProblem {
  return { pointer: ['#', ...path].join('/'), detail };
}

/**
 * What is wrong with a whole list, told of the one entry that the request is about. What would be wrong with another one
 * is told of the request as a whole: it is the change that must not be. `index` is null where the entry goes.
 */
export function problemsOfOne(
  register: RegisterKey,
  problems: readonly ValueProblem[],
  index: number | null,
): readonly SentProblem[] {
  const placed = problems.map(({ pointer, detail }) => {
    const [, at = '', ...path] = pointer.split('/');
    return { isOwn: at === String(index), path, detail };
  });
  const own = placed.filter(({ isOwn }) => isOwn).map(({ path, detail }) => ownProblem(path, detail));
  const [other] = placed;
  if (own.length > 0 || other === undefined) return own;
  const detail = `Another ${registerDefinition(register).one} builds on this one. ${other.detail}`;
  return [{ pointer: '#', detail }];
}
