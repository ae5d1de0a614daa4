import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../clock/clock';
import { audit } from '../../database/audit';
import { poolOf } from '../../database/pool';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import type { KnownToken } from './known-token';

/** How exactly the last use is known; a write at each request would make its row the busiest of all. */
const USED_STEP_SECONDS = 60;

/** Several requests at once note one use: who finds the row taken leaves it to the others. */
const NOTE_USE = `
  update token set last_used_at = $2 where id = (
    select id from token where id = $1 and (last_used_at is null or last_used_at <= $3) for update skip locked
  ) returning id`;

@Injectable()
export class TokenStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly workspaceTransaction: WorkspaceTransaction,
    private readonly clock: Clock,
  ) {}

  /** One statement, outside any transaction: a function of the owner looks through the walls for this secret alone. */
  async find(tokenHash: Buffer): Promise<KnownToken | undefined> {
    const { rows } = await poolOf(this.dataSource).query<KnownToken>({
      name: 'find token',
      text: 'select * from find_token($1)',
      values: [tokenHash],
    });
    return rows[0];
  }

  async noteUse(token: KnownToken): Promise<void> {
    const { id, workspace_id, client_id, last_used_at } = token;
    const now = this.clock.now();
    const step = new Date(now.getTime() - USED_STEP_SECONDS * 1_000);
    if (last_used_at !== null && last_used_at > step) return;
    await this.workspaceTransaction.runAs({ workspace_id, clients: client_id }, async (manager) => {
      const [noted] = await manager.query<[unknown[], number]>(NOTE_USE, [id, now, step]);
      if (last_used_at === null && noted.length > 0) await auditFirstUse(manager, token, now);
    });
  }
}

/** That a token came into use, and from where. Every use would be a line for each push. */
async function auditFirstUse(manager: EntityManager, token: KnownToken, at: Date): Promise<void> {
  const { id: tokenId, name, project_id: projectId, workspace_id: workspaceId } = token;
  const maker = { workspaceId, accountId: token.account_id, name: token.account_name };
  await audit(manager, maker, at, { what: 'token.used-first', subject: { tokenId, name, projectId } });
}
