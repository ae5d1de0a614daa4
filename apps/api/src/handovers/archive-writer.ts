import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { FileHandle } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { ZipFile } from 'yazl';
import type { ManifestFile } from './manifest';

/** Writes a zip archive into a file, one entry after the other, with a piece of it in memory at a time. */
export class ArchiveWriter {
  private readonly zip = new ZipFile();
  private readonly written: Promise<void>;
  private hasFailed = false;

  constructor(private readonly handle: FileHandle) {
    this.written = this.write();
    // It is awaited at the end; until then its failure is noticed by whoever adds.
    this.written.catch(() => (this.hasFailed = true));
  }

  /** Adds a file of lines; what came of it goes into the manifest. */
  async addLines(name: string, lines: AsyncIterable<string>, at: Date): Promise<ManifestFile> {
    const entry = new PassThrough();
    this.zip.addReadStream(entry, name, { mtime: at });
    const sum = createHash('sha256');
    let [rows, bytes] = [0, 0];
    for await (const line of lines) {
      const chunk = Buffer.from(`${line}\n`);
      sum.update(chunk);
      rows += 1;
      bytes += chunk.length;
      if (this.hasFailed) await this.written;
      if (!entry.write(chunk)) await Promise.race([once(entry, 'drain'), this.written]);
    }
    entry.end();
    return { name, rows, bytes, sha256: sum.digest('hex') };
  }

  addText(name: string, text: string, at: Date): void {
    this.zip.addBuffer(Buffer.from(text), name, { mtime: at });
  }

  /** Ends the archive; its bytes are in the file. */
  async end(): Promise<void> {
    this.zip.end();
    await this.written;
  }

  private async write(): Promise<void> {
    for await (const chunk of this.zip.outputStream as AsyncIterable<Buffer>)
      await this.handle.appendFile(chunk);
  }
}
