import type { EventTopic } from '@telltale/contract';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Caller } from '../access/caller';
import { queryByName } from '../database/query-by-name';

/**
 * What changed. `clientId` decides which members hear of it; null is for those who see every client, and for all of them. Of
 * the topic `member`, which is of invitations too, those hear who may read members.
 */
export interface Announcement {
  readonly topic: EventTopic;
  readonly subjectId: string | null;
  readonly clientId: string | null;
}

const ANNOUNCE = `
  insert into outbox (workspace_id, id, client_id, topic, subject_id, account_id, by_name, at)
  select $1, a.id, a.client_id, a.topic, a.subject_id, $2, $3, $4
  from unnest($5::uuid[], $6::uuid[], $7::text[], $8::uuid[]) as a(id, client_id, topic, subject_id)`;

/** Tells the live pages, in the transaction of the write itself: what is rolled back was never announced. */
export async function announce(
  manager: EntityManager,
  caller: Caller,
  at: Date,
  announcements: readonly Announcement[],
): Promise<void> {
  const values = [
    ...[caller.workspaceId, caller.accountId, caller.name, at],
    announcements.map(() => v7()),
    announcements.map(({ clientId }) => clientId),
    announcements.map(({ topic }) => topic),
    announcements.map(({ subjectId }) => subjectId),
  ];
  await queryByName(manager, { name: 'announce', text: ANNOUNCE, values });
}
