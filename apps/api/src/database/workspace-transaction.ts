import { Injectable } from '@nestjs/common';
import type { PoolClient, QueryConfig, QueryResultRow } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import type { Caller } from '../access/caller';
import { poolOf } from './pool';
import { type Scope, scopeOf, setScope, setScopeText } from './scope';

/**
 * Every look at tenant data happens in a transaction whose scope the database itself enforces: workspace, clients and
 * account are set for this transaction alone (`set_config(…, true)`), so nothing stays behind on a pooled connection.
 */
@Injectable()
export class WorkspaceTransaction {
  constructor(private readonly dataSource: DataSource) {}

  /** Runs `work` in one transaction with the caller's scope; commits when it returns, rolls back when it throws. */
  async run<T>(caller: Caller, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return await this.runAs(scopeOf(caller), work);
  }

  /** The same for the few who are no caller yet: somebody who signs in is an e-mail address, a session is its hash. */
  async runAs<T>(scope: Scope, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return await this.dataSource.transaction(async (manager) => {
      const { sql, parameters } = setScope(scope);
      await manager.query(sql, parameters);
      return await work(manager);
    });
  }

  /**
   * One statement with the caller's scope, for hot reads: the rows are handed on before the transaction's end is
   * confirmed. With a `name`, the connection keeps the statement's plan.
   */
  async read<Row extends QueryResultRow>(caller: Caller, statement: QueryConfig): Promise<Row[]> {
    const client = await poolOf(this.dataSource).connect();
    try {
      await client.query(`begin; ${setScopeText(scopeOf(caller))}`);
      const { rows } = await client.query<Row>(statement);
      return rows;
    } finally {
      endAndRelease(client);
    }
  }
}

/** A connection that cannot end its transaction is thrown away, not given to the next request. */
function endAndRelease(client: PoolClient): void {
  client.query('commit').then(
    () => client.release(),
    (error: unknown) => client.release(error as Error),
  );
}
