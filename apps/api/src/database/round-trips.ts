import type { Duplex } from 'node:stream';
import type { PoolClient, QueryConfig, QueryResultRow } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { poolOf } from './pool';

/**
 * Most of what a request costs is the way to the database and back (seen: more than half of the CPU of a small read).
 * Here are the two ways of going with fewer of them than TypeORM's own.
 */

/**
 * A transaction for whose beginning nobody waits: the first statement goes out behind it. `begin` is a message of its own, so
 * that a scope that cannot be set fails the transaction, and what comes after it is never carried out without one.
 */
export async function inTransaction<T>(
  dataSource: DataSource,
  setScope: string,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  const runner = dataSource.createQueryRunner();
  try {
    const client = (await runner.connect()) as PoolClient;
    const begun = inOnePiece(client, () => [client.query('begin'), client.query(setScope)]);
    knowThatItIsOpen(runner);
    const result = await afterAll(begun, work(runner.manager));
    await runner.commitTransaction();
    return result;
  } catch (error) {
    await rollBack(runner);
    throw error;
  } finally {
    await runner.release();
  }
}

/** Waits for the work in any case: it must not go on with a connection that was given back. */
async function afterAll<T>(begun: readonly Promise<unknown>[], work: Promise<T>): Promise<T> {
  const [result, ...others] = await Promise.allSettled([work, ...begun]);
  const failed = others.find(({ status }) => status === 'rejected') ?? result;
  if (failed.status === 'rejected') throw failed.reason;
  return (result as PromiseFulfilledResult<T>).value;
}

/** TypeORM did not begin it, but is to end it, and to make a savepoint of another one inside. */
function knowThatItIsOpen(runner: QueryRunner): void {
  Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
}

async function rollBack(runner: QueryRunner): Promise<void> {
  try {
    await runner.query('rollback');
  } catch {
    // The connection is gone, and with it the transaction; the pool notices by itself. The first error is the one to tell.
  }
}

/**
 * One statement in a transaction of its own that goes out in one piece: begin, scope, statement, commit. The rows are
 * handed on before the end is confirmed; a connection that cannot end it is thrown away.
 */
export async function readAtOnce<Row extends QueryResultRow>(
  dataSource: DataSource,
  setScope: string,
  statement: QueryConfig,
): Promise<Row[]> {
  const client = await poolOf(dataSource).connect();
  const sent = inOnePiece(client, () => ({
    begun: client.query(`begin; ${setScope}`),
    answer: client.query<Row>(statement),
    ended: client.query('commit'),
  }));
  sent.ended.then(
    () => client.release(),
    (error: unknown) => client.release(error as Error),
  );
  const [, { rows }] = await Promise.all([sent.begun, sent.answer]);
  return rows;
}

/** Holds back what is written to the connection until all of it is there. */
export function inOnePiece<Sent>(client: PoolClient, send: () => Sent): Sent {
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Duplex } }).connection;
  stream.cork();
  try {
    return send();
  } finally {
    stream.uncork();
  }
}
