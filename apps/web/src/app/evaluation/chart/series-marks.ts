import type { EvalMarkReply, EvalPointReply, EvalSeriesReply } from '@telltale/contract';
import { spokenDay } from '@telltale/domain';

const MARK_WORDS: Readonly<Record<EvalMarkReply['kind'], string>> = {
  prompt: 'Prompt',
  model: 'Model',
  data: 'Data',
  code: 'Code',
  release: 'Release',
};

/** A change of what is scored; one that a run itself shows names that run. */
export interface SeriesMark extends EvalMarkReply {
  readonly runId?: string;
}

/** Changes beyond these are a count. */
const TOLD_MOST = 5;

export function markWords({ kind, what }: EvalMarkReply): string {
  return `${MARK_WORDS[kind]}: ${what}`;
}

/** What was told, and where the runs themselves show another model that nobody told; the oldest first. */
export function allMarks({ points, marks }: EvalSeriesReply): readonly SeriesMark[] {
  let before: EvalPointReply | undefined;
  const seen: SeriesMark[] = [];
  for (const point of points.filter(({ model }) => model !== null)) {
    if (before !== undefined && before.model !== point.model && !isTold(marks, before, point))
      seen.push({
        on: point.on,
        kind: 'model',
        what: `${point.model}, before ${before.model}`,
        runId: point.runId,
      });
    before = point;
  }
  return [...marks, ...seen].sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}

function isTold(marks: readonly EvalMarkReply[], before: EvalPointReply, { on }: EvalPointReply): boolean {
  return marks.some((mark) => mark.kind === 'model' && mark.on >= before.on && mark.on <= on);
}

/** Changes after the last run, of which no point shows anything yet; null of none. */
export function sinceLastRun({ points, marks }: EvalSeriesReply): string | null {
  const last = points.at(-1);
  const later = marks.filter(({ on }) => last !== undefined && on > last.on);
  if (later.length === 0) return null;
  const told = later.slice(0, TOLD_MOST).map((mark) => `${markWords(mark)}, ${spokenDay(mark.on)}`);
  const others = later.length - told.length;
  return `After the last run: ${[...told, ...(others === 0 ? [] : [`${others} more`])].join('; ')}.`;
}
