import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SettingsRefusal } from '../../settings/settings-refusal';
import { SECRET_KEY_BYTES } from './secret-box';

/**
 * The key of a Telltale to which none was given: made once, in a file of the data folder that nobody else may read. Two that
 * start at once agree on one, because only the first may make the file.
 */
export async function keyInFile(dataFolder: string): Promise<Buffer> {
  const file = join(dataFolder, 'secret-key');
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  try {
    const made = randomBytes(SECRET_KEY_BYTES).toString('base64');
    await writeFile(file, `${made}\n`, { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    // Waits for the file that an earlier start has made.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const key = Buffer.from((await readFile(file, 'utf8')).trim(), 'base64');
  if (key.length === SECRET_KEY_BYTES) return key;
  // A new key would make every kept secret unreadable without a word.
  throw new SettingsRefusal([
    `${file} does not hold ${SECRET_KEY_BYTES} bytes in base64: restore it from a backup of the data folder`,
  ]);
}
