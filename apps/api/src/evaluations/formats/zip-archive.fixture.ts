import { crc32, deflateRawSync, zstdCompressSync } from 'node:zlib';

const FOLDING: Readonly<Record<number, (content: Buffer) => Buffer>> = {
  8: deflateRawSync,
  93: zstdCompressSync,
};

export interface MadeUpEntry {
  readonly name: string;
  readonly content: string | Buffer;
  /** 0 stored, 8 deflate, 93 Zstandard; any other is written as if stored. */
  readonly method?: number;
  readonly isEncrypted?: boolean;
  /** Where an archive lies about what an entry unfolds into. */
  readonly declaredSize?: number;
}

/** A zip archive, written by hand so that it may be broken in any way. */
export function zipOf(entries: readonly MadeUpEntry[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const content = Buffer.from(entry.content as string);
    const folded = (FOLDING[entry.method ?? 8] ?? ((bytes) => bytes))(content);
    const fields = fieldsOf(entry, content, folded.length, name.length);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, name, folded]);
    centrals.push(Buffer.from('PK\u0001\u0002'), Buffer.from([63, 0]), fields, centralEnd(offset), name);
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(centrals);
  return Buffer.concat([...locals, central, directoryEnd(entries.length, central.length, offset)]);
}

/** What the header before an entry and the one in the directory have in common. */
function fieldsOf(entry: MadeUpEntry, content: Buffer, folded: number, name: number): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(63, 0);
  fields.writeUInt16LE(entry.isEncrypted === true ? 1 : 0, 2);
  fields.writeUInt16LE(entry.method ?? 8, 4);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(folded, 14);
  fields.writeUInt32LE(entry.declaredSize ?? content.length, 18);
  fields.writeUInt16LE(name, 22);
  return fields;
}

function centralEnd(offset: number): Buffer {
  const end = Buffer.alloc(14);
  end.writeUInt32LE(offset, 10);
  return end;
}

function directoryEnd(entries: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
