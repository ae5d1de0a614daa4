import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { AuditExportQuery } from '@telltale/contract';
import { stringify } from 'csv-stringify';
import type { Caller } from '../access/caller';
import { refuseScoped } from '../access/refuse-scoped';
import { Clock } from '../clock/clock';
import { audit } from '../database/audit';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { BYTE_ORDER_MARK, CSV_DIALECT } from '../exports/csv-dialect';
import { canonicalJson } from '../projects/canonical-json';
import { LOG_OF_ALL } from './audit-log';
import { type AuditPlace, type AuditRow, auditRows, toldSeals } from './audit-rows';

const PAGE = 1_000;

const TITLES = [
  'At',
  'What',
  'By',
  'Account',
  'Address',
  'Subject',
  'Request',
  'Seal',
  'Entry hash',
  'Erased',
  'Id',
];

/** The log as a file, the oldest first, with what its seals are made of; a page of it is in memory at a time. */
@Injectable()
export class AuditExport {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly clock: Clock,
  ) {}

  /** That it was exported is an entry, which is in the file itself where the days let it through. */
  async open(
    caller: Caller,
    { format = 'csv', ...choice }: AuditExportQuery,
    timeZone: string,
  ): Promise<Readable> {
    refuseScoped(caller, LOG_OF_ALL);
    await this.transactions.run(caller, (manager) =>
      audit(manager, caller, this.clock.now(), {
        what: 'export.made',
        subject: { of: 'audit', format, ...choice },
      }),
    );
    const rows = this.rows(caller, choice, timeZone);
    return format === 'csv' ? csvOf(rows) : Readable.from(this.lines(caller, rows));
  }

  private async *rows(
    caller: Caller,
    choice: Omit<AuditExportQuery, 'format'>,
    timeZone: string,
  ): AsyncGenerator<AuditRow> {
    const wanted = { ...choice, workspaceId: caller.workspaceId, timeZone };
    let after: AuditPlace | null = null;
    for (;;) {
      const page: AuditRow[] = await this.transactions.run(caller, (manager) =>
        auditRows(manager, 'oldest-first', wanted, { after, limit: PAGE }),
      );
      yield* page;
      const last = page.at(-1);
      if (last === undefined || page.length < PAGE) return;
      after = last.place;
    }
  }

  /** First the entries, then every seal of the workspace: a choice of entries alone does not make the chain. */
  private async *lines(caller: Caller, rows: AsyncGenerator<AuditRow>): AsyncGenerator<string> {
    for await (const { place, body, proof } of rows)
      yield `${JSON.stringify(Object.assign({ kind: 'entry' }, body, { at: place[0] }, proof))}\n`;
    for (let after = 0; ;) {
      const seals = await this.transactions.run(caller, (manager) =>
        toldSeals(manager, caller.workspaceId, after),
      );
      for (const seal of seals)
        yield `${JSON.stringify({ kind: 'seal', workspaceId: caller.workspaceId, ...seal })}\n`;
      const last = seals.at(-1);
      if (last === undefined) return;
      after = last.seal;
    }
  }
}

function csvOf(rows: AsyncGenerator<AuditRow>): Readable {
  const csv = stringify(CSV_DIALECT);
  csv.push(BYTE_ORDER_MARK);
  csv.write(TITLES);
  return Readable.from(rows).map(lineOf).compose(csv) as Readable;
}

function lineOf({ place, body, proof }: AuditRow): readonly (string | number | null)[] {
  const { what, by, accountId, address, subject, requestId, seal, isErased, id } = body;
  const sealed = [seal, proof.hash] as const;
  return [
    place[0],
    what,
    by,
    accountId,
    address,
    canonicalJson(subject),
    requestId,
    ...sealed,
    isErased ? 'yes' : '',
    id,
  ];
}
