import {
  type ClientStanding,
  type FactKey,
  type Person,
  type ProjectRecord,
  resolveFacts,
  signById,
  type Stage,
  STAGES,
  type StoredFacts,
} from '@telltale/domain';
import { peopleIn } from '../projects/people.sql';

/** A project as far as some signs read it, by the names of `NARROW_COLUMNS`. */
export interface NarrowRow {
  readonly id: string;
  readonly stage: Stage;
  readonly history: ProjectRecord['history'];
  readonly facts: StoredFacts;
  readonly people: Person[] | null;
  readonly standing: ClientStanding;
  readonly timeZone: string;
}

export const NARROW_COLUMNS = `
  p.id, p.stage, json_build_object('recordedOn', p.recorded_on, 'buildingSince', p.building_since,
    'originalTarget', p.original_target, 'targetMoves', p.target_moves, 'shippedOn', p.shipped_on,
    'firstMark', p.first_mark) as history,
  f.facts, ${peopleIn('f.facts')} as people, c.standing, coalesce(c.time_zone, w.time_zone) as "timeZone"`;

/** Of each record only the facts that the signs declare (`keys`: the parameter that holds them): most of it stays where it is. */
export function narrowFrom(keys: string): string {
  return `project p
    join project_record r on r.workspace_id = p.workspace_id and r.project_id = p.id
    join client c on c.workspace_id = p.workspace_id and c.id = p.client_id
    join workspace w on w.workspace_id = p.workspace_id
    cross join lateral (
      select coalesce(jsonb_object_agg(key, r.facts -> key), '{}') as facts
      from unnest(${keys}::text[]) key where r.facts -> key is not null
    ) f`;
}

/** What must be loaded for some signs. */
export interface NarrowNeeds {
  readonly stages: readonly Stage[];
  readonly facts: readonly FactKey[];
}

export function needsOf(ids: Iterable<string>): NarrowNeeds {
  const signs = [...ids].flatMap((id) => signById(id) ?? []);
  return {
    stages: STAGES.filter((stage) => signs.some(({ stages }) => stages.includes(stage))),
    facts: [...new Set(signs.flatMap(({ reads }) => reads))],
  };
}

export function recordOf({ id, stage, facts, people, history }: NarrowRow): ProjectRecord {
  const known = new Map((people ?? []).map((person) => [person.personId, person]));
  return { projectId: id, stage, facts: resolveFacts(facts, known), history };
}
