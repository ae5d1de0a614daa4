import { type Encoding, markedEncoding } from './encoding';
import { fileRefused } from './file-refused';
import { nameOfKind } from './file-kind';

/** As much of the beginning as shows what kind of file it is. */
const SAMPLE_BYTES = 4_100;

/** Looks at the bytes of a file as they come: what it is, and in which encoding. Holds no more of it than a sample. */
export class ContentLook {
  private readonly utf8 = new TextDecoder('utf-8', { fatal: true });
  private sample = Buffer.alloc(0);
  private isUtf8 = true;
  private zeroAt: number | null = null;
  private seen = 0;

  take(chunk: Buffer): void {
    if (this.sample.length < SAMPLE_BYTES)
      this.sample = Buffer.concat([this.sample, chunk.subarray(0, SAMPLE_BYTES - this.sample.length)]);
    if (this.zeroAt === null && chunk.includes(0)) this.zeroAt = this.seen + chunk.indexOf(0);
    if (this.isUtf8) this.isUtf8 = this.goesOnAsUtf8(chunk);
    this.seen += chunk.length;
  }

  get bytes(): number {
    return this.seen;
  }

  /** The encoding; refuses a file that is no text. */
  async finish(): Promise<Encoding> {
    if (this.seen === 0) throw fileRefused('The file is empty.');
    const kind = await nameOfKind(this.sample);
    if (kind !== null) throw fileRefused(`The file is ${kind}, not a table.`);
    const marked = markedEncoding(this.sample);
    if (marked?.startsWith('UTF-16') === true) return marked;
    if (this.zeroAt !== null)
      throw fileRefused(
        `The file holds binary zeros (the first at byte ${this.zeroAt + 1}), so it is not plain text.`,
        'Save the table as CSV (UTF-8) and send that.',
      );
    return this.isUtf8 && this.endsAsUtf8() ? 'UTF-8' : 'Windows-1252';
  }

  private goesOnAsUtf8(chunk: Buffer): boolean {
    try {
      this.utf8.decode(chunk, { stream: true });
      return true;
    } catch {
      // A TypeError is how the decoder says that these bytes are no UTF-8.
      return false;
    }
  }

  private endsAsUtf8(): boolean {
    try {
      this.utf8.decode();
      return true;
    } catch {
      // The last character was cut off: so it is no UTF-8.
      return false;
    }
  }
}
