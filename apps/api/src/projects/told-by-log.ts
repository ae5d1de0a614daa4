import type { EntityManager } from 'typeorm';
import { queryByName } from '../database/query-by-name';
import type { ProjectColumns } from '../signs/project-columns';
import { instantText } from './people.sql';
import type { TargetChange } from './project.mapping';
import { type Light, type Lights, lightsBySign } from './turn.mapping';
import { lightsOf } from './turns.sql';

/** All that was recorded about the target and not taken back, for a statement about project `p`; oldest first. */
export const TARGET_CHANGES = `
  select json_agg(json_build_object('seq', g.seq, 'recordedOn', g.recorded_on, 'before', g.before, 'after', g.after, 'by', g.by_name, 'reason', g.reason,
      'at', ${instantText('g.at')}) order by g.seq)
  from change g where g.workspace_id = p.workspace_id and g.project_id = p.id and g.what = 'target-on'
    and g.undoes is null and not exists (
      select from change u where u.workspace_id = g.workspace_id and u.project_id = g.project_id and u.undoes = g.seq)`;

const TOLD = `
  select (${TARGET_CHANGES}) as changes, ${lightsOf(null)} as lights
  from project p where p.workspace_id = $1 and p.id = $2`;

/** What a reply tells of the log beside the record: moves of the target, and what lit the signs that are lit. */
export interface Told {
  readonly targetChanges: readonly TargetChange[];
  readonly lights: Lights;
}

/** Of a project in hand, after its write; a log that has none of it is not asked. */
export async function toldByLog(
  manager: EntityManager,
  { workspace_id, id, target_moves, lit, waived }: ToldColumns,
): Promise<Told> {
  if (target_moves === 0 && lit === 0 && waived === 0) return { targetChanges: [], lights: new Map() };
  const [row] = await queryByName<{ changes: TargetChange[] | null; lights: Light[] | null }>(manager, {
    name: 'told by log',
    text: TOLD,
    values: [workspace_id, id],
  });
  return {
    targetChanges: target_moves === 0 ? [] : (row?.changes ?? []),
    lights: lightsBySign(row?.lights ?? null),
  };
}

type ToldColumns = Pick<ProjectColumns, 'workspace_id' | 'id' | 'target_moves' | 'lit' | 'waived'>;
