import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type ClientReply, LOGO_BYTES_MOST } from '@telltale/contract';
import { fileTypeFromBuffer } from 'file-type';
import type { Caller } from '../access/caller';
import { Clock } from '../clock/clock';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { Problem } from '../http/problem';
import type { Versioned } from '../http/reply';
import { ClientsService } from './clients.service';

export interface StoredLogo {
  readonly media_type: string;
  readonly content: Buffer;
  readonly hash: string;
}

/** SVG is a document that can hold scripts, so it is none of these. */
const KINDS: readonly string[] = ['image/png', 'image/jpeg', 'image/webp'];

/** The picture beside a client's name. What it is, its bytes tell and not its name. */
@Injectable()
export class ClientLogoService {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly clients: ClientsService,
    private readonly clock: Clock,
  ) {}

  async read(caller: Caller, clientId: string): Promise<StoredLogo> {
    const [logo] = await this.transactions.read<StoredLogo>(caller, {
      text: 'select media_type, content, hash from client_logo where workspace_id = $1 and client_id = $2',
      values: [caller.workspaceId, clientId],
    });
    if (logo === undefined) throw new Problem('not-found');
    return logo;
  }

  async keep(
    caller: Caller,
    clientId: string,
    version: number,
    content: Buffer,
  ): Promise<Versioned<ClientReply>> {
    const mediaType = await mediaTypeOf(content);
    const hash = createHash('sha256').update(content).digest('hex');
    return await this.clients.touch(caller, clientId, version, (manager) =>
      manager.query(
        `insert into client_logo (workspace_id, client_id, media_type, content, hash, at) values ($1, $2, $3, $4, $5, $6)
         on conflict (workspace_id, client_id) do update set media_type = excluded.media_type, content = excluded.content,
           hash = excluded.hash, at = excluded.at`,
        [caller.workspaceId, clientId, mediaType, content, hash, this.clock.now()],
      ),
    );
  }

  async remove(caller: Caller, clientId: string, version: number): Promise<Versioned<ClientReply>> {
    return await this.clients.touch(caller, clientId, version, (manager) =>
      manager.query('delete from client_logo where workspace_id = $1 and client_id = $2', [
        caller.workspaceId,
        clientId,
      ]),
    );
  }
}

async function mediaTypeOf(content: Buffer): Promise<string> {
  if (content.length === 0) throw refused('The file is empty.');
  if (content.length > LOGO_BYTES_MOST) throw tooLarge();
  const mediaType = (await fileTypeFromBuffer(content))?.mime;
  if (mediaType === undefined || !KINDS.includes(mediaType))
    throw refused('A logo is a PNG, JPEG or WebP picture. Save it as one of these.');
  return mediaType;
}

function refused(detail: string): Problem {
  return new Problem('logo-refused', { detail, errors: [{ pointer: '#/file', detail }] });
}

export function tooLarge(): Problem {
  return new Problem('body-too-large', {
    detail: `A logo is at most ${LOGO_BYTES_MOST / 1024} KB. Send a smaller picture.`,
  });
}
