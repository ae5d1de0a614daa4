import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createFirstAdministrator } from './access/first-administrator';
import { SetDayClock } from './clock/set-day-clock';
import { SystemClock } from './clock/system-clock';
import { createApp } from './create-app';
import { startEmbeddedPostgres } from './database/embedded/embedded-postgres';
import { migrate } from './database/migrate';
import { prepareJobs } from './jobs/prepare-jobs';
import { haveSecretKey } from './settings/secret-key';
import type { Settings } from './settings/settings';

export interface RunningTelltale {
  /** Where to look. */
  readonly url: string;
  /** Ends what is under way, then the connections, then the embedded server. */
  stop(): Promise<void>;
}

/** Where the build put what the program needs. */
export interface ProgramFolders {
  readonly webFolder: string;
  readonly resultsWorker?: string;
}

interface Database {
  readonly ownerUrl: string;
  readonly appUrl: string;
  stop(): Promise<void>;
}

/** Database, migrations, API and pages. When a step fails, those before it are taken back. */
export async function startTelltale(settings: Settings, folders: ProgramFolders): Promise<RunningTelltale> {
  const database = await openDatabase(settings);
  try {
    await migrate(database.ownerUrl);
    await prepareJobs(database.ownerUrl);
    const app = await serve(settings, database, folders);
    const stop = async (): Promise<void> => {
      await app.close();
      await database.stop();
    };
    return { url: addressOf(app), stop };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function openDatabase({ databaseUrl, directDatabaseUrl, dataFolder }: Settings): Promise<Database> {
  if (databaseUrl !== undefined)
    return {
      appUrl: databaseUrl,
      ownerUrl: directDatabaseUrl ?? databaseUrl,
      stop: () => Promise.resolve(),
    };
  const embedded = await startEmbeddedPostgres({ dataFolder });
  try {
    await embedded.claimServing();
  } catch (error) {
    await embedded.stop();
    throw error;
  }
  return embedded;
}

async function serve(
  settings: Settings,
  { appUrl }: Database,
  { webFolder, resultsWorker }: ProgramFolders,
): Promise<NestFastifyApplication> {
  const { poolSize, trustedProxies, logLevel, today, messages } = settings;
  // With a database of one's own, several servers share one key: it must be given.
  const secretKey =
    settings.secretKey ??
    (settings.databaseUrl === undefined ? await haveSecretKey(settings.dataFolder) : undefined);
  const clock = today === undefined ? new SystemClock() : new SetDayClock(today);
  const app = await createApp({
    databaseUrl: appUrl,
    poolSize,
    clock,
    logLevel,
    runsJobs: true,
    trustedProxies,
    webFolder,
    resultsWorker,
    messages,
    secretKey,
  });
  try {
    if (settings.firstAdministrator !== undefined)
      await createFirstAdministrator(app, settings.firstAdministrator);
    await app.listen(settings.port, settings.host);
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}

function addressOf(app: NestFastifyApplication): string {
  const address = app.getHttpServer().address();
  return typeof address === 'object' && address !== null
    ? `http://localhost:${address.port}`
    : String(address);
}
