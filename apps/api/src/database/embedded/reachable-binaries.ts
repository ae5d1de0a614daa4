import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  renameSync,
  rmSync,
  chmodSync,
  readFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A copy of the binaries in a place that every user can reach, for a checkout in a folder that only root can
 * enter. The copy is kept between starts (60 MB, under half a second) and made anew after an upgrade.
 */
export function copyWhereAllCanReach(native: string): string {
  const copy = join(tmpdir(), `telltale-postgresql-${fingerprint(native)}`);
  if (isOurs(copy)) return copy;
  const staging = mkdtempSync(`${copy}.`);
  cpSync(native, staging, { recursive: true, verbatimSymlinks: true });
  chmodSync(staging, 0o755);
  return putInPlace(staging, copy);
}

/** The temporary folder is open to all: a folder that another user put there must never be run as ours. */
function isOurs(copy: string): boolean {
  if (!existsSync(copy)) return false;
  const found = lstatSync(copy);
  return found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
}

function putInPlace(staging: string, copy: string): string {
  try {
    renameSync(staging, copy);
    return copy;
  } catch {
    // Another start was quicker, or a stranger holds the name: theirs is taken only when it is ours.
    if (!isOurs(copy)) return staging;
    rmSync(staging, { recursive: true });
    return copy;
  }
}

function fingerprint(native: string): string {
  const program = readFileSync(join(native, 'bin', 'postgres'));
  return createHash('sha256').update(program).digest('hex').slice(0, 16);
}
