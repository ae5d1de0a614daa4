import type { EvalVerdictReply } from '@telltale/contract';
import { compareRuns, type ComparableRun } from '@telltale/domain';
import { comparable, type StoredRun } from '../stored/stored-run';
import { toldVerdict } from '../stored/told-verdict';
import type { RunsBefore } from './earlier-runs';
import { comparablePush, type PushedRun } from './pushed-run';

/** A run of a push with what is said of it. */
export interface JudgedRun extends PushedRun {
  readonly comparison: EvalVerdictReply;
  /** The score of the run that it is compared with. */
  readonly previousScore: number | null;
  readonly baselineId: string | null;
  readonly baselineComparison: EvalVerdictReply | null;
}

/** A run to be held against, be it stored or of the same file. */
interface Reference {
  readonly id: string;
  readonly on: string;
  readonly score: number | null;
  readonly keys: readonly string[] | null;
  readonly labels: readonly (string | null)[] | null;
  readonly asRun: ComparableRun;
}

/** Judges the runs of one file, each beside the one before it on its line: one of the same file where that is nearer. */
export function judgePush(pushed: readonly PushedRun[], before: readonly RunsBefore[]): JudgedRun[] {
  const inTime = pushed
    .map((run, index) => ({ run, before: before[index] ?? { previous: null, baseline: null }, index }))
    .sort((a, b) => a.run.runAt.getTime() - b.run.runAt.getTime() || a.index - b.index);
  const nearest = new Map<string, Reference>();
  const judged = inTime.map(({ run, before: { previous, baseline }, index }) => {
    const line = JSON.stringify([run.variant, run.branch]);
    const earlier = nearest.get(line) ?? storedReference(previous);
    const one = judgeRun(run, earlier, storedReference(baseline));
    if (run.run.status === 'success') nearest.set(line, pushedReference(run));
    return { one, index };
  });
  return judged.sort((a, b) => a.index - b.index).map(({ one }) => one);
}

function judgeRun(run: PushedRun, earlier: Reference | null, baseline: Reference | null): JudgedRun {
  const later = comparablePush(run);
  const names = { keys: run.table?.keys ?? null, labels: run.table?.labels ?? null };
  const beside = (reference: Reference | null) =>
    toldVerdict(compareRuns(reference?.asRun ?? null, later), reference, names);
  return {
    ...run,
    comparison: beside(earlier),
    previousScore: earlier?.score ?? null,
    baselineId: baseline?.id ?? null,
    baselineComparison: baseline === null ? null : beside(baseline),
  };
}

function storedReference(run: StoredRun | null): Reference | null {
  return run === null ? null : { ...run, asRun: comparable(run) };
}

function pushedReference(run: PushedRun): Reference {
  const { id, on, score, table } = run;
  return {
    id,
    on,
    score,
    keys: table?.keys ?? null,
    labels: table?.labels ?? null,
    asRun: comparablePush(run),
  };
}
