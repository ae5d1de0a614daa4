import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { HANDOVER_UNPACKED_BYTES_MOST } from '@telltale/contract';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { Problem } from '../http/problem';
import { HANDED_OVER } from './handed-over-tables';
import {
  type Manifest,
  MANIFEST,
  type ManifestFile,
  README,
  readManifest,
  refusedArchive,
  said,
} from './manifest';

const ENTRIES: ReadonlySet<string> = new Set([
  MANIFEST,
  README,
  ...HANDED_OVER.map(({ file }) => `${file}.jsonl`),
]);
const MANIFEST_BYTES_MOST = 1024 * 1024;
/** A line holds at most one file, as base64. */
const LINE_BYTES_MOST = 64 * 1024 * 1024;
const NEW_LINE = 10;

const AGAIN = 'Download the archive again and send it as it is.';

/** An archive that somebody sent, in a file. Names tell entries apart and are never taken for paths. */
export class ArchiveReader {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async open(handle: FileHandle): Promise<ArchiveReader> {
    const zip = await readable(() => yauzl.fromFdPromise(handle.fd, { lazyEntries: true, autoClose: false }));
    if (zip.entryCount > ENTRIES.size)
      throw refusedArchive(
        `The archive has ${zip.entryCount} entries; one of Telltale has at most ${ENTRIES.size}. ${AGAIN}`,
      );
    return new ArchiveReader(zip, await readable(() => entriesOf(zip)));
  }

  async manifest(): Promise<Manifest> {
    const entry = this.entries.get(MANIFEST);
    if (entry === undefined) throw refusedArchive(`The archive has no ${MANIFEST}. ${AGAIN}`);
    if (entry.uncompressedSize > MANIFEST_BYTES_MOST)
      throw refusedArchive(`${MANIFEST} is too large. ${AGAIN}`);
    const chunks: Buffer[] = [];
    for await (const chunk of await this.chunks(MANIFEST)) chunks.push(chunk);
    return readManifest(Buffer.concat(chunks).toString('utf8'));
  }

  /** Reads every file once and holds it against the manifest, before anything is written. */
  async verify({ files }: Manifest): Promise<void> {
    for (const file of files) {
      const { rows, bytes, sha256 } = await this.measure(file);
      if (bytes !== file.bytes || sha256 !== file.sha256)
        throw refusedArchive(
          `${file.name} is not the file that ${MANIFEST} tells of: its SHA-256 is another. ${AGAIN}`,
        );
      if (rows !== file.rows)
        throw refusedArchive(`${file.name} has ${rows} rows, and ${MANIFEST} says ${file.rows}. ${AGAIN}`);
    }
  }

  /** The lines of a file with their numbers, from 1. */
  async *lines(name: string): AsyncGenerator<{ readonly text: string; readonly number: number }> {
    let [parts, held, number]: [Buffer[], number, number] = [[], 0, 0];
    for await (const chunk of await this.chunks(name)) {
      let from = 0;
      for (let end = chunk.indexOf(NEW_LINE); end !== -1; end = chunk.indexOf(NEW_LINE, from)) {
        number += 1;
        yield { text: Buffer.concat([...parts, chunk.subarray(from, end)]).toString('utf8'), number };
        [parts, held, from] = [[], 0, end + 1];
      }
      parts.push(chunk.subarray(from));
      held += chunk.length - from;
      if (held > LINE_BYTES_MOST) throw refusedArchive(`${name}, line ${number + 1}, is too long. ${AGAIN}`);
    }
    if (held > 0) throw refusedArchive(`${name} ends within line ${number + 1}. ${AGAIN}`);
  }

  private async measure({ name }: ManifestFile): Promise<Omit<ManifestFile, 'name'>> {
    const sum = createHash('sha256');
    let [rows, bytes] = [0, 0];
    for await (const chunk of await this.chunks(name)) {
      sum.update(chunk);
      bytes += chunk.length;
      for (let at = chunk.indexOf(NEW_LINE); at !== -1; at = chunk.indexOf(NEW_LINE, at + 1)) rows += 1;
    }
    return { rows, bytes, sha256: sum.digest('hex') };
  }

  /** yauzl ends an entry that unpacks into more than it declares. */
  private async chunks(name: string): Promise<AsyncIterable<Buffer>> {
    const entry = this.entries.get(name);
    if (entry === undefined) throw refusedArchive(`The archive has no ${name}. ${AGAIN}`);
    return pieces(name, await readable(() => this.zip.openReadStreamPromise(entry), name));
  }
}

async function* pieces(name: string, stream: Readable): AsyncGenerator<Buffer> {
  // A damaged archive is known to be one only by unpacking it.
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer, unknown>;
  try {
    for (;;) {
      const next: IteratorResult<Buffer, unknown> = await readable(() => chunks.next(), name);
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    stream.destroy();
  }
}

async function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    const { fileName } = entry;
    if (!ENTRIES.has(fileName) || entries.has(fileName))
      throw refusedArchive(`The archive holds ${said(fileName)}, which one of Telltale does not. ${AGAIN}`);
    if (entry.isEncrypted())
      throw refusedArchive(`${fileName} is encrypted. Send the archive without a password.`);
    unpacked += entry.uncompressedSize;
    entries.set(fileName, entry);
  }
  if (unpacked > HANDOVER_UNPACKED_BYTES_MOST)
    throw refusedArchive(
      `The archive unpacks into more than ${HANDOVER_UNPACKED_BYTES_MOST / 1024 ** 3} GB.`,
    );
  return entries;
}

/** The errors of yauzl and zlib tell of the archive; what we refuse ourselves goes on as it is. */
async function readable<Read>(read: () => Promise<Read>, where = 'The archive'): Promise<Read> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw refusedArchive(
      `${where} cannot be unpacked: it is no zip archive, or damaged, or cut off. ${AGAIN}`,
    );
  }
}
