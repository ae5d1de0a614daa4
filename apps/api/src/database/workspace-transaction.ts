import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Caller } from '../access/caller';

/**
 * Every look at tenant data happens in a transaction whose scope the database itself enforces: workspace, clients and
 * account are set for this transaction alone (`set_config(…, true)`), so nothing stays behind on a pooled connection.
 */
@Injectable()
export class WorkspaceTransaction {
  constructor(private readonly dataSource: DataSource) {}

  /** Runs `work` in one transaction with the caller's scope; commits when it returns, rolls back when it throws. */
  async run<T>(caller: Caller, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return await this.dataSource.transaction(async (manager) => {
      await manager.query(SET_SCOPE, scopeOf(caller));
      return await work(manager);
    });
  }
}

const SET_SCOPE = `select set_config('role', 'telltale_app', true),
  set_config('app.workspace_id', $1, true), set_config('app.clients', $2, true), set_config('app.account_id', $3, true)`;

function scopeOf({ workspaceId, clients, accountId }: Caller): string[] {
  return [workspaceId, clients === null ? 'all' : clients.join(','), accountId ?? ''];
}
