import { promisify } from 'node:util';
import { crc32, zstdDecompress } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { FormatRefusal } from './format-refusal';

/** A log of 20,000 cases is larger than any test set that is run every week. */
export const ZIP_ENTRIES_MOST = 20_000;
/** What may come out of one archive: a small file can be made to unfold into anything. */
export const UNFOLDED_BYTES_MOST = 128 * 1_024 * 1_024;

const STORED = 0;
const DEFLATE = 8;
const ZSTANDARD = 93;

const unfoldZstandard = promisify(zstdDecompress);

/** A zip archive in memory. Names tell entries apart and are never taken for paths. */
export class ZipArchive {
  private unfolded = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async open(bytes: Buffer): Promise<ZipArchive> {
    const zip = await orUnreadable(yauzl.fromBufferPromise(bytes, { lazyEntries: true }));
    if (zip.entryCount > ZIP_ENTRIES_MOST)
      throw new FormatRefusal(
        'file-too-large',
        `The archive holds ${zip.entryCount} entries; at most ${ZIP_ENTRIES_MOST} are read.`,
      );
    return new ZipArchive(zip, await orUnreadable(entriesOf(zip)));
  }

  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  /** The content of an entry; undefined where there is none of that name. */
  async read(name: string): Promise<Buffer | undefined> {
    const entry = this.entries.get(name);
    if (entry === undefined) return undefined;
    if (entry.isEncrypted())
      throw new FormatRefusal(
        'unreadable-file',
        'The archive is encrypted: send it without a password.',
        name,
      );
    if (entry.uncompressedSize > this.room) throw tooLarge(name);
    const content = await this.contentOf(entry);
    if (content.length !== entry.uncompressedSize || crc32(content) !== entry.crc32) throw damaged(name);
    this.unfolded += content.length;
    return content;
  }

  private get room(): number {
    return UNFOLDED_BYTES_MOST - this.unfolded;
  }

  private contentOf(entry: Entry): Promise<Buffer> {
    const { compressionMethod: method, fileName } = entry;
    if (method === STORED || method === DEFLATE) return this.streamed(entry, true);
    if (method === ZSTANDARD) return this.unfoldedZstandard(entry);
    throw new FormatRefusal(
      'unsupported-compression',
      `The archive is compressed by method ${method}; deflate (8) and Zstandard (93) are read.`,
      fileName,
    );
  }

  private async unfoldedZstandard(entry: Entry): Promise<Buffer> {
    const folded = await this.streamed(entry, false);
    // What cannot be prevented: the size that an entry declares may be a lie, and its bytes may be no Zstandard.
    try {
      return await unfoldZstandard(folded, { maxOutputLength: Math.max(this.room, 1) });
    } catch (error) {
      throw isTooMuch(error) ? tooLarge(entry.fileName) : damaged(entry.fileName);
    }
  }

  /** yauzl itself ends an entry that unfolds into more than it declares. */
  private async streamed(entry: Entry, decodeFileData: boolean): Promise<Buffer> {
    const chunks: Buffer[] = [];
    try {
      const stream = await this.zip.openReadStreamPromise(entry, decodeFileData ? {} : { decodeFileData });
      for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
    } catch {
      // yauzl's and zlib's errors of broken archives; nothing else reads from memory.
      throw damaged(entry.fileName);
    }
    return Buffer.concat(chunks);
  }
}

async function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  return entries;
}

async function orUnreadable<Read>(reading: Promise<Read>): Promise<Read> {
  // yauzl's errors are about the archive, which is known to be one only by reading it.
  try {
    return await reading;
  } catch {
    throw new FormatRefusal('unreadable-file', 'The archive is damaged: its list of entries cannot be read.');
  }
}

/** How zlib says that an output would pass its limit. */
function isTooMuch(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
  );
}

function damaged(name: string): FormatRefusal {
  return new FormatRefusal('unreadable-file', 'The archive is damaged: an entry of it cannot be read.', name);
}

function tooLarge(name: string): FormatRefusal {
  const most = UNFOLDED_BYTES_MOST / (1_024 * 1_024);
  return new FormatRefusal('file-too-large', `The archive unfolds into more than ${most} MiB.`, name);
}
