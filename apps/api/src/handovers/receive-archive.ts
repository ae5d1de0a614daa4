import type { FileHandle } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import type { MultipartFile } from '@fastify/multipart';
import { HANDOVER_BYTES_MOST } from '@telltale/contract';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../http/problem';
import { openNameless } from '../imports/file/received-file';

export interface SentArchive {
  readonly handle: FileHandle;
  /** SHA-256 of its bytes. */
  readonly hash: Buffer;
  /** Without a word on it an archive is only looked at. */
  readonly isDryRun: boolean;
}

const LIMITS = { fileSize: HANDOVER_BYTES_MOST, files: 2, fields: 5, fieldSize: 100, parts: 6 };

/** Takes a form with an archive off the wire, into a file without a name. */
export async function receiveArchive(request: FastifyRequest): Promise<SentArchive> {
  if (!request.isMultipart())
    throw new Problem('unsupported-media-type', { detail: 'Send the archive as multipart/form-data.' });
  let dryRun: unknown = 'true';
  let file: Omit<SentArchive, 'isDryRun'> | undefined;
  try {
    for await (const part of request.parts({ limits: LIMITS }))
      if (part.type === 'file') file = await receivePart(part, file);
      else if (part.fieldname === 'dryRun') dryRun = part.value;
      else throw refused(part.fieldname, 'The form takes the parts file and dryRun.');
    if (file === undefined) throw refused('file', 'Send the archive, in the part “file”.');
    if (dryRun !== 'true' && dryRun !== 'false') throw refused('dryRun', 'dryRun is the text true or false');
    return { ...file, isDryRun: dryRun === 'true' };
  } catch (error) {
    await file?.handle.close();
    // What is still on its way is let through to nowhere: else its sender would never read the answer.
    request.raw.unpipe();
    request.raw.resume();
    throw error;
  }
}

async function receivePart(part: MultipartFile, earlier: unknown) {
  if (part.fieldname !== 'file' || earlier !== undefined) {
    part.file.resume();
    throw refused(part.fieldname, 'Send one archive, in the part “file”.');
  }
  const handle = await openNameless();
  try {
    const sum = createHash('sha256');
    for await (const chunk of part.file as AsyncIterable<Buffer>) {
      sum.update(chunk);
      await handle.appendFile(chunk);
    }
    if (part.file.truncated) throw tooLarge();
    return { handle, hash: sum.digest() };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

function tooLarge(): Problem {
  return new Problem('file-too-large', {
    detail: `An archive is at most ${HANDOVER_BYTES_MOST / 1024 / 1024} MB.`,
  });
}

function refused(field: string, detail: string): Problem {
  return new Problem('invalid-request', { errors: [{ pointer: `#/${field}`, detail }] });
}
