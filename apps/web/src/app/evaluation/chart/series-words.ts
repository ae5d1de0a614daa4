import type { EvalMarkReply, EvalPointReply, EvalSeriesReply } from '@telltale/contract';
import { spokenCount, spokenDay, spokenNumber } from '@telltale/domain';
import { VERDICT_NAMES } from '../run-words';

/** A share as people read it, or a score of another kind with three figures; no score is no 0. */
export function pointScore(point: EvalPointReply, scoreName: string | null): string {
  const { score, passed, n } = point;
  if (score === null) return 'no score';
  if (scoreName !== null) return `${scoreName} ${Math.round(score * 1_000) / 1_000}`;
  return passed === null || n === null
    ? percent(score)
    : `${percent(score)}, ${spokenNumber(passed)} of ${spokenNumber(n)}`;
}

export function percent(share: number): string {
  return `${Math.round(share * 1_000) / 10} %`;
}

/** What the picture says, as its title: the newest run beside the one before on the same test set. */
export function seriesTitle({ points, scoreName }: EvalSeriesReply): string {
  const scored = points.filter(({ score, isPartial }) => score !== null && !isPartial);
  const newest = scored.at(-1);
  if (newest === undefined) return 'No run has a score yet';
  const before = scored.at(-2);
  const now = pointScore(newest, scoreName);
  if (before === undefined) return `One run so far: ${now}`;
  const verdict = VERDICT_NAMES[newest.verdict];
  return `${verdict} on ${spokenDay(newest.on)}: ${now}, before ${pointScore(before, scoreName)}`;
}

/** The picture for those who hear the page. */
export function seriesSummary(series: EvalSeriesReply): string {
  const { points, breaks, marks, older } = series;
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return 'No run yet.';
  const span = `${spokenCount(points.length, 'run')} from ${spokenDay(first.on)} to ${spokenDay(last.on)}`;
  const worse = points.filter(({ verdict }) => verdict === 'worse').length;
  const parts = [
    span,
    worse === 0 ? 'none worse' : `${spokenNumber(worse)} worse`,
    breaks.length === 0 ? 'the test set never changed' : `the test set changed ${times(breaks.length)}`,
    ...(marks.length === 0 ? [] : [spokenCount(marks.length, 'change') + ' marked']),
    ...(older === 0 ? [] : [`${spokenCount(older, 'older run')} not shown`]),
  ];
  return `${parts.join(', ')}. The table below has each run.`;
}

function times(count: number): string {
  return count === 1 ? 'once' : spokenCount(count, 'time');
}

const MARK_WORDS: Readonly<Record<EvalMarkReply['kind'], string>> = {
  prompt: 'Prompt',
  model: 'Model',
  data: 'Data',
  code: 'Code',
  release: 'Release',
};

export function markWords({ kind, what }: EvalMarkReply): string {
  return `${MARK_WORDS[kind]}: ${what}`;
}

/** `+3 −1`: how the test set changed. */
export function breakWords({ added, removed }: { readonly added: number; readonly removed: number }): string {
  const parts = [...(added === 0 ? [] : [`+${added}`]), ...(removed === 0 ? [] : [`−${removed}`])];
  return parts.length === 0 ? 'other cases' : parts.join(' ');
}

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
  const rows = points.map((point, index): SeriesRow => {
    const notes = [
      ...(point.runId === baselineRunId ? ['baseline'] : []),
      ...(point.isPartial ? ['only part of a run'] : []),
      ...breaksAt(series, point),
      ...marksBetween(series, points[index - 1], point),
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
  { marks }: EvalSeriesReply,
  before: EvalPointReply | undefined,
  { on }: EvalPointReply,
): string[] {
  const from = before?.on ?? '';
  return marks.filter((mark) => mark.on > from && mark.on <= on).map(markWords);
}
