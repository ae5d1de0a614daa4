import type { BulkEditRequest, BulkProblemReply } from '@telltale/contract';
import type { Stage } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../access/caller';
import { BUILDING, isMoonshot } from '../projects/first-project-guard';
import type { TakenClient } from '../projects/take-project';
import type { ProjectState } from '../signs/project-state';

/** What one client's projects are held against; null where no guard can stand in the way. */
export type BulkGuard = (state: ProjectState) => BulkProblemReply | null;

/**
 * The first-project guard of a bulk edit: of a client that has shipped nothing, one project may build. The next one, or a
 * moonshot, is decided by itself and with its reason, not among many.
 */
export async function bulkGuard(
  manager: EntityManager,
  { workspaceId }: Caller,
  client: TakenClient,
  { set: { stage } }: BulkEditRequest,
): Promise<BulkGuard | null> {
  if (stage === undefined || !BUILDING.includes(stage) || client.standing.shipped > 0) return null;
  const building = new Set(await idsBuilding(manager, workspaceId, client.id));
  return (state) => {
    if (!begins(state.stage)) return null;
    const isSecond = [...building].some((id) => id !== state.id);
    building.add(state.id);
    if (!isSecond && !isMoonshot(state.facts)) return null;
    const what = isSecond ? 'Another project of it builds already' : 'It is a moonshot';
    const detail = `This client has shipped nothing yet. ${what}: move this one by itself, and say why it cannot wait.`;
    return { code: 'first-project-guard', pointer: '#/set/stage', detail };
  };
}

/** Who tells a stage that was not asked moves nothing. */
function begins(stage: Stage | null): boolean {
  return stage !== null && !BUILDING.includes(stage);
}

async function idsBuilding(manager: EntityManager, workspaceId: string, clientId: string): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    'select id from project where workspace_id = $1 and client_id = $2 and stage = any ($3::text[]) limit 2',
    [workspaceId, clientId, BUILDING],
  );
  return rows.map(({ id }) => id);
}
