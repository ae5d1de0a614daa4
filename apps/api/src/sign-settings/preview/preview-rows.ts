import type { ClientStanding, FactKey, Person, ProjectRecord, Stage, StoredFacts } from '@telltale/domain';
import { resolveFacts } from '@telltale/domain';
import type { Caller } from '../../access/caller';
import type { WorkspaceTransaction } from '../../database/workspace-transaction';
import { peopleIn } from '../../projects/people.sql';
import type { TalliedProject } from './preview-tally';

/** A project as far as the signs in question read it. */
export interface PreviewRow extends TalliedProject {
  readonly stage: Stage;
  readonly history: ProjectRecord['history'];
  readonly facts: StoredFacts;
  readonly people: Person[] | null;
  readonly standing: ClientStanding;
  readonly timeZone: string;
}

const BATCH = 1_000;

/** Below every id of a project. */
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Of each record only the facts that the signs declare: most of it stays where it is. */
const ROWS = `
  select p.id, p.key, p.name, p.client_id as "clientId", p.client_name as "clientName", p.stage,
    json_build_object('recordedOn', p.recorded_on, 'buildingSince', p.building_since,
      'originalTarget', p.original_target, 'targetMoves', p.target_moves) as history,
    f.facts, ${peopleIn('f.facts')} as people, c.standing, coalesce(c.time_zone, w.time_zone) as "timeZone"
  from project p
  join project_record r on r.workspace_id = p.workspace_id and r.project_id = p.id
  join client c on c.workspace_id = p.workspace_id and c.id = p.client_id
  join workspace w on w.workspace_id = p.workspace_id
  cross join lateral (
    select coalesce(jsonb_object_agg(key, r.facts -> key), '{}') as facts
    from unnest($4::text[]) key where r.facts -> key is not null
  ) f
  where p.workspace_id = $1 and p.id > $2 and p.stage = any ($3)
  order by p.id limit ${BATCH}`;

/** What the signs in question need. */
export interface PreviewNeeds {
  readonly stages: readonly Stage[];
  readonly facts: readonly FactKey[];
}

/** The projects in these stages, a batch at a time and each in a transaction of its own: nobody waits for a preview. */
export async function* previewRows(
  transactions: WorkspaceTransaction,
  caller: Caller,
  { stages, facts }: PreviewNeeds,
): AsyncGenerator<PreviewRow[]> {
  let after = BEFORE_ALL;
  let rows: PreviewRow[];
  do {
    const values = [caller.workspaceId, after, stages, facts];
    rows = await transactions.read<PreviewRow & Record<string, unknown>>(caller, {
      name: 'preview rows',
      text: ROWS,
      values,
    });
    after = rows.at(-1)?.id ?? after;
    yield rows;
  } while (rows.length === BATCH);
}

export function recordOf({ id, stage, facts, people, history }: PreviewRow): ProjectRecord {
  const known = new Map((people ?? []).map((person) => [person.personId, person]));
  return { projectId: id, stage, facts: resolveFacts(facts, known), history };
}
