import 'reflect-metadata';
import { startEmbeddedPostgres } from './database/embedded/embedded-postgres';
import { EmbeddedPostgresRefusal } from './database/embedded/refusal';
import { type Verified, verifyHistory } from './history/verify-history';
import { readSettings, type Settings } from './settings/settings';
import { SettingsRefusal } from './settings/settings-refusal';

/** `npm run verify`: exit code 0 when every history is whole, 1 when one is not or could not be read. */
process.exitCode = await verify();

async function verify(): Promise<number> {
  try {
    const verified = await verifyDatabase(readSettings(process.env));
    tell(verified);
    return verified.breaks.length === 0 ? 0 : 1;
  } catch (error) {
    // A refusal says in a sentence what to mend; anything else is for whoever looks into it.
    const isRefusal = error instanceof SettingsRefusal || error instanceof EmbeddedPostgresRefusal;
    console.error(isRefusal ? error.message : error);
    return 1;
  }
}

async function verifyDatabase(settings: Settings): Promise<Verified> {
  const { databaseUrl, directDatabaseUrl, dataFolder } = settings;
  if (databaseUrl !== undefined) return await verifyHistory(directDatabaseUrl ?? databaseUrl);
  const embedded = await startEmbeddedPostgres({ dataFolder });
  try {
    return await verifyHistory(embedded.ownerUrl);
  } finally {
    await embedded.stop();
  }
}

function tell({ projects, changes, breaks }: Verified): void {
  for (const { workspaceId, projectId, seq, what } of breaks) {
    const where = seq === null ? '' : `, entry ${seq}`;
    console.error(`Broken: workspace ${workspaceId}, project ${projectId}${where}: ${what}.`);
  }
  const verdict = breaks.length === 0 ? 'every history is whole' : `${breaks.length} broken`;
  console.log(`${projects} projects, ${changes} changes: ${verdict}.`);
}
