import type { ClientNameReply, ProjectRowReply } from '@telltale/contract';

/** What one line of the table shows. Waiting lines hold the place of rows that were not read yet, `after` those that were. */
export type TableLine =
  | { readonly kind: 'group'; readonly client: ClientNameReply }
  | { readonly kind: 'project'; readonly project: ProjectRowReply }
  | { readonly kind: 'waiting' | 'waiting-group'; readonly after: number };

export interface TableShape {
  readonly isGrouped: boolean;
  readonly hasMore: boolean;
  /** Rows and groups to expect in all, where the summary tells. */
  readonly expectedRows: number | null;
  readonly expectedGroups: number;
}

/** Shown below the last row while it is not known how many more there are. */
const WAITING_UNCOUNTED = 30;

/** The rows read so far, a line of its own before each client's first row, and the place of what is still to come. */
export function tableLines(rows: readonly ProjectRowReply[], shape: TableShape): TableLine[] {
  const lines = shape.isGrouped ? grouped(rows) : rows.map(projectLine);
  const groups = lines.length - rows.length;
  return shape.hasMore ? [...lines, ...waiting(shape, rows.length, groups)] : lines;
}

/** As many lines as the first screens hold, for a table whose rows are on their way. */
export function firstWaitingLines(count: number): TableLine[] {
  return places('waiting', count, 0);
}

/** A waiting line is another one after each answer: groups that were read meanwhile may have moved its place. */
export function keyOf(index: number, line: TableLine): string {
  if (line.kind === 'project') return line.project.id;
  return line.kind === 'group' ? `group-${line.client.id}` : `${line.kind}-${line.after}-${index}`;
}

function grouped(rows: readonly ProjectRowReply[]): TableLine[] {
  return rows.flatMap((row, index) =>
    row.client.id === rows[index - 1]?.client.id ? [projectLine(row)] : [groupLine(row), projectLine(row)],
  );
}

function waiting({ expectedRows, expectedGroups }: TableShape, rows: number, groups: number): TableLine[] {
  const more = expectedRows === null ? WAITING_UNCOUNTED : Math.max(1, expectedRows - rows);
  return [
    ...places('waiting', more, rows),
    ...places('waiting-group', Math.max(0, expectedGroups - groups), rows),
  ];
}

function places(kind: 'waiting' | 'waiting-group', count: number, after: number): TableLine[] {
  return new Array<TableLine>(count).fill({ kind, after });
}

function projectLine(project: ProjectRowReply): TableLine {
  return { kind: 'project', project };
}

function groupLine({ client }: ProjectRowReply): TableLine {
  return { kind: 'group', client };
}
