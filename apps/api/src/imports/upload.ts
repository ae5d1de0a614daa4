import type { Multipart, MultipartFile } from '@fastify/multipart';
import { IMPORT_FILE_BYTES_MOST, IMPORT_PRESET_CHOICES, type ImportPreset } from '@telltale/contract';
import type { FastifyRequest } from 'fastify';
import { fileNameOf } from '../http/file-name';
import { Problem } from '../http/problem';
import { fileRefused } from './file/file-refused';
import { type ReceivedFile, receiveFile } from './file/received-file';

/** What somebody sent: the file, and how to read it. */
export interface Upload {
  readonly file: ReceivedFile;
  readonly preset: ImportPreset | 'auto';
  readonly isDryRun: boolean;
}

const FILE = 'file';
const FIELDS = ['preset', 'dryRun'] as const;
type Field = (typeof FIELDS)[number];

const LIMITS = { fileSize: IMPORT_FILE_BYTES_MOST, files: 10, fields: 10, fieldSize: 1_000, parts: 20 };

/** Takes a form with a file off the wire, in whatever order its parts come. */
export async function receiveUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart())
    throw new Problem('unsupported-media-type', { detail: 'Send the file as multipart/form-data.' });
  const fields = new Map<Field, string>();
  let file: ReceivedFile | undefined;
  try {
    for await (const part of request.parts({ limits: LIMITS }))
      if (part.type === 'file') file = await receivePart(part, file);
      else takeField(part, fields);
    return { file: needed(file), ...checkedFields(fields) };
  } catch (error) {
    await file?.close();
    // What is still on its way is let through to nowhere: else its sender would never read the answer.
    request.raw.unpipe();
    request.raw.resume();
    throw error;
  }
}

async function receivePart(part: MultipartFile, earlier: ReceivedFile | undefined): Promise<ReceivedFile> {
  if (part.fieldname !== FILE || earlier !== undefined) {
    part.file.resume();
    throw refused(part.fieldname, `Send one file, in the part “${FILE}”.`);
  }
  return await receiveFile(part.file, fileNameOf(part.filename), () => {
    if (part.file.truncated)
      throw fileRefused(
        `The file is larger than ${IMPORT_FILE_BYTES_MOST / 1024 / 1024} MB.`,
        'Divide it into several files.',
      );
  });
}

function takeField(part: Exclude<Multipart, MultipartFile>, fields: Map<Field, string>): void {
  const name = FIELDS.find((field) => field === part.fieldname);
  if (name === undefined || fields.has(name) || typeof part.value !== 'string')
    throw refused(part.fieldname, `The form takes the parts ${FILE}, ${FIELDS.join(' and ')}, each once.`);
  fields.set(name, part.value);
}

/** Without a word on it a file is only looked at, and nothing is written. */
function checkedFields(fields: ReadonlyMap<Field, string>): Omit<Upload, 'file'> {
  const asked = fields.get('preset') ?? 'auto';
  const dryRun = fields.get('dryRun') ?? 'true';
  const preset = IMPORT_PRESET_CHOICES.find((choice) => choice === asked);
  if (preset === undefined) throw refused('preset', `preset is one of: ${IMPORT_PRESET_CHOICES.join(', ')}`);
  if (dryRun !== 'true' && dryRun !== 'false') throw refused('dryRun', 'dryRun is the text true or false');
  return { preset, isDryRun: dryRun === 'true' };
}

function needed(file: ReceivedFile | undefined): ReceivedFile {
  if (file === undefined) throw refused(FILE, `Send the file, in the part “${FILE}”.`);
  return file;
}

function refused(field: string, detail: string): Problem {
  return new Problem('invalid-request', { errors: [{ pointer: `#/${field}`, detail }] });
}
