import { fileTypeFromBuffer } from 'file-type';
import { markedEncoding } from './encoding';

/** What people send by mistake, in words; anything else goes by its type. */
const NAMES: Readonly<Record<string, string>> = {
  xlsx: 'an Excel workbook',
  cfb: 'an old Excel workbook or another Office file',
  xls: 'an Excel workbook',
  ods: 'an OpenDocument spreadsheet',
  docx: 'a Word document',
  pptx: 'a PowerPoint presentation',
  zip: 'a zip archive',
  gz: 'a compressed file',
  pdf: 'a PDF',
  xml: 'an XML file',
  sqlite: 'a database file',
  parquet: 'a Parquet file',
};

/** Kinds that are told by readable characters; the others have to hold bytes that no text has. */
const READABLE_KINDS = ['pdf', 'xml', 'rtf'];

/** Control characters other than tab, line end and form feed. */
// eslint-disable-next-line no-control-regex -- these are what the pattern is for
const UNREADABLE = /[\x00-\x08\x0e-\x1a\x1c-\x1f]/;

/** What a file is when it is no text, or null. A CSV whose header begins with `BM` is not taken for a picture. */
export async function nameOfKind(sample: Buffer): Promise<string | null> {
  if (markedEncoding(sample) !== null) return null;
  const type = await fileTypeFromBuffer(sample);
  if (type === undefined) return null;
  const isText = !UNREADABLE.test(sample.toString('latin1'));
  if (isText && !READABLE_KINDS.includes(type.ext)) return null;
  const [family] = type.mime.split('/');
  const named = NAMES[type.ext];
  if (named !== undefined) return named;
  return family === 'image' ? `a picture (${type.ext})` : `of the kind ${type.ext} (${type.mime})`;
}
