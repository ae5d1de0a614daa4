import { Readable } from 'node:stream';
import { type ReceivedFile, receiveFile } from './received-file';

/** A file as if it came over the wire, in pieces of any size. */
export function received(bytes: Buffer | string, chunkBytes = 10_000): Promise<ReceivedFile> {
  const whole = Buffer.from(bytes);
  const chunks = Array.from({ length: Math.ceil(whole.length / chunkBytes) }, (_none, index) =>
    whole.subarray(index * chunkBytes, (index + 1) * chunkBytes),
  );
  return receiveFile(Readable.from(chunks), 'inventory.csv');
}
