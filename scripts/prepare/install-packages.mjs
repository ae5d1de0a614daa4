import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { npmEnvironment, runCommand } from './run-command.mjs';

/** Installs exactly what package-lock.json says, unless that is what is installed. */
export async function installPackages(root) {
  if (isInstalled(root)) return;
  console.log('Installing packages (a minute or two)…');
  const words = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const { code, said } = await runCommand('npm', words, { env: npmEnvironment(root) });
  if (code !== 0) throw new Error(`${said.trim()}\n\nThe packages could not be installed. ${whatToDo(said)}`);
  if (!existsSync(join(root, 'node_modules', '.bin', 'node'))) {
    throw new Error(
      'The packages came without Node 24. Allow install scripts (npm config get ignore-scripts), then start again.',
    );
  }
  remember(root);
}

/** True when node_modules was made from the lock file as it is now. */
export function isInstalled(root) {
  if (!existsSync(join(root, 'node_modules', '.bin', 'node'))) return false;
  if (existsSync(stampOf(root))) return readFileSync(stampOf(root), 'utf8') === hashOfLock(root);
  // Installed by a hand-typed "npm ci", which leaves no stamp: believe npm's own list of what it put there.
  if (!matchesHiddenLock(root)) return false;
  remember(root);
  return true;
}

function matchesHiddenLock(root) {
  const hidden = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const installed = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  return Object.entries(JSON.parse(readFileSync(lockOf(root), 'utf8')).packages)
    .filter(([path]) => path !== '')
    .every(([path, wanted]) =>
      installed[path] ? installed[path].version === wanted.version : wanted.optional,
    );
}

const lockOf = (root) => join(root, 'package-lock.json');
const stampOf = (root) => join(root, 'node_modules', '.telltale-lock');
const hashOfLock = (root) =>
  createHash('sha256')
    .update(readFileSync(lockOf(root)))
    .digest('hex');
const remember = (root) => writeFileSync(stampOf(root), hashOfLock(root));

function whatToDo(said) {
  if (/ENOSPC/.test(said)) return 'The disk is full: about 1.2 GB are needed.';
  if (/EACCES|EPERM/.test(said))
    return 'This user may not write here: check who owns the folder and node_modules.';
  if (/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN/.test(said))
    return "The npm registry cannot be reached: check the network, a proxy or npm's registry setting.";
  return 'Read the lines above, mend what they name, and run the same command again.';
}
