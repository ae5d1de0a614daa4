import type { Day, FactSource } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../access/caller';
import type { ChangeEntry } from '../projects/record-changes';

/** A change that a bulk edit made, with what had been recorded of the same thing before. */
interface MadeChange {
  readonly project_id: string;
  readonly seq: number;
  readonly what: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly building_since: Day | null;
  readonly earlier_source: FactSource | null;
  readonly earlier_holds_from: Day | null;
}

const MADE = `
  select c.project_id, c.seq, c.what, c.before, c.after, b.building_since::text, e.source as earlier_source,
    e.holds_from::text as earlier_holds_from
  from bulk_edit b
  join change c on c.workspace_id = b.workspace_id and c.project_id = b.project_id
    and c.seq between b.first_change and b.last_change
  left join lateral (
    select o.source, o.holds_from from change o
    where o.workspace_id = c.workspace_id and o.project_id = c.project_id and o.what = c.what and o.seq < b.first_change
    order by o.seq desc limit 1
  ) e on true
  where b.workspace_id = $1 and b.id = $2 and b.project_id = any ($3::uuid[])
  order by c.project_id, c.seq desc`;

const REASON = 'The bulk edit that said otherwise was undone.';

/** The entries that take back what a bulk edit made of projects, last one first. */
export async function entriesBack(
  manager: EntityManager,
  { workspaceId }: Caller,
  batch: string,
  projects: readonly string[],
): Promise<ReadonlyMap<string, readonly ChangeEntry[]>> {
  const made = await manager.query<MadeChange[]>(MADE, [workspaceId, batch, projects]);
  const byProject = Map.groupBy(made, ({ project_id }) => project_id);
  return new Map([...byProject].map(([project, changes]) => [project, changes.map(entryBack)]));
}

function entryBack(change: MadeChange): ChangeEntry {
  const { seq, what, before, after, building_since, earlier_source, earlier_holds_from } = change;
  const isStage = what === 'stage';
  return {
    what: what as ChangeEntry['what'],
    before: after,
    after: before,
    holdsFrom: isStage ? building_since : earlier_holds_from,
    reason: REASON,
    source: isStage ? null : earlier_source,
    undoes: seq,
  };
}

/** Who changed each of these projects last. */
export async function lastChangedBy(
  manager: EntityManager,
  { workspaceId }: Caller,
  projects: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (projects.length === 0) return new Map();
  const rows = await manager.query<{ project_id: string; by_name: string | null }[]>(
    `select c.project_id, c.by_name from project p
     join change c on c.workspace_id = p.workspace_id and c.project_id = p.id and c.seq = p.change_count
     where p.workspace_id = $1 and p.id = any ($2::uuid[])`,
    [workspaceId, projects],
  );
  return new Map(rows.map(({ project_id, by_name }) => [project_id, by_name ?? 'Telltale']));
}
