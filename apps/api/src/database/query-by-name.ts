import type { PoolClient } from 'pg';
import type { EntityManager, QueryRunner } from 'typeorm';
import { inOnePiece } from './round-trips';

/** A statement whose plan the connection keeps. A name stands for one text for ever. */
export interface NamedStatement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** A statement of a transaction that is asked at every write: it is planned once a connection, and not each time. */
export async function queryByName<Row extends object>(
  manager: EntityManager,
  statement: NamedStatement,
): Promise<Row[]> {
  const rows = await queriesByName(manager, [statement]);
  return (rows[0] ?? []) as Row[];
}

/** Several of them, one after the other, in one piece: nobody waits between. */
export async function queriesByName(
  manager: EntityManager,
  statements: readonly NamedStatement[],
): Promise<object[][]> {
  const client = (await (manager.queryRunner as QueryRunner).connect()) as PoolClient;
  const answers = inOnePiece(client, () =>
    statements.map(({ name, text, values }) => client.query<object>({ name, text, values: [...values] })),
  );
  return (await Promise.all(answers)).map(({ rows }) => rows);
}
