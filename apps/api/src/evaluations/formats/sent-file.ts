import { FormatRefusal } from './format-refusal';

/** Bare `NaN` and `Infinity`, which Python writes and JSON does not know, outside of strings. */
const STRINGS_AND_NON_NUMBERS = /"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g;

/** A file as it was pushed, decompressed. Each reading of it is made once. */
export class SentFile {
  private decoded: string | undefined;
  private parsed: { readonly value: unknown } | undefined;

  constructor(
    readonly bytes: Buffer,
    /** As the sender named it; a hint, never believed over the content. */
    readonly fileName: string | null = null,
  ) {}

  /** UTF-8 (or UTF-16 with its mark) without the mark. */
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
    this.parsed ??= { value: this.isJson ? parse(this.text) : undefined };
    return this.parsed.value;
  }

  /** Its document as an object; undefined for any other file. */
  get object(): Readonly<Record<string, unknown>> | undefined {
    const { json } = this;
    return typeof json === 'object' && json !== null && !Array.isArray(json)
      ? (json as Readonly<Record<string, unknown>>)
      : undefined;
  }

  /** Each line of a `.jsonl` file; a line that is no JSON is refused with its number. */
  jsonLines(): readonly unknown[] {
    return this.text.split('\n').flatMap((line, index) => {
      if (line.trim() === '') return [];
      const value = parse(line);
      if (value === undefined)
        throw new FormatRefusal('unreadable-file', `Line ${index + 1} is not JSON.`, `line ${index + 1}`);
      return [value];
    });
  }

  private get isJson(): boolean {
    return !this.isZip && /^[[{]/.test(this.beginning);
  }
}

function decode(bytes: Buffer): string {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  return new TextDecoder(isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8').decode(bytes);
}

function parse(text: string): unknown {
  // What cannot be prevented: whether a text is JSON is only known by reading it.
  try {
    return JSON.parse(text);
  } catch {
    return parseTolerant(text);
  }
}

function parseTolerant(text: string): unknown {
  const mended = text.replace(STRINGS_AND_NON_NUMBERS, (found) => (found.startsWith('"') ? found : 'null'));
  if (mended === text) return undefined;
  try {
    return JSON.parse(mended);
  } catch {
    return undefined;
  }
}
