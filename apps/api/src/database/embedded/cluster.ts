import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, lstat, mkdir, mkdtemp, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { layoutOf, type DataLayout } from './data-layout';
import { createPasswords } from './passwords';
import { EmbeddedPostgresRefusal } from './refusal';
import { clusterPathFor, commandLine, serverEnvironment, type ServerAccount } from './server-account';
import type { Durability } from './server-flags';

/**
 * Makes the cluster when there is none. It is prepared beside its place and renamed into it together with its
 * passwords: a start that is killed leaves no half cluster, and of two that start at once one wins.
 */
export async function ensureCluster(layout: DataLayout, account: ServerAccount, durability: Durability) {
  if (existsSync(layout.home)) return;
  await removeRemnants(layout);
  const home = await mkdtemp(`${layout.home}.new-`);
  try {
    await prepareCluster(layoutOf(layout.dataFolder, basename(home)), account, durability);
    await rename(home, layout.home);
  } catch (error) {
    await rm(home, { recursive: true, force: true });
    // ENOTEMPTY or EEXIST: another start was quicker and its cluster is in place.
    if (!existsSync(layout.home)) throw error;
  }
}

/** What starts left that were killed while they prepared; one that is at work now is minutes younger. */
async function removeRemnants({ dataFolder, home }: DataLayout): Promise<void> {
  for (const name of await readdir(dataFolder)) {
    const path = join(dataFolder, name);
    if (path.startsWith(`${home}.new-`) && (await minutesOld(path)) > 10) {
      await rm(path, { recursive: true, force: true });
    }
  }
}

async function minutesOld(path: string): Promise<number> {
  // It may be renamed or removed by its own start while we look: then it is no remnant.
  const found = await stat(path).catch(() => undefined);
  return found ? (Date.now() - found.mtimeMs) / 60_000 : 0;
}

/** The files must belong to the account that runs the server; only ever called while no server runs. */
export async function handOver(cluster: string, account: ServerAccount): Promise<void> {
  const owner = account.filesOwner;
  if (!owner || (await stat(cluster)).uid === owner.uid) return;
  await chown(cluster, owner.uid, owner.gid);
  for (const entry of await readdir(cluster, { recursive: true })) {
    const path = join(cluster, entry);
    if (!(await lstat(path)).isSymbolicLink()) await chown(path, owner.uid, owner.gid);
  }
}

async function prepareCluster(layout: DataLayout, account: ServerAccount, durability: Durability) {
  await mkdir(layout.cluster, { mode: 0o700 });
  const { superuser } = await createPasswords(layout);
  const passwordFile = join(layout.home, 'superuser-password');
  await writeFile(passwordFile, `${superuser}\n`, { mode: 0o600 });
  if (account.become) {
    for (const path of [layout.cluster, passwordFile])
      await chown(path, account.become.uid, account.become.gid);
  }
  await runInitdb(layout, account, passwordFile, durability);
  await rm(passwordFile);
}

async function runInitdb(
  layout: DataLayout,
  account: ServerAccount,
  passwordFile: string,
  durability: Durability,
) {
  const words = [
    ...['-D', clusterPathFor(account, layout.cluster), '--username=postgres', '--pwfile=/dev/stdin'],
    ...['--auth=scram-sha-256', '--data-checksums', '--encoding=UTF8', '--locale=C'],
    // Text sorts and folds case the same on every machine; collations of languages are there by name (ICU).
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions'],
    ...(durability === 'fast' ? ['--no-sync'] : []),
  ];
  const [command = '', ...rest] = commandLine(account, 'initdb', words);
  const password = await open(passwordFile);
  try {
    const stdio: [number, 'pipe', 'pipe'] = [password.fd, 'pipe', 'pipe'];
    await finish(
      spawn(command, rest, { ...account.become, cwd: layout.cluster, env: serverEnvironment, stdio }),
    );
  } finally {
    await password.close();
  }
}

function finish(initdb: ReturnType<typeof spawn>): Promise<void> {
  let said = '';
  initdb.stdout?.on('data', (text) => (said += String(text)));
  initdb.stderr?.on('data', (text) => (said += String(text)));
  return new Promise((resolve, reject) => {
    const refuse = (why: string): void =>
      reject(new EmbeddedPostgresRefusal(`The database could not be created: ${why}`));
    initdb.once('error', (error) => refuse(error.message));
    initdb.once('close', (code) => (code === 0 ? resolve() : refuse(said.trim())));
  });
}
