import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { Readable } from 'node:stream';
import iconv from 'iconv-lite';
import { decoded } from './encoding';
import { receiveFile } from './received-file';
import { received } from './received-file.fixture';

const TEXT = 'Harbour’s “quiet hours” – é';

async function textOf(bytes: Buffer, chunkBytes?: number) {
  const file = await received(bytes, chunkBytes);
  let text = '';
  for await (const part of decoded(file.chunks(), file.encoding)) text += part;
  await file.close();
  return { encoding: file.encoding, text };
}

describe('a file that arrives', () => {
  it.each([
    ['UTF-8', iconv.encode(TEXT, 'utf8')],
    ['UTF-8', iconv.encode(TEXT, 'utf8', { addBOM: true })],
    ['UTF-16LE', iconv.encode(TEXT, 'utf-16le', { addBOM: true })],
    ['UTF-16BE', iconv.encode(TEXT, 'utf-16be', { addBOM: true })],
    ['Windows-1252', iconv.encode(TEXT, 'windows-1252')],
  ])('is read in %s, found by its content, wherever the pieces are cut', async (encoding, bytes) => {
    for (const chunkBytes of [1, 2, 3, 7, 10_000])
      expect(await textOf(bytes, chunkBytes)).toEqual({ encoding, text: TEXT });
  });

  it('is no UTF-8 when its last character is cut off', async () => {
    expect((await textOf(Buffer.from([0x61, 0xe2, 0x80]))).encoding).toBe('Windows-1252');
  });

  it('is known by its hash and size, and can be read again', async () => {
    const bytes = Buffer.from('a,b\n1,2\n'.repeat(30_000));
    const file = await received(bytes);
    expect([file.bytes, file.hash]).toEqual([240_000, createHash('sha256').update(bytes).digest()]);
    for (const _time of [1, 2]) {
      const chunks: Buffer[] = [];
      for await (const chunk of file.chunks()) chunks.push(chunk);
      expect(Buffer.concat(chunks).equals(bytes)).toBe(true);
    }
    await file.close();
  });

  it('leaves nothing behind, not even while it is read', async () => {
    const mine = () => readdirSync(tmpdir()).filter((name) => name.startsWith('telltale-import-'));
    const before = mine();
    const file = await received('a,b\n');
    expect(mine()).toEqual(before);
    await file.close();
  });

  it('may be refused for what its sender did, before it is looked at', async () => {
    const tooLarge = new Error('too large');
    const receiving = receiveFile(Readable.from([Buffer.from([0])]), 'x', () => {
      throw tooLarge;
    });
    await expect(receiving).rejects.toBe(tooLarge);
  });
});

describe('a file that is no table is refused', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const zip = Buffer.concat([Buffer.from('PK\x03\x04\x14\0\0\0\x08\0', 'latin1'), Buffer.alloc(60)]);

  it.each([
    [
      'an empty file',
      Buffer.alloc(0),
      'The file is empty. Send the inventory as a CSV file, as it was published.',
    ],
    ['a picture', png, 'The file is a picture (png), not a table.'],
    ['a zip archive', zip, 'The file is a zip archive, not a table.'],
    ['a PDF', Buffer.from('%PDF-1.7\n%plain\n'), 'The file is a PDF, not a table.'],
    [
      'binary zeros',
      Buffer.from('name,agency\nA,B\0\n'),
      'The file holds binary zeros (the first at byte 16)',
    ],
  ])('%s', async (_what, bytes, detail) => {
    await expect(received(bytes)).rejects.toThrow(detail);
  });

  it('but not a table whose header begins like a picture', async () => {
    const file = await received('BMI,name\n1,2\n');
    expect(file.encoding).toBe('UTF-8');
    await file.close();
  });
});
