import { spokenCount } from '../days/spoken-day';
import type { StoredFacts } from '../facts/stored-facts';
import { unlessNone } from './cases-known';
import type { PortfolioSignalDefinition } from './portfolio-signal';

/** The roadmap items of one project, and how many of them became a project that has started. */
export interface RoadmapCount {
  readonly items: number;
  readonly started: number;
}

/** `null` where nobody was asked, or nobody could say. */
export function roadmapCount({ 'roadmap-items': register }: StoredFacts): RoadmapCount | null {
  if (register === undefined || register.answer === 'nobody-can-say') return null;
  const items = register.value ?? [];
  return { items: items.length, started: items.filter(({ startedOn }) => startedOn !== undefined).length };
}

export interface RoadmapItems extends RoadmapCount {
  /** Projects whose roadmap was asked for. */
  readonly projects: number;
  /** Roadmap projects without an answer. */
  readonly notAsked: number;
}

export const roadmapItems: PortfolioSignalDefinition<RoadmapItems> = {
  id: 'roadmap-items',
  of: 'roadmap items',
  means:
    'A strategy without a builder shows as a roadmap that grows while nothing of it starts. A started build is an item with the day on which its project started.',
  find(roadmaps) {
    const { items, started, notAsked } = roadmaps;
    return {
      title: titleOf(roadmaps),
      n: items,
      parts:
        roadmaps.projects === 0
          ? []
          : [
              { label: 'Items with a started build', count: started, tone: 'good' },
              { label: 'Items without', count: items - started, tone: 'plain' },
            ],
      notKnown: unlessNone(
        notAsked,
        (count) => `What the roadmap holds is not known of ${spokenCount(count, 'roadmap project')}.`,
      ),
    };
  },
};

function titleOf({ projects, items, started }: RoadmapItems): string {
  if (projects === 0) return 'No roadmap was asked for.';
  if (items === 0) return 'No roadmap holds an item so far.';
  const held = spokenCount(items, 'roadmap item');
  if (started === 0) return `${held}, and no started build.`;
  const each = Math.round((items / started) * 10) / 10;
  return `${held} and ${spokenCount(started, 'started build')}: ${each} items a build.`;
}
