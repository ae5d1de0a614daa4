import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SettingsRefusal } from '../../settings/settings-refusal';
import { SECRET_KEY_BYTES } from './secret-box';

/**
 * The key of a Telltale to which none was given: made once, in a file of the data folder that nobody else may read. Two that
 * start at once agree on one, because only the first may make the file. Null where nothing can be written, as with a database elsewhere and no folder.
 */
export async function keyInFile(dataFolder: string): Promise<Buffer | null> {
  const file = join(dataFolder, 'secret-key');
  try {
    await mkdir(dataFolder, { recursive: true, mode: 0o700 });
    const made = randomBytes(SECRET_KEY_BYTES).toString('base64');
    await writeFile(file, `${made}\n`, { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    // Waits for the file that an earlier start has made, and for a folder that is not ours to write in.
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST' && !existsSync(file)) return null;
  }
  const key = Buffer.from((await readFile(file, 'utf8')).trim(), 'base64');
  if (key.length === SECRET_KEY_BYTES) return key;
  // A new key would make every kept secret unreadable without a word.
  throw new SettingsRefusal([
    `${file} does not hold ${SECRET_KEY_BYTES} bytes in base64: restore it from a backup of the data folder`,
  ]);
}
