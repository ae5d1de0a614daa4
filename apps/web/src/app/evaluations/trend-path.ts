import type { EvalWeekReply } from '@telltale/contract';

interface Dot {
  readonly x: number;
  readonly y: number;
}

const LEAST_SPAN = 0.2;
const [LEFT, RIGHT, TOP, BOTTOM] = [3, 61, 4, 18];

/**
 * The line through weeks, eight at most, on a sheet of 64 by 22: a week without a score breaks it, one that stands alone is a
 * dot, and so is the last one. Scores are drawn between their own lowest and highest, unless these lie so near that
 * a ripple would look like a fall.
 */
export function trendPaths(weeks: readonly EvalWeekReply[]): {
  readonly lines: readonly string[];
  readonly dots: readonly Dot[];
} {
  const dots = placed(weeks);
  const parts = pieces(dots);
  const last = dots.findLast((dot) => dot !== null);
  return {
    lines: parts.filter((part) => part.length > 1).map(pathOf),
    dots: [...parts.filter((part) => part.length === 1).flat(), ...(last === undefined ? [] : [last])].filter(
      (dot, index, all) => all.indexOf(dot) === index,
    ),
  };
}

function placed(weeks: readonly EvalWeekReply[]): (Dot | null)[] {
  const scores = weeks.flatMap(({ score }) => score ?? []);
  const [low, high] = range(scores);
  return weeks.map(({ score }, index) => {
    if (score === null) return null;
    const x = weeks.length === 1 ? RIGHT : LEFT + ((RIGHT - LEFT) * index) / (weeks.length - 1);
    const part = (score - low) / (high - low);
    return { x: rounded(x), y: rounded(BOTTOM - (BOTTOM - TOP) * part) };
  });
}

/** The sheet is never less high than a fifth of the highest score, whatever the unit. */
function range(scores: readonly number[]): readonly [low: number, high: number] {
  const [low, high] = [Math.min(...scores), Math.max(...scores)];
  const least = LEAST_SPAN * Math.max(Math.abs(low), Math.abs(high)) || 1;
  const lacking = Math.max(0, least - (high - low));
  return [low - lacking / 2, high + lacking / 2];
}

function pieces(dots: readonly (Dot | null)[]): Dot[][] {
  const parts: Dot[][] = [[]];
  for (const dot of dots) {
    if (dot === null) parts.push([]);
    else parts.at(-1)?.push(dot);
  }
  return parts;
}

function pathOf(dots: readonly Dot[]): string {
  return `M${dots.map(({ x, y }) => `${x} ${y}`).join('L')}`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
