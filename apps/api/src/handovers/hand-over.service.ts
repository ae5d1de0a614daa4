import type { FileHandle } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Caller } from '../access/caller';
import { findClient } from '../clients/client-rows';
import { Clock } from '../clock/clock';
import { audit } from '../database/audit';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { Problem } from '../http/problem';
import { openNameless } from '../imports/file/received-file';
import { ArchiveWriter } from './archive-writer';
import { HANDED_OVER } from './handed-over-tables';
import { handedOverColumns } from './handover-columns';
import {
  FORMAT,
  type Manifest,
  MANIFEST,
  type ManifestFile,
  type ManifestWorkspace,
  README,
} from './manifest';
import { PRODUCT_VERSION } from './product-version';
import { readmeText } from './readme-text';
import { tableLines } from './table-lines';

export interface MadeArchive {
  readonly fileName: string;
  readonly bytes: number;
  readonly handle: FileHandle;
}

const WORKSPACE = `
  select w.name, w.currency, w.time_zone as "timeZone", w.sign_settings -> 'thresholds' as "signSettings",
    w.readiness_template as "readinessTemplate"
  from workspace w where w.workspace_id = $1`;

/** The months of the runs' ids, whose first 48 bits are milliseconds. */
const RUN_MONTHS = `
  select distinct to_char(to_timestamp(
    ('x0000' || substr(replace(r.id::text, '-', ''), 1, 12))::bit(64)::bigint / 1000.0) at time zone 'UTC', 'YYYY-MM') as month
  from eval_run r where r.workspace_id = $1 and r.client_id = $2 order by 1`;

/** Makes a client's archive. It lies in a file until it is sent, so that a failure is a refusal and no half archive. */
@Injectable()
export class HandOverService {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly clock: Clock,
  ) {}

  async handOver(caller: Caller, clientId: string): Promise<MadeArchive> {
    const handle = await openNameless();
    try {
      const fileName = await this.transactions.snapshot(caller, (manager) =>
        this.write(manager, caller, clientId, handle),
      );
      return { fileName, bytes: (await handle.stat()).size, handle };
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  private async write(
    manager: EntityManager,
    caller: Caller,
    clientId: string,
    handle: FileHandle,
  ): Promise<string> {
    const [at, { workspaceId }] = [this.clock.now(), caller];
    const found = await findClient(manager, { workspaceId, at }, clientId);
    if (found === undefined) throw new Problem('not-found');
    const { name, key } = found.body;
    const archive = new ArchiveWriter(handle);
    const exportedAt = at.toISOString();
    archive.addText(README, readmeText(name, exportedAt), at);
    const files = await addTables(manager, archive, { workspaceId, clientId }, at);
    const manifest: Manifest = {
      ...{
        format: FORMAT,
        productVersion: PRODUCT_VERSION,
        archiveId: v7(),
        exportedAt,
        client: { name, key },
      },
      workspace: await workspaceOf(manager, workspaceId),
      runMonths: await runMonthsOf(manager, workspaceId, clientId),
      files,
    };
    archive.addText(MANIFEST, JSON.stringify(manifest, null, 2), at);
    await archive.end();
    const { archiveId } = manifest;
    const rows = Object.fromEntries(files.map((file) => [file.name, file.rows]));
    await audit(manager, caller, at, {
      what: 'client.exported',
      subject: { clientId, name, archiveId, rows },
    });
    return `telltale-${key.toLowerCase()}-${exportedAt.slice(0, 10)}.zip`;
  }
}

async function addTables(
  manager: EntityManager,
  archive: ArchiveWriter,
  whose: { readonly workspaceId: string; readonly clientId: string },
  at: Date,
): Promise<ManifestFile[]> {
  const columns = await handedOverColumns(manager);
  const files: ManifestFile[] = [];
  for (const table of HANDED_OVER) {
    const lines = tableLines(manager, table, columns.get(table.table) ?? [], whose);
    files.push(await archive.addLines(`${table.file}.jsonl`, lines, at));
  }
  return files;
}

async function workspaceOf(manager: EntityManager, workspaceId: string): Promise<ManifestWorkspace> {
  const [workspace] = await manager.query<ManifestWorkspace[]>(WORKSPACE, [workspaceId]);
  if (workspace === undefined) throw new Problem('not-found');
  return workspace;
}

async function runMonthsOf(manager: EntityManager, workspaceId: string, clientId: string): Promise<string[]> {
  const rows = await manager.query<{ month: string }[]>(RUN_MONTHS, [workspaceId, clientId]);
  return rows.map(({ month }) => month);
}
