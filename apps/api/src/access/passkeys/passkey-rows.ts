import type { PasskeyReply } from '@telltale/contract';
import type { EntityManager } from 'typeorm';

export interface PasskeyRow {
  readonly id: string;
  readonly account_id: string;
  readonly credential_id: Buffer;
  readonly public_key: Buffer;
  readonly counter: string;
  readonly transports: string[];
  readonly name: string;
  readonly made_at: Date;
  readonly last_used_at: Date | null;
}

export async function passkeyRowsOf(manager: EntityManager, accountId: string): Promise<PasskeyRow[]> {
  return await manager.query<PasskeyRow[]>('select * from passkey where account_id = $1 order by id', [
    accountId,
  ]);
}

export async function passkeysOf(manager: EntityManager, accountId: string): Promise<PasskeyReply[]> {
  return (await passkeyRowsOf(manager, accountId)).map(passkeyReply);
}

export function passkeyReply({
  id,
  name,
  made_at,
  last_used_at,
}: Pick<PasskeyRow, 'id' | 'name' | 'made_at' | 'last_used_at'>): PasskeyReply {
  return { id, name, madeAt: made_at.toISOString(), lastUsedAt: last_used_at?.toISOString() ?? null };
}
