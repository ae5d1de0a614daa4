import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { QueryConfig, QueryResultRow } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import type { Caller } from '../access/caller';
import { inTransaction, readAtOnce } from './round-trips';
import { changeScopeText, KEEP_PLANS_TEXT, type Scope, scopeOf, setScopeText } from './scope';

interface OpenTransaction {
  readonly scope: Scope;
  readonly manager: EntityManager;
  /** False from its end on: work that was started inside and goes on after it needs a transaction of its own. */
  isOpen: boolean;
}

/**
 * Every look at tenant data happens in a transaction whose scope the database itself enforces: workspace, clients and
 * account are set for this transaction alone (`set_config(…, true)`), so nothing stays behind on a pooled connection.
 * What runs inside another one joins it: nobody holds one connection while waiting for another.
 */
@Injectable()
export class WorkspaceTransaction {
  private readonly current = new AsyncLocalStorage<OpenTransaction>();

  constructor(private readonly dataSource: DataSource) {}

  /** Runs `work` in one transaction with the caller's scope; commits when it returns, rolls back when it throws. */
  async run<T>(caller: Caller, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return await this.runAs(scopeOf(caller), work);
  }

  /**
   * The same for hot writes, whose statements find all rows by key whatever the values are: a plan is made once a connection.
   * (Seen: planning with the values at hand took more time than all the statements of a push.)
   */
  async write<T>(caller: Caller, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const scope = scopeOf(caller);
    return await this.within(scope, `${setScopeText(scope)}; ${KEEP_PLANS_TEXT}`, work);
  }

  /** The same where several statements must see one and the same moment. */
  async snapshot<T>(caller: Caller, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const scope = scopeOf(caller);
    const begin = `set transaction isolation level repeatable read; ${setScopeText(scope)}`;
    return await this.within(scope, begin, work);
  }

  /** The same for the few who are no caller yet: somebody who signs in is an e-mail address, a session is its hash. */
  async runAs<T>(scope: Scope, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return await this.within(scope, setScopeText(scope), work);
  }

  /**
   * For work in a workspace that is not the caller's yet: inside a transaction that is open, with its scope changed until the
   * work ends, so that both are kept or neither. A statement that fails ends the transaction, as it does anywhere.
   */
  async elsewhere<T>(scope: Scope, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const outer = this.current.getStore();
    if (outer?.isOpen !== true) return await this.runAs(scope, work);
    const { manager } = outer;
    const mine = { scope, manager, isOpen: true };
    await manager.query(changeScopeText(outer.scope, scope));
    try {
      return await this.current.run(mine, () => work(manager));
    } finally {
      mine.isOpen = false;
      // In a transaction that has failed there is nothing to go back to.
      await manager.query(changeScopeText(scope, outer.scope)).catch(() => undefined);
    }
  }

  private async within<T>(
    scope: Scope,
    begin: string,
    work: (manager: EntityManager) => Promise<T>,
  ): Promise<T> {
    const outer = this.outerFor(scope);
    if (outer !== undefined) return await work(outer.manager);
    return await inTransaction(this.dataSource, begin, async (manager) => {
      const mine = { scope, manager, isOpen: true };
      try {
        return await this.current.run(mine, () => work(manager));
      } finally {
        mine.isOpen = false;
      }
    });
  }

  /**
   * One statement with the caller's scope, for hot reads: all of its transaction goes to the server at once. With a
   * `name`, the connection keeps the statement's plan.
   */
  async read<Row extends QueryResultRow>(caller: Caller, statement: QueryConfig): Promise<Row[]> {
    const scope = scopeOf(caller);
    const outer = this.outerFor(scope);
    if (outer !== undefined) return await outer.manager.query<Row[]>(statement.text, statement.values);
    return await readAtOnce<Row>(this.dataSource, setScopeText(scope), statement);
  }

  /** The transaction that is open around us; one that sees anything else must not be joined. */
  private outerFor({ workspace_id, clients }: Scope): OpenTransaction | undefined {
    const outer = this.current.getStore();
    if (outer?.isOpen !== true) return undefined;
    if (outer.scope.workspace_id !== workspace_id || outer.scope.clients !== clients)
      throw new Error('A transaction of another scope is open: end it first');
    return outer;
  }
}
