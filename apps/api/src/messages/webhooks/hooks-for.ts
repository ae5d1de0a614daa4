import type { WebhookEvent } from '@telltale/contract';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../access/caller';

export interface Hook {
  readonly id: string;
  readonly url: string;
}

/** The webhooks that hear of an event. They tell of every client, so only Telltale itself looks for them. */
export async function hooksFor(
  manager: EntityManager,
  { workspaceId }: Caller,
  event: WebhookEvent,
): Promise<Hook[]> {
  return await manager.query<Hook[]>(
    'select id, url from webhook where workspace_id = $1 and $2 = any (events)',
    [workspaceId, event],
  );
}
