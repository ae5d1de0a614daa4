// Makes a fresh clone ready: installs packages when they are missing or stale, builds what changed.
// Runs on the machine's own Node, before any package is there: nothing but Node's own modules, 20.12 or newer.
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const oldest = [20, 12];
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
  console.error(
    `Telltale needs Node ${oldest.join('.')} or newer to install itself; this is ${process.version}.`,
  );
  process.exit(1);
}

// Read only now: an older Node would stop at words it does not know, with a message that helps nobody.
const { installPackages } = await import('./prepare/install-packages.mjs');
const { buildApps } = await import('./prepare/build-apps.mjs');

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

try {
  await installPackages(root);
  if (!process.argv.includes('--install-only')) await buildApps(root);
} catch (error) {
  console.error(`\n${error.message}`);
  process.exit(1);
}
