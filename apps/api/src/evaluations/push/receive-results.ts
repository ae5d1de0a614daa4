import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { EVAL_FILE_BYTES_MOST, EVAL_UNPACKED_BYTES_MOST } from '@telltale/contract';
import type { FastifyRequest } from 'fastify';
import { fileNameOf } from '../../http/file-name';
import { Problem } from '../../http/problem';
import { encodingOf } from './results-door';
import { Cap, unpacker } from './unpack';

/** A file of results as it arrived, unpacked. */
export interface ReceivedResults {
  readonly bytes: Buffer;
  /** As a form named it. */
  readonly fileName: string | null;
}

const FORM = { files: 1, fields: 5, fieldSize: 1_000, parts: 6 };

/** Takes the file off the wire, be it the body itself or the one file of a form, packed or not. */
export async function receiveResults(request: FastifyRequest): Promise<ReceivedResults> {
  try {
    return request.isMultipart() ? await receiveForm(request) : await receiveBody(request);
  } catch (error) {
    // What is still on its way is let through to nowhere: else its sender would never read the answer.
    request.raw.unpipe();
    request.raw.resume();
    throw error;
  }
}

async function receiveForm(request: FastifyRequest): Promise<ReceivedResults> {
  const part = await request.file({ limits: { ...FORM, fileSize: EVAL_FILE_BYTES_MOST + 1 } });
  if (part === undefined) throw nothingSent();
  const bytes = await collect(part.file, undefined);
  return { bytes, fileName: fileNameOf(part.filename) };
}

async function receiveBody(request: FastifyRequest): Promise<ReceivedResults> {
  const body = request.body as Readable | null | undefined;
  if (body === null || body === undefined) throw nothingSent();
  return { bytes: await collect(body, encodingOf(request)), fileName: null };
}

async function collect(sent: Readable, encoding: string | undefined): Promise<Buffer> {
  const unpack = unpacker(encoding) ?? new PassThrough();
  const chunks: Buffer[] = [];
  try {
    await pipeline(
      // What is refused half way is not torn off: the sender is to read the answer.
      sent.iterator({ destroyOnReturn: false }),
      new Cap(EVAL_FILE_BYTES_MOST, () => tooLarge('as it is sent', EVAL_FILE_BYTES_MOST)),
      unpack,
      new Cap(EVAL_UNPACKED_BYTES_MOST, () => tooLarge('unpacked', EVAL_UNPACKED_BYTES_MOST)),
      async (unpacked: AsyncIterable<Buffer>) => {
        for await (const chunk of unpacked) chunks.push(chunk);
      },
    );
  } catch (error) {
    throw unpackProblem(error, encoding);
  }
  return Buffer.concat(chunks);
}

/** What zlib says of bytes that are not packed as the header tells. */
function unpackProblem(error: unknown, encoding: string | undefined): unknown {
  const { code } = error as { readonly code?: string };
  const isPacked = code?.startsWith('Z_') === true || code?.startsWith('ERR__ERROR_') === true;
  if (!isPacked && code !== 'ERR_PADDING_2') return error;
  return new Problem('unreadable-file', {
    detail: `The body is not ${encoding ?? 'packed'}, or was cut off: send it again, or without Content-Encoding.`,
  });
}

function tooLarge(what: string, most: number): Problem {
  const detail = `The file is larger than ${most / 1_024 / 1_024} MB ${what}: send fewer cases at a time.`;
  return new Problem('file-too-large', { detail });
}

function nothingSent(): Problem {
  return new Problem('invalid-request', {
    errors: [{ pointer: '#/file', detail: 'Send the file as the body, or as the part “file” of a form.' }],
  });
}
