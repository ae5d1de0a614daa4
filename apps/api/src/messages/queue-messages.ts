import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Caller } from '../access/caller';
import type { MessageContent } from './message-content';

export interface NewMessage {
  /** Where the same may be put down twice: the id that makes it one. */
  readonly id?: string;
  readonly kind: string;
  readonly clientId: string | null;
  /** An e-mail address, or the address of a webhook. */
  readonly to: string;
  readonly webhookId?: string;
  readonly subject: string;
  readonly content: MessageContent;
}

const INSERT = `
  insert into message (workspace_id, id, client_id, kind, webhook_id, to_address, subject, content, made_at, next_at)
  select $1, m.id, m.client_id, m.kind, m.webhook_id, m.to_address, m.subject, m.content, $2, $2
  from jsonb_to_recordset($3) as m(id uuid, client_id uuid, kind text, webhook_id uuid, to_address text, subject text, content jsonb)
  on conflict (workspace_id, id) do nothing`;

/** Puts messages down in the transaction of the write that causes them: what is rolled back was never sent. */
export async function queueMessages(
  manager: EntityManager,
  { workspaceId }: Pick<Caller, 'workspaceId'>,
  at: Date,
  messages: readonly NewMessage[],
): Promise<string[]> {
  const rows = messages.map(({ id, kind, clientId, to, webhookId, subject, content }) => ({
    ...{ id: id ?? v7(), client_id: clientId, kind, webhook_id: webhookId ?? null },
    ...{ to_address: to, subject, content },
  }));
  if (rows.length > 0) await manager.query(INSERT, [workspaceId, at, JSON.stringify(rows)]);
  return rows.map(({ id }) => id);
}
