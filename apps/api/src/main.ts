import 'reflect-metadata';
import { dirname, join } from 'node:path';
import { WallsRefusal } from './database/check-walls';
import { EmbeddedPostgresRefusal } from './database/embedded/refusal';
import { readSettings } from './settings/settings';
import { SettingsRefusal } from './settings/settings-refusal';
import { startTelltale } from './start';

/** Where the build puts the pages and the reader of large files, seen from this program (dist/apps/api/main.mjs). */
const HERE = dirname(process.argv[1] ?? '.');
const FOLDERS = { webFolder: join(HERE, '..', 'web'), resultsWorker: join(HERE, 'results-worker.mjs') };

/** Told in a sentence: whoever starts Telltale can mend them. */
const REFUSALS = [SettingsRefusal, WallsRefusal, EmbeddedPostgresRefusal];

const starting = start();
let isStopping = false;

// Ctrl-C reaches us twice when npm passes it on: a second signal must not end us before the database has stopped.
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());

async function start() {
  try {
    const telltale = await startTelltale(readSettings(process.env), FOLDERS);
    if (!isStopping) console.log(`Telltale is at ${telltale.url}`);
    return telltale;
  } catch (error) {
    // Nothing was started, or it was taken back: say why, and end.
    console.error(
      REFUSALS.some((kind) => error instanceof kind) ? (error as Error).message : explained(error),
    );
    process.exit(1);
  }
}

async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await (await starting).stop();
  process.exit(0);
}

function explained(error: unknown): unknown {
  const { code, port } = error as { code?: string; port?: number };
  return code === 'EADDRINUSE' ? `Port ${port} is taken: set PORT to another one.` : error;
}
