import { FormatRefusal } from './format-refusal';
import { valueOfJson } from './json-text';

/** A file as it was pushed, decompressed. Each reading of it is made once. */
export class SentFile {
  private decoded: string | undefined;
  private document: { readonly value: unknown } | undefined;
  private lines: readonly unknown[] | undefined;

  constructor(
    readonly bytes: Buffer,
    /** As the sender named it; a hint, never believed over the content. */
    readonly fileName: string | null = null,
  ) {}

  /** Without its mark. UTF-8, UTF-16 with its mark, else Windows-1252, as tables from spreadsheets are. */
  get text(): string {
    this.decoded ??= decode(this.bytes);
    return this.decoded;
  }

  /** The first characters that are not blank: enough to tell JSON, XML and CSV apart. */
  get beginning(): string {
    return this.text.slice(0, 4_096).trimStart();
  }

  get isZip(): boolean {
    return this.bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'));
  }

  /** The document, with what is no number as `null`; undefined where the file is no JSON document. */
  get json(): unknown {
    this.document ??= { value: this.isJson ? valueOfJson(this.text) : undefined };
    return this.document.value;
  }

  /** Its document as an object; undefined for any other file. */
  get object(): Readonly<Record<string, unknown>> | undefined {
    return asObject(this.json);
  }

  /** The first line of a `.jsonl` file as an object: enough to recognise one, and refuses nothing. */
  get firstLine(): Readonly<Record<string, unknown>> | undefined {
    if (!this.isJson) return undefined;
    const start = this.text.search(/\S/);
    const end = this.text.indexOf('\n', start);
    const isOneLine = end === -1 || this.text.slice(end).trim() === '';
    return isOneLine ? this.object : asObject(valueOfJson(this.text.slice(start, end)));
  }

  /** Each line of a `.jsonl` file; a line that is no JSON is refused with its number. */
  jsonLines(): readonly unknown[] {
    this.lines ??= this.text.split('\n').flatMap((line, index) => {
      if (line.trim() === '') return [];
      const value = valueOfJson(line);
      if (value === undefined)
        throw new FormatRefusal('unreadable-file', `Line ${index + 1} is not JSON.`, `line ${index + 1}`);
      return [value];
    });
    return this.lines;
  }

  private get isJson(): boolean {
    return !this.isZip && /^[[{]/.test(this.beginning);
  }
}

function asObject(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

function decode(bytes: Buffer): string {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  if (isLittle || isBig) return new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be').decode(bytes);
  // What cannot be prevented: that bytes are no UTF-8 is only known by decoding them.
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
