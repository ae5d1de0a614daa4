import { open, readFile, rename, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

const mostBytes = 5_000_000;

/** The server's own log, kept to two files; `endsAt` is where the words of the server to come will begin. */
export async function openServerLog(logFile: string): Promise<{ file: FileHandle; endsAt: number }> {
  const size = await sizeOf(logFile);
  if (size > mostBytes) await rename(logFile, `${logFile}.old`);
  return { file: await open(logFile, 'a', 0o600), endsAt: size > mostBytes ? 0 : size };
}

/** What the server said since then, for a message that explains why it did not start. */
export async function readServerLog(logFile: string, from: number): Promise<string> {
  const said = (await readFile(logFile)).subarray(from).toString('utf8').trim();
  return said.split('\n').slice(-8).join('\n');
}

async function sizeOf(logFile: string): Promise<number> {
  try {
    return (await stat(logFile)).size;
  } catch {
    // No log yet: the first start.
    return 0;
  }
}
