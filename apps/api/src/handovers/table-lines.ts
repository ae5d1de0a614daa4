import type { EntityManager } from 'typeorm';
import type { HandedOverTable } from './handed-over-tables';
import type { HandedOverColumn } from './handover-columns';

/** As many rows as are in memory at once; proofs and files of runs weigh some megabytes each. */
const PAGE = 200;
const PAGE_OF_FILES = 4;

interface Whose {
  readonly workspaceId: string;
  readonly clientId: string;
}

/**
 * The rows of a table that belong to the client, each as one line of JSON. A cursor of the transaction reads them, so that
 * all tables are of one moment and none is whole in memory.
 */
export async function* tableLines(
  manager: EntityManager,
  { table, key, whose = 't.client_id = $2' }: HandedOverTable,
  columns: readonly HandedOverColumn[],
  { workspaceId, clientId }: Whose,
): AsyncGenerator<string> {
  const cursor = `handover_${table}`;
  const order = key.split(', ').map((column) => `t.${column}`);
  await manager.query(
    `declare ${cursor} no scroll cursor for
     select row_to_json(x)::text as line
     from (
       select ${columns.map(selected).join(', ')} from ${table} t
       where t.workspace_id = $1 and ${whose} order by ${order.join(', ')}
     ) x`,
    [workspaceId, clientId],
  );
  const size = columns.some(({ kind, column }) => kind === 'bytes' && ['content', 'raw'].includes(column))
    ? PAGE_OF_FILES
    : PAGE;
  for (;;) {
    const rows = await manager.query<{ line: string }[]>(`fetch ${size} from ${cursor}`);
    for (const { line } of rows) yield line;
    if (rows.length < size) break;
  }
  await manager.query(`close ${cursor}`);
}

function selected({ column, name, kind }: HandedOverColumn): string {
  return `${SQL[kind]?.(`t.${column}`) ?? `t.${column}`} as "${name}"`;
}

/** Bytes are base64, instants UTC with six decimals. */
const SQL: Readonly<Record<string, (column: string) => string>> = {
  bytes: (column) => `translate(encode(${column}, 'base64'), E'\\n', '')`,
  instant: (column) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
};
