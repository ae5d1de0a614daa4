import type { CanonicalFile } from '@telltale/domain';
import type { ColumnMapping } from '../formats/eval-format';
import { formatOf } from '../formats/format-register';
import { FormatRefusal, type FormatRefusalCode } from '../formats/format-refusal';
import { SentFile } from '../formats/sent-file';
import { storableFile } from '../formats/storable-file';

/** A file and how it is to be read: what goes to a worker thread. */
export interface ResultsToRead {
  readonly bytes: Uint8Array;
  readonly fileName: string | null;
  /** `auto`, or the id of a format. */
  readonly format: string;
  readonly mapping: ColumnMapping | undefined;
}

export interface ReadResults {
  readonly format: string;
  readonly file: CanonicalFile;
}

/** Refusals are answers, so that they come out of a worker thread as what they are. */
export type Reading = ReadResults | { readonly refusal: RefusedResults };

export interface RefusedResults {
  readonly code: FormatRefusalCode;
  readonly detail: string;
  readonly place: string | undefined;
}

export async function readResults({ bytes, fileName, format, mapping }: ResultsToRead): Promise<Reading> {
  const sent = new SentFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), fileName);
  try {
    const found = formatOf(sent, format);
    const file = await found.read(sent, mapping === undefined ? {} : { mapping });
    return { format: found.id, file: storableFile(file) };
  } catch (error) {
    if (!(error instanceof FormatRefusal)) throw error;
    const { code, detail, place } = error;
    return { refusal: { code, detail, place } };
  }
}
