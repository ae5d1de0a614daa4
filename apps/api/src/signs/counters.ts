import { MODE_COLUMNS } from './mode-codes';
import type { ProjectColumns } from './project-columns';

/** What the summary counts by beside the six modes, whose counters bear the names of their columns. */
export const COUNTED = {
  projects: 'projects',
  needDecision: 'need-decision',
  stage: 'stage',
  status: 'status',
} as const;

/** A stage that was not asked, and the status of a project that has ended. */
export const NOT_ASKED = 'not-asked';
export const NO_STATUS = 'none';

type Counted = Pick<
  ProjectColumns,
  'client_id' | 'stage' | 'status' | 'decision_needed' | (typeof MODE_COLUMNS)[keyof typeof MODE_COLUMNS]
>;

export interface CounterDelta {
  readonly client_id: string;
  readonly dimension: string;
  readonly value: string;
  readonly delta: number;
}

/** How the counters change when these projects change so: one entry a counter, and none where things even out. */
export function counterDeltas(
  changes: readonly { readonly before: Counted | null; readonly after: Counted | null }[],
): CounterDelta[] {
  const sums = new Map<string, { client_id: string; dimension: string; value: string; delta: number }>();
  const add = (counted: Counted | null, by: number): void => {
    if (counted === null) return;
    for (const [dimension, value] of countersOf(counted)) {
      const key = `${counted.client_id} ${dimension} ${value}`;
      const sum = sums.get(key) ?? { client_id: counted.client_id, dimension, value, delta: 0 };
      sum.delta += by;
      sums.set(key, sum);
    }
  };
  for (const { before, after } of changes) {
    add(before, -1);
    add(after, 1);
  }
  return [...sums.values()].filter(({ delta }) => delta !== 0);
}

function countersOf(counted: Counted): [dimension: string, value: string][] {
  return [
    [COUNTED.projects, ''],
    ...(counted.decision_needed === null ? [] : [[COUNTED.needDecision, ''] as [string, string]]),
    [COUNTED.stage, counted.stage ?? NOT_ASKED],
    [COUNTED.status, counted.status ?? NO_STATUS],
    ...Object.values(MODE_COLUMNS).map((column): [string, string] => [column, String(counted[column])]),
  ];
}
