import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SettingsRefusal } from './settings-refusal';

/** Where the key lies that Telltale made for itself, beside its embedded database; readable by its owner alone. */
const FILE = 'secret-key';

/** The key under which secrets are kept; made at the first start. Whoever restores the data folder has it with the data. */
export async function haveSecretKey(dataFolder: string): Promise<string> {
  const path = join(dataFolder, FILE);
  try {
    await writeFile(path, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    // Waits for the one that an earlier start made.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const key = (await readFile(path, 'utf8')).trim();
  if (key.length < 32)
    throw new SettingsRefusal([`${path} is cut short. Restore it from a backup of the data folder`]);
  return key;
}
