import { PROOF_FILE_BYTES_MOST } from '@telltale/contract';
import type { FastifyRequest } from 'fastify';
import { fileNameOf } from '../http/file-name';
import { Problem } from '../http/problem';
import { type SentFile, tooLarge } from './proof-files';

const LIMITS = { fileSize: PROOF_FILE_BYTES_MOST, files: 1, fields: 5, fieldSize: 1_000, parts: 6 };

/** Takes the one file of a form off the wire. It is small, so it is held in memory. */
export async function receiveProof(request: FastifyRequest): Promise<SentFile> {
  if (!request.isMultipart())
    throw new Problem('unsupported-media-type', { detail: 'Send the file as multipart/form-data.' });
  const part = await request.file({ limits: LIMITS });
  if (part === undefined) {
    const detail = 'Send one file, in the part “file”.';
    throw new Problem('invalid-request', { errors: [{ pointer: '#/file', detail }] });
  }
  const chunks: Buffer[] = [];
  for await (const chunk of part.file) chunks.push(chunk as Buffer);
  if (part.file.truncated) throw tooLarge();
  return { name: fileNameOf(part.filename), content: Buffer.concat(chunks) };
}
