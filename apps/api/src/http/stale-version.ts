import { Problem } from './problem';

/** Refuses a change of a version that is no longer the current one. */
export function refuseStale(seen: number, current: number): void {
  if (seen === current) return;
  throw new Problem('stale-version', {
    detail: `You changed version ${seen}; it is version ${current} now. Read it again, then send your change anew.`,
  });
}
