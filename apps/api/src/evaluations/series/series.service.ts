import { Injectable } from '@nestjs/common';
import type {
  EvalBreakReply,
  EvalMarkReply,
  EvalPointReply,
  EvalSeriesQuery,
  EvalSeriesReply,
} from '@telltale/contract';
import { passRate, type RunCounts, type RunStatus, STAGE_NAMES, type Stage } from '@telltale/domain';
import type { Caller } from '../../access/caller';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { Problem } from '../../http/problem';
import { idAndKey } from '../named-project';
import { SERIES } from './series.sql';

interface StoredPoint extends Omit<
  EvalPointReply,
  'low' | 'high' | 'passed' | 'n' | 'isPartial' | 'testSet'
> {
  readonly counts: RunCounts | null;
  readonly status: RunStatus;
  readonly testSet: string | null;
  readonly scoreName: string | null;
}

interface Found extends Pick<
  EvalSeriesReply,
  'suite' | 'variant' | 'branch' | 'passThreshold' | 'baselineRunId'
> {
  readonly points: readonly StoredPoint[];
  readonly breaks: EvalBreakReply[];
  readonly marks: readonly EvalMarkReply[];
  readonly runs: number;
}

/** Score over time of one variant on one branch: one statement. */
@Injectable()
export class EvalSeries {
  constructor(private readonly transactions: WorkspaceTransaction) {}

  async read(
    caller: Caller,
    { project, suite }: { readonly project: string; readonly suite: string },
    { variant, branch, from }: EvalSeriesQuery,
  ): Promise<EvalSeriesReply> {
    const line = [variant ?? null, branch ?? null, from ?? null];
    const [found] = await this.transactions.read<Found>(caller, {
      name: 'eval series',
      text: SERIES,
      values: [caller.workspaceId, ...idAndKey(project), ...line, suite],
    });
    if (found === undefined) throw new Problem('not-found');
    return seriesReply(found);
  }
}

function seriesReply({ points, marks, runs, ...line }: Found): EvalSeriesReply {
  return {
    ...line,
    scoreName: points.at(-1)?.scoreName ?? null,
    points: numbered(points),
    marks: marks.map(spokenMark),
    older: runs - points.length,
  };
}

/** Test sets are numbered in the order in which they appear; a run that tells no cases belongs to the one before it. */
function numbered(points: readonly StoredPoint[]): EvalPointReply[] {
  const numbers = new Map<string, number>();
  let current = 1;
  return points.map((point) => {
    if (point.testSet !== null) {
      if (!numbers.has(point.testSet)) numbers.set(point.testSet, numbers.size + 1);
      current = numbers.get(point.testSet) ?? current;
    }
    return pointReply(point, current);
  });
}

function pointReply(point: StoredPoint, testSet: number): EvalPointReply {
  const { runId, at, on, score, verdict, model, commit, suiteVersion, status } = point;
  const isPartial = status !== 'success';
  return {
    ...{ runId, at, on, score, verdict, model, commit, suiteVersion, testSet, isPartial },
    ...shareOf(point),
  };
}

/** The share of passed cases with its interval; nothing of it where another score decides or no case was told. */
function shareOf({ counts, scoreName }: StoredPoint) {
  const rate = counts === null || scoreName !== null ? null : passRate(counts);
  const passed = counts?.passed ?? null;
  if (rate === null) return { low: null, high: null, n: null, passed };
  return { low: rate.low, high: rate.high, n: rate.scored, passed };
}

function spokenMark({ on, kind, what }: EvalMarkReply): EvalMarkReply {
  return kind === 'release' ? { on, kind, what: STAGE_NAMES[what as Stage] } : { on, kind, what };
}
