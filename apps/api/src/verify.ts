import 'reflect-metadata';
import { startEmbeddedPostgres } from './database/embedded/embedded-postgres';
import { EmbeddedPostgresRefusal } from './database/embedded/refusal';
import { type Verified, verifyHistory } from './history/verify-history';
import { readSettings, type Settings } from './settings/settings';
import { SettingsRefusal } from './settings/settings-refusal';

/** `npm run verify`: exit code 0 when every history and audit log is whole, 1 when one is not or could not be read. */
process.exitCode = await verify();

async function verify(): Promise<number> {
  try {
    const verified = await verifyDatabase(readSettings(process.env));
    tell(verified);
    return verified.breaks.length + verified.audit.breaks.length === 0 ? 0 : 1;
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

function tell({ projects, changes, breaks, audit }: Verified): void {
  for (const { workspaceId, projectId, seq, what } of breaks) {
    const where = seq === null ? '' : `, entry ${seq}`;
    console.error(`Broken: workspace ${workspaceId}, project ${projectId}${where}: ${what}.`);
  }
  for (const { workspaceId, seal, entryId, what } of audit.breaks) {
    const where = [
      seal === null ? 'not sealed yet' : `seal ${seal}`,
      entryId === null ? '' : `entry ${entryId}`,
    ];
    console.error(
      `Broken: audit log of workspace ${workspaceId}, ${where.filter(Boolean).join(', ')}: ${what}.`,
    );
  }
  const verdict = breaks.length === 0 ? 'every history is whole' : `${breaks.length} broken`;
  console.log(`${projects} projects, ${changes} changes: ${verdict}.`);
  const erased = audit.erased === 0 ? '' : ` (${audit.erased} with erased values)`;
  const logVerdict = audit.breaks.length === 0 ? 'every audit log is whole' : `${audit.breaks.length} broken`;
  console.log(`${audit.entries} audit entries${erased} under ${audit.seals} seals: ${logVerdict}.`);
}
