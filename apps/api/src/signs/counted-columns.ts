import {
  type Day,
  evalStanding,
  type HardeningAnchor,
  hardeningClock,
  heldLayers,
  isMoonshot,
  type Month,
  roadmapCount,
  spentByMonth,
  type StoredFacts,
} from '@telltale/domain';

/** The columns of `project` that only the portfolio's signals count. They follow from the record alone. */
export interface CountedColumns {
  readonly hardening_since: Day | null;
  readonly hardening_anchor: HardeningAnchor;
  readonly is_moonshot: boolean | null;
  readonly has_eval_suite: boolean | null;
  readonly has_eval_run: boolean | null;
  readonly last_eval_run_on: Day | null;
  /** How many layers each vendor holds; null where none does. */
  readonly layer_vendors: Readonly<Record<string, number>> | null;
  readonly layers_known: number;
  readonly roadmap_items: number | null;
  /** Of these, how many became a project that has started. */
  readonly roadmap_started: number | null;
  /** Minor units of the workspace's currency by month; null where nobody asked. */
  readonly spent: Readonly<Record<Month, number>> | null;
}

export const COUNTED_COLUMNS = [
  'hardening_since',
  'hardening_anchor',
  'is_moonshot',
  'has_eval_suite',
  'has_eval_run',
  'last_eval_run_on',
  'layer_vendors',
  'layers_known',
  'roadmap_items',
  'roadmap_started',
  'spent',
] as const satisfies readonly (keyof CountedColumns)[];

export function countedColumns(facts: StoredFacts): CountedColumns {
  const { since, anchor } = hardeningClock(facts);
  const { hasSuite, hasRun, lastRunOn } = evalStanding(facts);
  const { vendors, known } = heldLayers(facts);
  const roadmap = roadmapCount(facts);
  return {
    hardening_since: since,
    hardening_anchor: anchor,
    is_moonshot: isMoonshot(facts),
    has_eval_suite: hasSuite,
    has_eval_run: hasRun,
    last_eval_run_on: lastRunOn,
    layer_vendors: Object.keys(vendors).length === 0 ? null : vendors,
    layers_known: known,
    roadmap_items: roadmap?.items ?? null,
    roadmap_started: roadmap?.started ?? null,
    spent: spentByMonth(facts),
  };
}
