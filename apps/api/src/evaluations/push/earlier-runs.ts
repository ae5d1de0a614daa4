import type { EntityManager } from 'typeorm';
import type { Caller } from '../../access/caller';
import { type NamedStatement, queryByName } from '../../database/query-by-name';
import { COMPARED_COLUMNS, type StoredRun, WITH_TEST_SET } from '../stored/stored-run';

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

/** `$6` are fingerprints of test sets whose cases are at hand: those are not read. */
const BEFORE = `
  select p.place::int, k.kind, ${COMPARED_COLUMNS},
    case when t.fingerprint <> all ($6::bytea[]) then t.keys end as keys
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
  join eval_run r on r.workspace_id = $1 and r.id = k.run
  ${WITH_TEST_SET}`;

type Found = StoredRun & { readonly place: number; readonly kind: keyof RunsBefore };

/** The cases of test sets that are at hand, by fingerprint. */
export type KnownSets = ReadonlyMap<string, readonly string[]>;

const NO_SETS: KnownSets = new Map();

/** For each place the runs before it, in the same order. */
export async function runsBefore(
  manager: EntityManager,
  caller: Caller,
  suiteId: string,
  places: readonly RunPlace[],
): Promise<RunsBefore[]> {
  const statement = beforeStatement(caller, suiteId, places, NO_SETS);
  return beforeIn(await queryByName(manager, statement), places, NO_SETS);
}

export function beforeStatement(
  { workspaceId }: Caller,
  suiteId: string,
  places: readonly RunPlace[],
  known: KnownSets,
): NamedStatement {
  const values = [
    ...[workspaceId, suiteId],
    ...[places.map(({ variant }) => variant), places.map(({ branch }) => branch)],
    places.map(({ runAt }) => runAt),
    [...known.keys()].map((fingerprint) => Buffer.from(fingerprint, 'hex')),
  ];
  return { name: 'runs before', text: BEFORE, values };
}

/** The answer to it. */
export function beforeIn(
  answer: readonly object[] | undefined,
  places: readonly RunPlace[],
  known: KnownSets,
): RunsBefore[] {
  const found = ((answer ?? []) as readonly Found[]).map((run) => ({
    ...run,
    keys: known.get(run.fingerprint ?? '') ?? run.keys,
  }));
  return places.map((_place, index) => {
    const of = (kind: keyof RunsBefore) =>
      found.find((one) => one.place === index + 1 && one.kind === kind) ?? null;
    return { previous: of('previous'), baseline: of('baseline') };
  });
}
