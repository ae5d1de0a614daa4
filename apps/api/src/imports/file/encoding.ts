import iconv from 'iconv-lite';

/** Encodings in which inventories come. */
export const ENCODINGS = ['UTF-8', 'UTF-16LE', 'UTF-16BE', 'Windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

const MARKS: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'UTF-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'UTF-16LE', bytes: [0xff, 0xfe] },
  { encoding: 'UTF-16BE', bytes: [0xfe, 0xff] },
];

/** The encoding that the first bytes name, if they do. */
export function markedEncoding(start: Uint8Array): Encoding | null {
  return MARKS.find(({ bytes }) => bytes.every((byte, index) => start[index] === byte))?.encoding ?? null;
}

/**
 * Text out of bytes, chunk by chunk, without the mark at its beginning. Windows-1252 is iconv's: Node's own decoder has
 * taken it for Latin-1 in some versions, which leaves control characters where quotation marks were.
 */
export async function* decoded(
  chunks: AsyncIterable<Buffer>,
  encoding: Encoding,
): AsyncGenerator<string, void, undefined> {
  const decoder = iconv.getDecoder(encoding);
  for await (const chunk of chunks) {
    const text = decoder.write(chunk);
    if (text !== '') yield text;
  }
  const rest = decoder.end();
  if (rest !== undefined && rest !== '') yield rest;
}
