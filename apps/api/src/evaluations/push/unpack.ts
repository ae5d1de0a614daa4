import { Transform, type TransformCallback } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { Problem } from '../../http/problem';

const UNPACKERS = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
} as const;

/** What undoes a `Content-Encoding` (RFC 9110, 8.4); undefined where there is nothing to undo. */
export function unpacker(encoding: string | undefined): Transform | undefined {
  const name = encoding?.trim().toLowerCase() ?? '';
  if (name === '' || name === 'identity') return undefined;
  if (Object.hasOwn(UNPACKERS, name)) return UNPACKERS[name as keyof typeof UNPACKERS]();
  throw new Problem('unsupported-compression', {
    detail: `Content-Encoding ${name.slice(0, 40)} is not read: send the file as it is, or as gzip, deflate or br.`,
  });
}

/** Lets so many bytes through; more is refused while it comes, and never held. */
export class Cap extends Transform {
  private bytes = 0;

  constructor(
    private readonly most: number,
    private readonly refusal: () => Problem,
  ) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.bytes += chunk.length;
    if (this.bytes > this.most) done(this.refusal());
    else done(null, chunk);
  }
}
