import { type CanonicalRun, type ComparableRun, type Day, passRate, type RunMetric } from '@telltale/domain';
import { v7 } from 'uuid';
import { presentIn } from '../stored/outcome-bytes';
import { type CaseTable, caseTable } from './case-table';
import type { PushOptions } from './push-options';

/** One run of a file, with all that is stored of it but for its verdicts. */
export interface PushedRun {
  readonly id: string;
  readonly run: CanonicalRun;
  readonly variant: string;
  readonly branch: string;
  readonly commit: string | null;
  readonly runAt: Date;
  readonly on: Day;
  readonly suiteVersion: string | null;
  readonly table: CaseTable | null;
  /** Share of passed cases, else the deciding metric; `null` where nothing was answered. */
  readonly score: number | null;
  /** The metric that decides; `null` where passed cases do. */
  readonly metric: RunMetric | null;
}

interface Place {
  readonly options: PushOptions;
  readonly suiteVersion: string | null;
  readonly primaryMetric: string | null;
  readonly receivedAt: Date;
  readonly dayOf: (at: Date) => Day;
}

export function pushedRun(run: CanonicalRun, place: Place): PushedRun {
  const { options, receivedAt, dayOf, suiteVersion } = place;
  const runAt = ranAt(run, options) ?? receivedAt;
  const metric = hasAnswers(run) ? null : decidingMetric(run, place.primaryMetric);
  return {
    id: v7(),
    run,
    variant: options.variant ?? run.variantKey,
    ...commitOf(run, options),
    runAt,
    on: dayOf(runAt),
    suiteVersion,
    table: caseTable(run.cases),
    score: hasAnswers(run) ? shareOf(run) : (metric?.value ?? null),
    metric,
  };
}

/** What the sender says holds before what the file does. */
function commitOf(
  { commit }: CanonicalRun,
  options: PushOptions,
): { readonly branch: string; readonly commit: string | null } {
  const told = commit?.commit?.toLowerCase() ?? null;
  return { branch: options.branch ?? commit?.branch ?? '', commit: options.commit ?? told };
}

function shareOf({ counts }: CanonicalRun): number | null {
  return counts === null ? null : (passRate(counts)?.share ?? null);
}

/** `null` where neither the sender nor the file tells. */
export function ranAt(
  { startedAt, finishedAt }: CanonicalRun,
  { runAt }: Pick<PushOptions, 'runAt'>,
): Date | null {
  const told = startedAt ?? finishedAt;
  return runAt ?? (told === null ? null : new Date(told));
}

function hasAnswers({ counts }: CanonicalRun): boolean {
  return counts !== null && counts.passed + counts.failed > 0;
}

/** The suite's, else the file's, else the only one; of several that nobody chose from none decides. */
function decidingMetric({ metrics, primaryMetric }: CanonicalRun, ofSuite: string | null): RunMetric | null {
  const named = (name: string | null) => metrics.find((metric) => metric.name === name);
  const only = metrics.length === 1 ? metrics[0] : undefined;
  return named(ofSuite) ?? named(primaryMetric) ?? only ?? null;
}

export function comparablePush(pushed: PushedRun): ComparableRun {
  const { run, table, on, suiteVersion, metric } = pushed;
  const { status, counts, plannedCases } = run;
  return {
    ...{ on, status, suiteVersion, counts, plannedCases, metric },
    fingerprint: table?.fingerprint.toString('hex') ?? null,
    keys: table?.keys ?? [],
    outcomes: presentIn(table?.outcomes ?? new Uint8Array()).outcomes,
  };
}
