import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the parts of one embedded server lie inside the data folder. */
export interface DataLayout {
  readonly dataFolder: string;
  /** Holds the three below; it appears in one rename, so it is either whole or absent. */
  readonly home: string;
  readonly cluster: string;
  readonly passwordsFile: string;
  readonly logFile: string;
}

/** Makes the data folder when it is missing; links are resolved so that two spellings name one server. */
export async function openDataFolder(dataFolder: string): Promise<DataLayout> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  return layoutOf(await realpath(dataFolder), 'postgres');
}

/** The same layout under another name: a new cluster is prepared there and then renamed into place. */
export function layoutOf(dataFolder: string, name: string): DataLayout {
  const home = join(dataFolder, name);
  return {
    dataFolder,
    home,
    cluster: join(home, 'cluster'),
    passwordsFile: join(home, 'passwords.json'),
    logFile: join(home, 'server.log'),
  };
}
