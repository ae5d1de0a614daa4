import type { EntityManager } from 'typeorm';
import { isUniqueViolation } from '../http/is-unique-violation';
import { Problem } from '../http/problem';
import { refusedArchive } from './manifest';
import type { Row } from './row-of-line';

/** Writes rows that all have the same columns. */
export async function insertRows(manager: EntityManager, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first).join(', ');
  await orRefused(table, () =>
    manager.query(
      `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`,
      [JSON.stringify(rows)],
    ),
  );
}

/** Classes of SQLSTATE: a value that cannot be, a rule of the table that is broken. */
const OF_THE_DATA = /^(22|23)/;

/** The database knows the rules of its tables better than a second list of them would. */
export async function orRefused(table: string, write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (isUniqueViolation(error, 'client_name'))
      throw new Problem('name-taken', {
        detail: 'A client here has the name of the one in the archive: rename it first.',
        errors: [{ pointer: '#/file', detail: 'A client here has this name.' }],
      });
    const { code, constraint } = (error ?? {}) as { readonly code?: string; readonly constraint?: string };
    if (code === undefined || !OF_THE_DATA.test(code)) throw error;
    const rule = constraint === undefined ? 'a rule of its table' : `the rule ${constraint}`;
    throw refusedArchive(`A row of ${table} in the archive breaks ${rule} (${code}).`);
  }
}
