import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The project's own folder. */
const ROOT = resolve(__dirname, '../../..');

/**
 * Where a published file is, below `TELLTALE_REAL_DATA`. They are no part of the project: without them their tests are
 * skipped, and that is said.
 */
export function realFile(path: string): string | undefined {
  const file = join(resolve(ROOT, process.env['TELLTALE_REAL_DATA'] ?? '../shared/data'), path);
  if (existsSync(file)) return file;
  console.log(`Skipped: ${file} is not there. TELLTALE_REAL_DATA names the folder of the published files.`);
  return undefined;
}
