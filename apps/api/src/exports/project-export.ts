import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { PAGE_LIMIT_MOST, type ProjectExportQuery, type ProjectListReply } from '@telltale/contract';
import type { Day } from '@telltale/domain';
import { stringify } from 'csv-stringify';
import type { Caller } from '../access/caller';
import { Clock } from '../clock/clock';
import { audit } from '../database/audit';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { ProjectList } from '../projects/project-list';
import { BYTE_ORDER_MARK, CSV_DIALECT } from './csv-dialect';
import { CSV_TITLES, csvRow } from './csv-row';

/** All that a list shows, as a stream: a page of it is in memory at a time. */
@Injectable()
export class ProjectExport {
  constructor(
    private readonly projects: ProjectList,
    private readonly transactions: WorkspaceTransaction,
    private readonly clock: Clock,
  ) {}

  /** The first page is read before the stream begins, so that a refusal is still one. */
  async open(
    caller: Caller,
    { format = 'csv', ...query }: ProjectExportQuery,
    today: Day,
  ): Promise<Readable> {
    const pages = this.pages(caller, query, today);
    const first = await pages.next();
    const subject = { of: 'projects', format, ...query };
    await this.transactions.run(caller, (manager) =>
      audit(manager, caller, this.clock.now(), { what: 'export.made', subject }),
    );
    const all = chain(first.done === true ? [] : first.value, pages);
    return format === 'csv' ? csvOf(all) : Readable.from(jsonOf(all));
  }

  private async *pages(
    caller: Caller,
    query: Omit<ProjectExportQuery, 'format'>,
    today: Day,
  ): AsyncGenerator<ProjectListReply['data']> {
    let cursor: string | undefined;
    do {
      const { text } = await this.projects.list(caller, { ...query, limit: PAGE_LIMIT_MOST, cursor }, today);
      const { data, page } = JSON.parse(text) as ProjectListReply;
      yield data;
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
  }
}

type Rows = AsyncGenerator<ProjectListReply['data'][number]>;

async function* chain(
  first: ProjectListReply['data'],
  others: AsyncGenerator<ProjectListReply['data']>,
): Rows {
  yield* first;
  for await (const page of others) yield* page;
}

function csvOf(rows: Rows): Readable {
  const csv = stringify(CSV_DIALECT);
  csv.push(BYTE_ORDER_MARK);
  csv.write(CSV_TITLES);
  return Readable.from(rows).map(csvRow).compose(csv) as Readable;
}

async function* jsonOf(rows: Rows): AsyncGenerator<string> {
  let separator = '';
  yield '{"data":[';
  for await (const row of rows) {
    yield separator + JSON.stringify(row);
    separator = ',\n';
  }
  yield ']}';
}
