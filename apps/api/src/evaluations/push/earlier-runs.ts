import type { EntityManager } from 'typeorm';
import type { Caller } from '../../access/caller';
import { queryByName } from '../../database/query-by-name';
import type { StoredRun } from '../stored/stored-run';
import { storedRuns } from '../stored/stored-runs';

/** Where a run stands: on the line of its variant and branch, at its time. */
export interface RunPlace {
  readonly variant: string;
  readonly branch: string;
  readonly runAt: Date;
}

/** The runs that one is held against. */
export interface RunsBefore {
  /** The one before it on its line that ran to its end. */
  readonly previous: StoredRun | null;
  /** The one that a person chose for its variant. */
  readonly baseline: StoredRun | null;
}

const BEFORE = `
  select p.place::int, k.kind, k.run
  from unnest($3::text[], $4::text[], $5::timestamptz[]) with ordinality as p(variant, branch, run_at, place)
  cross join lateral (
    select 'previous' as kind, (
      select r.id from eval_run r
      where r.workspace_id = $1 and r.suite_id = $2 and r.variant = p.variant and r.branch = p.branch
        and r.status = 'success' and r.run_at <= p.run_at
      order by r.run_at desc, r.id desc limit 1) as run
    union all
    select 'baseline', (
      select b.run_id from eval_baseline b
      where b.workspace_id = $1 and b.suite_id = $2 and b.variant = p.variant
      order by b.id desc limit 1)
  ) k
  where k.run is not null`;

interface Found {
  readonly place: number;
  readonly kind: keyof RunsBefore;
  readonly run: string;
}

/** For each place the runs before it, in the same order. */
export async function runsBefore(
  manager: EntityManager,
  { workspaceId }: Caller,
  suiteId: string,
  places: readonly RunPlace[],
): Promise<RunsBefore[]> {
  const values = [
    ...[workspaceId, suiteId],
    ...[places.map(({ variant }) => variant), places.map(({ branch }) => branch)],
    places.map(({ runAt }) => runAt),
  ];
  const found = await queryByName<Found>(manager, { name: 'runs before', text: BEFORE, values });
  const runs = await storedRuns(manager, workspaceId, [...new Set(found.map(({ run }) => run))]);
  return places.map((_place, index) => {
    const of = (kind: keyof RunsBefore) =>
      runs.get(found.find((one) => one.place === index + 1 && one.kind === kind)?.run ?? '') ?? null;
    return { previous: of('previous'), baseline: of('baseline') };
  });
}
