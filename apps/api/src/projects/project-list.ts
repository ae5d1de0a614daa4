import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PAGE_LIMIT_DEFAULT, type ProjectListQuery } from '@telltale/contract';
import type { Day } from '@telltale/domain';
import type { Caller } from '../access/caller';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { encodeCursor } from '../http/cursor';
import { JsonText } from '../http/reply';
import { refuseFuture } from './day-of-project';
import { type ProjectFilters, readFilters } from './project-filters';
import { unpackedPage } from './past-rows.sql';
import { ProjectOrder } from './project-order';
import { Parameters, projectRows, rowJson } from './project-rows.sql';

interface ListedRow {
  readonly rows: string;
  /** The sort values of the last row, where there are more. */
  readonly last: (string | number)[] | null;
}

type ListPage = Pick<ProjectListQuery, 'limit' | 'cursor'>;

export interface ListStatement {
  readonly name?: string;
  readonly text: string;
  readonly values: unknown[];
}

/** The portfolio as a list: one statement, whose JSON is sent as PostgreSQL builds it. */
@Injectable()
export class ProjectList {
  constructor(private readonly transactions: WorkspaceTransaction) {}

  /** `today` is the workspace's: no list is of a day to come. */
  async list(caller: Caller, query: ProjectListQuery, today: Day): Promise<JsonText> {
    const filters = readFilters(query);
    if (filters.asOf !== null) refuseFuture(filters.asOf, today);
    const order = new ProjectOrder(filters, query);
    const [found] = await this.transactions.read<ListedRow>(
      caller,
      listStatement(caller, filters, order, query),
    );
    const { rows = '[]', last = null } = found ?? {};
    const cursor = last === null ? null : encodeCursor(order.list, last);
    return new JsonText(`{"data":${rows},"page":${JSON.stringify({ nextCursor: cursor })}}`);
  }
}

/** One more row than the page shows says whether there is another page; the limit is part of the text, for the planner. */
export function listStatement(
  caller: Caller,
  filters: ProjectFilters,
  order: ProjectOrder,
  { limit = PAGE_LIMIT_DEFAULT, cursor }: ListPage,
): ListStatement {
  const parameters = new Parameters();
  const found = projectRows(filters, caller, parameters);
  const after = cursor === undefined ? '' : ` and ${order.after(cursor, parameters)}`;
  const asked = { ...found, where: `${found.where}${after}` };
  const { from, where, owner } =
    filters.asOf === null ? asked : unpackedPage(asked, order.orderBy, limit + 1);
  const text = `
    with page as (
      select ${rowJson(owner)} as row, ${order.values} as place, row_number() over (order by ${order.orderBy}) as number
      from ${from}
      where ${where}
      order by ${order.orderBy}
      limit ${limit + 1}
    )
    select coalesce(json_agg(row order by number) filter (where number <= ${limit}), '[]')::text as rows,
      case when count(*) > ${limit} then (array_agg(place order by number))[${limit}] end as last
    from page`;
  return { name: nameOf(text, filters, { limit, cursor }), text, values: parameters.values };
}

/**
 * A connection keeps the plans of first pages with one filter at most: those are asked again and again, and are few. Any
 * other text is planned each time, as nobody gives the kept ones back.
 */
function nameOf(text: string, filters: ProjectFilters, { limit, cursor }: ListPage): string | undefined {
  const given = Object.values(filters).filter((filter) => filter !== null);
  const isUsual = given.length <= 1 && cursor === undefined && limit === PAGE_LIMIT_DEFAULT;
  return isUsual ? `list ${hash('sha256', text, 'base64url')}` : undefined;
}
