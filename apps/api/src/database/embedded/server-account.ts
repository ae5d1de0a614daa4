import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { copyWhereAllCanReach } from './reachable-binaries';
import { EmbeddedPostgresRefusal } from './refusal';
import { findOrdinaryUser, type SystemUser } from './system-users';

/** How PostgreSQL is run: it refuses to run as root, and Telltale is often started as root in a container. */
export interface ServerAccount {
  readonly kind: 'self' | 'namespace' | 'user';
  /** Folder with bin, lib and share that this account can reach. */
  readonly native: string;
  /** Words in front of the command. */
  readonly prefix: readonly string[];
  /** Who the process becomes; absent: as we are. */
  readonly become?: { readonly uid: number; readonly gid: number };
  /** Who owns the cluster's files, when it has to be said. */
  readonly filesOwner?: { readonly uid: number; readonly gid: number };
}

/** Processes get this and nothing of ours: settings of the machine must not change the database. */
export const serverEnvironment = { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C' };

/** The first way of running PostgreSQL that works here. `among` narrows the ways, to test each of them. */
export function chooseServerAccount(
  native: string,
  among: readonly ServerAccount['kind'][] = ['namespace', 'user'],
): ServerAccount {
  const ways = process.getuid?.() === 0 ? waysForRoot(native, among) : [(): ServerAccount => asWeAre(native)];
  const reasons: string[] = [];
  for (const way of ways) {
    const account = way();
    const trouble = whyItDoesNotRun(account);
    if (!trouble) return account;
    reasons.push(trouble);
  }
  throw new EmbeddedPostgresRefusal(
    `The bundled PostgreSQL does not run here: ${reasons.join('; ')}. ` +
      'Start Telltale as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
  );
}

function waysForRoot(native: string, among: readonly ServerAccount['kind'][]): (() => ServerAccount)[] {
  const user = findOrdinaryUser();
  if (!user) return [() => asWeAre(native)];
  const ways = {
    self: [() => asWeAre(native)],
    namespace: [() => inNamespace(native, user)],
    user: [() => asUser(native, user), () => asUser(copyWhereAllCanReach(native), user)],
  };
  return among.flatMap((kind) => ways[kind]);
}

const asWeAre = (native: string): ServerAccount => ({ kind: 'self', native, prefix: [] });

/** Root under another name: needs no change of ownership, and root's own folders stay within reach. */
function inNamespace(native: string, { uid, gid }: SystemUser): ServerAccount {
  const prefix = ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`, '--'];
  return { kind: 'namespace', native, prefix, filesOwner: { uid: 0, gid: 0 } };
}

function asUser(native: string, { uid, gid }: SystemUser): ServerAccount {
  return { kind: 'user', native, prefix: [], become: { uid, gid }, filesOwner: { uid, gid } };
}

function whyItDoesNotRun(account: ServerAccount): string | undefined {
  const [command = '', ...words] = commandLine(account, 'postgres', ['--version']);
  const tried = spawnSync(command, words, { ...account.become, env: serverEnvironment, encoding: 'utf8' });
  if (tried.status === 0) return undefined;
  return `${account.kind}: ${(tried.error?.message ?? tried.stderr).trim()}`;
}

export function commandLine(account: ServerAccount, program: string, words: readonly string[]): string[] {
  return [...account.prefix, join(account.native, 'bin', program), ...words];
}

/**
 * How the server names its data folder. An account other than ours may be unable to walk to the folder (a root
 * home is closed), so the process is started inside it and names it by its working folder, which needs no walk.
 */
export function clusterPathFor(account: ServerAccount, cluster: string): string {
  return account.kind === 'self' ? cluster : '/proc/self/cwd';
}
