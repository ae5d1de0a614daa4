import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../access/caller';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { Problem } from '../../http/problem';
import { idAndKey } from '../named-project';

const FILE = `
  select u.raw, u.file_name as name, u.format
  from project p
  join eval_run r on r.workspace_id = p.workspace_id and r.project_id = p.id
  join eval_upload u on u.workspace_id = r.workspace_id and u.id = r.upload_id
  where p.workspace_id = $1 and (p.id = $2 or p.key = $3) and r.id = $4`;

interface Found {
  readonly raw: Buffer | null;
  readonly name: string | null;
  readonly format: string;
}

const unpack = promisify(gunzip);

/** The file that a run came with, byte for byte, where its sender asked to keep it. */
@Injectable()
export class EvalRunFile {
  constructor(private readonly transactions: WorkspaceTransaction) {}

  async read(
    caller: Caller,
    project: string,
    run: string,
  ): Promise<{ readonly bytes: Buffer; readonly name: string }> {
    const values = [caller.workspaceId, ...idAndKey(project), run];
    const [found] = await this.transactions.read<Found>(caller, { text: FILE, values });
    if (found === undefined) throw new Problem('not-found');
    if (found.raw === null) throw new Problem('not-found', { detail: NOT_KEPT });
    return { bytes: await unpack(found.raw), name: found.name ?? `${found.format}-${run}` };
  }
}

const NOT_KEPT = 'The file of this run was not kept: push with ?keepRaw=true to keep the next ones.';
