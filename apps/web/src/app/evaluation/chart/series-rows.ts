import type { EvalPointReply, EvalSeriesReply } from '@telltale/contract';
import { spokenDay } from '@telltale/domain';
import { VERDICT_NAMES } from '../run-words';
import { allMarks, markWords, type SeriesMark } from './series-marks';
import { breakWords, percent, pointScore } from './series-words';

export interface SeriesRow {
  readonly runId: string;
  readonly day: string;
  readonly score: string;
  /** What chance alone would give: 95 %; null where a score has no such interval. */
  readonly interval: string | null;
  readonly verdict: string;
  readonly isWorse: boolean;
  /** What else is to know of it: baseline, part of a run, a new test set, a change since the run before. */
  readonly notes: string;
}

/** The table twin: a row a run, the newest first. */
export function seriesRows(series: EvalSeriesReply): readonly SeriesRow[] {
  const { points, scoreName, baselineRunId } = series;
  const marks = allMarks(series);
  const rows = points.map((point, index): SeriesRow => {
    const notes = [
      ...(point.runId === baselineRunId ? ['baseline'] : []),
      ...(point.isPartial ? ['only part of a run'] : []),
      ...breaksAt(series, point),
      ...marksBetween(marks, points[index - 1], point),
    ];
    return {
      runId: point.runId,
      day: spokenDay(point.on),
      score: pointScore(point, scoreName),
      interval:
        point.low === null || point.high === null ? null : `${percent(point.low)} to ${percent(point.high)}`,
      verdict: VERDICT_NAMES[point.verdict],
      isWorse: point.verdict === 'worse',
      notes: notes.join('; '),
    };
  });
  return rows.reverse();
}

function breaksAt({ breaks }: EvalSeriesReply, { runId }: EvalPointReply): string[] {
  return breaks.filter((one) => one.runId === runId).map((one) => `test set changed, ${breakWords(one)}`);
}

/** A change of the day of a run counts to that run: it was scored by it. */
function marksBetween(
  marks: readonly SeriesMark[],
  before: EvalPointReply | undefined,
  { runId, on }: EvalPointReply,
): string[] {
  const from = before?.on ?? '';
  return marks
    .filter((mark) => (mark.runId === undefined ? mark.on > from && mark.on <= on : mark.runId === runId))
    .map(markWords);
}
