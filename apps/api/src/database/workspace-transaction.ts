import { Injectable } from '@nestjs/common';
import { escapeLiteral, type Pool, type PoolClient, type QueryConfig, type QueryResultRow } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
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

  /**
   * One statement with the caller's scope, for hot reads: the rows are handed on before the transaction's end is
   * confirmed. With a `name`, the connection keeps the statement's plan.
   */
  async read<Row extends QueryResultRow>(caller: Caller, statement: QueryConfig): Promise<Row[]> {
    const client = await this.pool.connect();
    try {
      await client.query(beginWith(caller));
      const { rows } = await client.query<Row>(statement);
      return rows;
    } finally {
      endAndRelease(client);
    }
  }

  private get pool(): Pool {
    return (this.dataSource.driver as PostgresDriver).master as Pool;
  }
}

const SET_SCOPE = `select set_config('role', 'telltale_app', true),
  set_config('app.workspace_id', $1, true), set_config('app.clients', $2, true), set_config('app.account_id', $3, true)`;

function scopeOf({ workspaceId, clients, accountId }: Caller): [string, string, string] {
  return [workspaceId, clients === null ? 'all' : clients.join(','), accountId ?? ''];
}

/** Begin and scope in one message, which takes no parameters. */
function beginWith(caller: Caller): string {
  const scope = SET_SCOPE.replace(/\$(\d)/g, (_all, number: string) =>
    escapeLiteral(scopeOf(caller)[Number(number) - 1] ?? ''),
  );
  return `begin; ${scope}`;
}

/** A connection that cannot end its transaction is thrown away, not given to the next request. */
function endAndRelease(client: PoolClient): void {
  client.query('commit').then(
    () => client.release(),
    (error: Error) => client.release(error),
  );
}
