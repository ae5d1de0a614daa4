import { createHash } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { v7 } from 'uuid';
import { ContentLook } from './content-look';
import type { Encoding } from './encoding';

const CHUNK_BYTES = 65_536;

/** A file that has arrived whole, is text, and can be read as often as needed until it is closed. */
export interface ReceivedFile {
  readonly name: string;
  readonly bytes: number;
  /** SHA-256 of its bytes. */
  readonly hash: Buffer;
  readonly encoding: Encoding;
  chunks(): AsyncIterable<Buffer>;
  close(): Promise<void>;
}

/**
 * Takes a file off the wire into a temporary one that has no name any more: whatever becomes of this process, nothing stays
 * behind, and memory holds a chunk at a time. `check` may refuse what the sender did wrong before the file is looked at.
 */
export async function receiveFile(upload: Readable, name: string, check = () => {}): Promise<ReceivedFile> {
  const handle = await openNameless();
  try {
    const hash = createHash('sha256');
    const look = new ContentLook();
    for await (const chunk of upload as AsyncIterable<Buffer>) {
      hash.update(chunk);
      look.take(chunk);
      await handle.appendFile(chunk);
    }
    check();
    const encoding = await look.finish();
    const chunks = () => chunksOf(handle);
    return { name, bytes: look.bytes, hash: hash.digest(), encoding, chunks, close: () => handle.close() };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** From the beginning each time; whoever stops half way leaves nothing open. */
async function* chunksOf(handle: FileHandle): AsyncGenerator<Buffer> {
  for (let position = 0; ;) {
    const { bytesRead, buffer } = await handle.read(
      Buffer.allocUnsafe(CHUNK_BYTES),
      0,
      CHUNK_BYTES,
      position,
    );
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
    position += bytesRead;
  }
}

/** An empty temporary file without a name: it is gone with its handle, whatever becomes of this process. */
export async function openNameless(): Promise<FileHandle> {
  const path = join(tmpdir(), `telltale-import-${v7()}`);
  const handle = await open(path, 'wx+', 0o600);
  await unlink(path);
  return handle;
}
