import type { OwnerReply } from '@telltale/contract';
import type { Person } from '@telltale/domain';
import { MODE_COLUMNS } from './mode-codes';
import type { ProjectColumns } from './project-columns';

/** The columns that a list shows, filters or sorts by. */
const SNAPSHOT_COLUMNS = [
  'id',
  'client_id',
  'client_name',
  'key',
  'name',
  'unit',
  'stage',
  'owner_id',
  'owner_answer',
  'started_on',
  'started_precision',
  'target_on',
  'original_target_on',
  'shipped_on',
  'claimed_status',
  'disagrees_since',
  'readiness',
  'status',
  'judged',
  'applying',
  'lit',
  'waived',
  'questions',
  ...Object.values(MODE_COLUMNS),
  'gravity',
  'sort_name',
  'sort_client',
  'sort_target',
  'sort_target_back',
  'critical_since',
  'decision_needed',
  'decision_needed_since',
  'next',
  'created_at',
  'updated_at',
] as const satisfies readonly (keyof ProjectColumns)[];

/**
 * A project's row as it was on the days of a reading period: what a list of a past day needs, read and never computed
 * again. By the names of the columns, so that lists of today and of a past day are the same statement.
 */
export type ProjectSnapshot = Pick<ProjectColumns, (typeof SNAPSHOT_COLUMNS)[number]> & {
  readonly owner: OwnerReply | null;
};

export function snapshotOf(columns: ProjectColumns, owner: Person | undefined): ProjectSnapshot {
  const kept = SNAPSHOT_COLUMNS.map((column) => [column, columns[column]] as const);
  return { ...(Object.fromEntries(kept) as Omit<ProjectSnapshot, 'owner'>), owner: ownerOf(owner) };
}

function ownerOf(person: Person | undefined): OwnerReply | null {
  if (person === undefined) return null;
  const { name, title, function: itsFunction, level } = person;
  return { name, title, function: itsFunction, level };
}
