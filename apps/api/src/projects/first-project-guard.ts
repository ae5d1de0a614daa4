import { type ClientStanding, type Stage, STAGE_NAMES, type StoredFacts } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import type { AnswerWrites } from './project-edit';

/** What the guard looks at of a project, before and after a write; null before it was recorded. */
export interface GuardedProject {
  readonly id: string | null;
  readonly stage: Stage | null;
  readonly isMoonshot: boolean;
}

/** The client whose first project is guarded. It is locked where a project of it moves. */
export interface GuardedClient {
  readonly workspaceId: string;
  readonly id: string;
  readonly name: string;
  readonly standing: ClientStanding;
}

/** A client ships its first project before it builds a second one, or a moonshot. Pilot counts as building. */
export const BUILDING: readonly (Stage | null)[] = ['building', 'pilot'];

/** What stands in the way of a write, as a sentence; null where nothing does. At most one statement, where it can matter. */
export async function firstProjectObstacle(
  manager: EntityManager,
  client: GuardedClient,
  before: GuardedProject,
  after: GuardedProject,
): Promise<string | null> {
  if (client.standing.shipped > 0 || !BUILDING.includes(after.stage)) return null;
  const begins = !BUILDING.includes(before.stage);
  const isNewMoonshot = after.isMoonshot && (begins || !before.isMoonshot);
  const other = begins ? await otherBuilding(manager, client, before.id) : null;
  if (other === null && !isNewMoonshot) return null;
  const said = other === null ? 'It is a moonshot' : isNewMoonshot ? `${other}, it is a moonshot` : other;
  return `${said}, and ${client.name} has shipped nothing yet.`;
}

async function otherBuilding(
  manager: EntityManager,
  { workspaceId, id }: GuardedClient,
  projectId: string | null,
): Promise<string | null> {
  const [other] = await manager.query<{ name: string; stage: Stage }[]>(
    `select name, stage from project
     where workspace_id = $1 and client_id = $2 and stage = any ($3::text[]) and id is distinct from $4::uuid
     order by id limit 1`,
    [workspaceId, id, BUILDING, projectId],
  );
  return other === undefined ? null : `${other.name} is in ${STAGE_NAMES[other.stage]} already`;
}

/** True where the record says so, after what a request says of it. */
export function isMoonshot(facts: StoredFacts | AnswerWrites, writes: AnswerWrites = {}): boolean {
  const said = writes.moonshot ?? facts.moonshot;
  return said?.answer === 'known' && said.value === true;
}
