export interface RunPlace {
  readonly runId: string;
  readonly pixel: readonly number[];
}

/** As wide as a finger: marks alone are too small to be hit. */
const REACH = 24;

/** The run that was meant by a press; null where none is near. */
export function nearestRun([x, y]: readonly [number, number], places: readonly RunPlace[]): string | null {
  let nearest: string | null = null;
  let shortest = REACH;
  for (const { runId, pixel } of places) {
    const distance = Math.hypot((pixel[0] ?? Infinity) - x, (pixel[1] ?? Infinity) - y);
    if (distance > shortest) continue;
    nearest = runId;
    shortest = distance;
  }
  return nearest;
}
