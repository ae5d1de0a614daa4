import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { link, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The server's main process, as it describes itself in postmaster.pid. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** The server that runs on this cluster now; undefined when none does, whatever a file left behind says. */
export async function findPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const said = await readPidFile(cluster);
  const postmaster = parse(said);
  return postmaster && isPostmasterOf(postmaster.pid, cluster) ? postmaster : undefined;
}

/**
 * After a crash the file may name a process that has nothing to do with us (numbers are used again); PostgreSQL
 * would then refuse to start. The file is moved away first and looked at again, so that one which another start
 * wrote in the meantime is put back.
 */
export async function removeStalePidFile(cluster: string): Promise<void> {
  const judged = await readPidFile(cluster);
  if (judged === undefined || (await mayBeInUse(judged, cluster))) return;
  const aside = join(cluster, `postmaster.pid.stale-${process.pid}`);
  try {
    await rename(pidFile(cluster), aside);
    if ((await readFile(aside, 'utf8')) !== judged) await link(aside, pidFile(cluster));
    await rm(aside);
  } catch (error) {
    // ENOENT, EEXIST: another start removed the file or has written its own; the next look shows which.
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

/** A file that says nothing yet may be that of a server which starts this very moment; an old one is a remnant. */
async function mayBeInUse(said: string, cluster: string): Promise<boolean> {
  const postmaster = parse(said);
  if (postmaster) return isPostmasterOf(postmaster.pid, cluster);
  return Date.now() - (await stat(pidFile(cluster))).mtimeMs < 10_000;
}

/** True while the process lives and is the server of this cluster. */
export function isPostmasterOf(pid: number, cluster: string): boolean {
  return process.platform === 'linux' ? isPostmasterOnLinux(pid, cluster) : isPostmasterByName(pid);
}

/**
 * The server works inside its cluster's folder, which tells it from every other process, of any name. A zombie has
 * ended, although a container without an init process may list it for ever.
 */
function isPostmasterOnLinux(pid: number, cluster: string): boolean {
  try {
    if (!/^\d+ \(postgres\) [^ZX]/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))) return false;
    return readlinkSync(`/proc/${pid}/cwd`) === cluster;
  } catch (error) {
    // EACCES, EPERM: a container may hide the folder of another user's process; then its name has to do.
    // Anything else (ENOENT, ESRCH): it is gone.
    return ['EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '');
  }
}

function isPostmasterByName(pid: number): boolean {
  try {
    return execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).includes('postgres');
  } catch {
    // ps answers 1 when there is no such process.
    return false;
  }
}

const pidFile = (cluster: string): string => join(cluster, 'postmaster.pid');

async function readPidFile(cluster: string): Promise<string | undefined> {
  try {
    return await readFile(pidFile(cluster), 'utf8');
  } catch (error) {
    // No file: no server, and the usual case.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Line 1 is the process, line 4 the port; a file without both was cut off by a crash. */
function parse(said: string | undefined): Postmaster | undefined {
  const lines = said?.split('\n') ?? [];
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 && port > 0 ? { pid, port } : undefined;
}
