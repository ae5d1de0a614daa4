// Writes dist/sbom.cdx.json, the CycloneDX list of what production needs, from the lock file alone: no network is asked. Ends
// with exit code 1 where a package has a licence that may not go into what people run.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { refusedLicences, shippedPackages } from './licences.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const target = resolve(root, 'dist/sbom.cdx.json');

const words = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--offline'];
const { status, stdout, stderr } = spawnSync('npm', words, {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
if (status !== 0) {
  console.error(`npm could not list the packages:\n${stderr}`);
  process.exit(1);
}
const lock = JSON.parse(readFileSync(resolve(root, 'package-lock.json'), 'utf8'));
const list = JSON.parse(stdout);
// Not npm's own --omit dev: it also leaves out what production needs where a development package wants it as a peer.
const shipped = shippedPackages(lock);
list.components = list.components.filter(({ name, version }) => shipped.has(`${name}@${version}`));
const kept = new Set([list.metadata.component, ...list.components].map((one) => one['bom-ref']));
list.dependencies = list.dependencies
  .filter(({ ref }) => kept.has(ref))
  .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => kept.has(one)) }));
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, `${JSON.stringify(list, null, 2)}\n`);
console.log(`${list.components.length} packages: dist/sbom.cdx.json`);

const refused = refusedLicences(lock);
for (const one of refused) console.error(`This licence may not go into what people run: ${one}`);
process.exitCode = refused.length === 0 ? 0 : 1;
