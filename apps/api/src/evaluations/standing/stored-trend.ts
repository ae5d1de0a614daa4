import { type EvaluationTrend, isoWeekOf, trendOf } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../access/caller';
import { comparable } from '../stored/stored-run';
import { storedRuns } from '../stored/stored-runs';
import type { StandingRows } from './standing-rows';

/** The line of a portfolio, from the last run of each of the last eight weeks that had any; `null` before the first run. */
export async function storedTrend(
  manager: EntityManager,
  { workspaceId }: Caller,
  { weeks }: StandingRows,
): Promise<EvaluationTrend | null> {
  const newest = weeks.at(-1);
  if (newest === undefined) return null;
  const runs = await storedRuns(
    manager,
    workspaceId,
    weeks.map(({ id }) => id),
  );
  const told = weeks.flatMap(({ id }) => {
    const run = runs.get(id);
    return run === undefined ? [] : [comparable(run)];
  });
  const { word, points } = trendOf(told);
  return {
    word: word === 'no-runs' ? 'not-known' : word,
    lastRunOn: newest.on,
    weeks: points.flatMap((point) =>
      point === null ? [] : [{ week: isoWeekOf(point.on).from, score: point.score }],
    ),
  };
}
