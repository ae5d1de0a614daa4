import type { EvalPointReply, EvalSeriesReply } from '@telltale/contract';
import { spokenCount, spokenDay, spokenNumber } from '@telltale/domain';
import { VERDICT_NAMES } from '../run-words';
import { allMarks } from './series-marks';

/** A share as people read it, or a score of another kind with three figures; no score is no 0. */
export function pointScore(point: EvalPointReply, scoreName: string | null): string {
  const { score } = point;
  if (score === null) return 'no score';
  if (scoreName !== null) return `${scoreName} ${threeFigures(score)}`;
  const counts = countsOf(point);
  return counts === null ? percent(score) : `${percent(score)}, ${counts.of}`;
}

export function percent(share: number): string {
  return `${Math.round(share * 1_000) / 10} %`;
}

export function threeFigures(score: number): string {
  return `${Math.round(score * 1_000) / 1_000}`;
}

/** Of a run that ran to its end. */
interface Scored extends EvalPointReply {
  readonly score: number;
}

function isWhole(point: EvalPointReply): point is Scored {
  return point.score !== null && !point.isPartial;
}

/** What the picture says, as its title: the newest whole run beside the one before. */
export function seriesTitle({ points, scoreName }: EvalSeriesReply): string {
  const whole = points.filter(isWhole);
  const [before, newest] = [whole.at(-2), whole.at(-1)];
  if (newest === undefined)
    return points.some(({ score }) => score !== null)
      ? 'Only parts of runs have a score yet'
      : 'No run has a score yet';
  const now = pointScore(newest, scoreName);
  if (before === undefined) return `One run so far: ${now}`;
  const opening = `${VERDICT_NAMES[newest.verdict]} on ${spokenDay(newest.on)}`;
  // Scores of other cases are no step of the same thing: they do not stand beside each other.
  return before.testSet === newest.testSet
    ? `${opening}: ${step(before, newest, scoreName)}`
    : `${opening}: ${now}, the first on another test set`;
}

/** `18 → 13 of 20`, as the verdicts say it. */
function step(before: Scored, after: Scored, scoreName: string | null): string {
  if (scoreName !== null) return `${scoreName} ${threeFigures(before.score)} → ${threeFigures(after.score)}`;
  const [from, to] = [countsOf(before), countsOf(after)];
  if (from === null || to === null) return `${percent(before.score)} → ${percent(after.score)}`;
  return from.n === to.n ? `${from.passed} → ${to.of}` : `${from.of} → ${to.of}`;
}

function countsOf({ passed, n }: EvalPointReply) {
  if (passed === null || n === null) return null;
  return { n, passed: spokenNumber(passed), of: `${spokenNumber(passed)} of ${spokenNumber(n)}` };
}

/** A digest by which a tool knows a prompt: enough of it to tell it from others, as commits are told. */
const DIGEST = /\b[0-9a-f]{32,}\b/g;
const DIGEST_SHOWN = 8;

/** Which line it is: a suite may have several variants and branches. */
export function lineWords({ suite, variant, branch }: EvalSeriesReply): string {
  const short = variant.replace(DIGEST, (digest) => `${digest.slice(0, DIGEST_SHOWN)}…`);
  return [suite, short, branch].filter((part) => part !== '').join(' · ');
}

/** What is known of one run, where the pointer stands on it. */
export function pointWords(point: EvalPointReply, scoreName: string | null): string {
  const ended = point.isPartial ? ', only part of a run' : '';
  return `${spokenDay(point.on)}\n${pointScore(point, scoreName)}\n${VERDICT_NAMES[point.verdict]}${ended}`;
}

/** The picture for those who hear the page. */
export function seriesSummary(series: EvalSeriesReply): string {
  const { points, breaks, older } = series;
  const marks = allMarks(series);
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

/** `+3 −1`: how the test set changed. */
export function breakWords({ added, removed }: { readonly added: number; readonly removed: number }): string {
  const parts = [...(added === 0 ? [] : [`+${added}`]), ...(removed === 0 ? [] : [`−${removed}`])];
  return parts.length === 0 ? 'other cases' : parts.join(' ');
}
