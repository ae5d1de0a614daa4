import type { EvalCaseNameReply, EvalVerdictReply } from '@telltale/contract';
import { caseKeyOf, type RunVerdict } from '@telltale/domain';
import type { StoredRun } from './stored-run';

/** More names than this are no list that anybody reads; the counts are of all. */
export const NAMES_MOST = 200;

type Named = Pick<StoredRun, 'id' | 'on'>;
type Labelled = Pick<StoredRun, 'keys' | 'labels'>;

/** A verdict as it is stored and goes over the wire; labels are those of the later run, else of the earlier one. */
export function toldVerdict(
  verdict: RunVerdict,
  earlier: (Named & Labelled) | null,
  later: Labelled,
): EvalVerdictReply {
  const { method, n, passedBefore, passedAfter, chances, interval } = verdict;
  const names = namesOf(earlier, later);
  const { newlyFailing, newlyFixed } = verdict;
  return {
    verdict: verdict.verdict,
    because: verdict.because,
    method,
    comparedWith: earlier === null ? null : { runId: earlier.id, on: earlier.on },
    n,
    passedBefore,
    passedAfter,
    added: verdict.added ?? 0,
    removed: verdict.removed ?? 0,
    pWorse: chances?.worse ?? null,
    pBetter: chances?.better ?? null,
    interval: interval === null ? null : inPoints(interval, method),
    newlyFailingCount: newlyFailing.length,
    newlyFailing: newlyFailing.slice(0, NAMES_MOST).map(names),
    newlyFixedCount: newlyFixed.length,
    newlyFixed: newlyFixed.slice(0, NAMES_MOST).map(names),
  };
}

/** Shares go out as percentage points, scores in their own unit. */
function inPoints({ low, high }: { low: number; high: number }, method: RunVerdict['method']) {
  const factor = method === 'scores' ? 1 : 100;
  return { low: low * factor, high: high * factor };
}

function namesOf(earlier: Labelled | null, later: Labelled): (key: string) => EvalCaseNameReply {
  const labels = new Map<string, string>();
  for (const { keys, labels: told } of [earlier, later].filter((run) => run !== null)) {
    keys?.forEach((identity, place) => {
      const label = told?.[place];
      if (typeof label === 'string') labels.set(caseKeyOf(identity), label);
    });
  }
  return (key) => ({ key, label: labels.get(key) ?? null });
}
