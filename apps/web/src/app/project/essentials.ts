import type { ProjectReply } from '@telltale/contract';
import { type Day, isEnded, spokenCount, STAGE_NAMES } from '@telltale/domain';
import { windowFigures } from '../portfolio/window-figures';
import { headlineWords } from '../savings/saving-words';
import { shortDay } from './short-day';

type Essential = Pick<
  ProjectReply,
  'stage' | 'startedOn' | 'targetOn' | 'originalTargetOn' | 'shippedOn' | 'moves' | 'coverage' | 'facts'
>;

/** The one line beneath a project's name: stage, day of its window, moved targets, how much of it can be judged, what it is verified to save. */
export function essentials(project: Essential, today: Day): readonly string[] {
  const { stage, coverage } = project;
  return [
    stage === null ? 'Stage not asked' : STAGE_NAMES[stage],
    ...(isEnded(stage) ? [] : windowWords(project, today)),
    movesWords(project, today),
    coverage.of === 0 ? null : `judged on ${coverage.judged} of ${coverage.of}`,
    headlineWords(project.facts),
  ].filter((part) => part !== null);
}

function windowWords(project: Essential, today: Day): (string | null)[] {
  const { words, left, long } = windowFigures(project, today);
  return [left === null ? words : `${words}, ${left}`, long];
}

function movesWords({ moves, originalTargetOn }: Essential, today: Day): string | null {
  // The first entry of the list may set the target; only what came after it moved one.
  const moved = moves.filter(({ from }) => from !== null).length;
  if (moved === 0) return null;
  const from = originalTargetOn === null ? '' : ` from ${shortDay(originalTargetOn, today)}`;
  return `target moved ${moved === 1 ? 'once' : spokenCount(moved, 'time')}${from}`;
}
