import { Injectable } from '@nestjs/common';
import { PROOF_FILE_BYTES_MOST, type ProofFileReply } from '@telltale/contract';
import { fileTypeFromBuffer } from 'file-type';
import { v7 } from 'uuid';
import type { Caller } from '../access/caller';
import { Clock } from '../clock/clock';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { Problem } from '../http/problem';

export interface SentFile {
  readonly name: string;
  readonly content: Buffer;
}

export interface StoredFile {
  readonly name: string;
  readonly media_type: string;
  readonly content: Buffer;
}

/** What no signature tells is text. All is handed out as a download, so that no file runs as one of our pages. */
const TEXT = 'text/plain';

/** Files that prove something, kept in the database beside the record that names them. */
@Injectable()
export class ProofFiles {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly clock: Clock,
  ) {}

  async keep(caller: Caller, projectId: string, { name, content }: SentFile): Promise<ProofFileReply> {
    if (content.length === 0) throw refused('The file is empty.');
    const mediaType = (await fileTypeFromBuffer(content))?.mime ?? TEXT;
    if (mediaType === TEXT && content.includes(0))
      throw refused('Send a picture, a PDF, an office file or text.');
    const at = this.clock.now();
    const id = v7();
    const { workspaceId, accountId, name: by } = caller;
    const rows = await this.transactions.run(caller, (manager) =>
      manager.query<unknown[]>(
        `insert into proof_file (workspace_id, id, project_id, client_id, name, media_type, bytes, content, at, account_id, by_name)
         select $1, $2, p.id, p.client_id, $4, $5, $6, $7, $8, $9, $10 from project p
         where p.workspace_id = $1 and p.id = $3 returning id`,
        [workspaceId, id, projectId, name, mediaType, content.length, content, at, accountId, by],
      ),
    );
    if (rows.length === 0) throw new Problem('not-found');
    return { id, name, mediaType, bytes: content.length, at: at.toISOString() };
  }

  async read(caller: Caller, projectId: string, id: string): Promise<StoredFile> {
    const [file] = await this.transactions.read<StoredFile>(caller, {
      text: 'select name, media_type, content from proof_file where workspace_id = $1 and project_id = $2 and id = $3',
      values: [caller.workspaceId, projectId, id],
    });
    if (file === undefined) throw new Problem('not-found');
    return file;
  }
}

function refused(detail: string): Problem {
  return new Problem('proof-refused', { detail, errors: [{ pointer: '#/file', detail }] });
}

export function tooLarge(): Problem {
  return new Problem('body-too-large', {
    detail: `A proof is at most ${PROOF_FILE_BYTES_MOST / 1024 / 1024} MB. Send a smaller file, or a link to it.`,
  });
}
