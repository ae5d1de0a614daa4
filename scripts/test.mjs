// Runs every Jest suite and ends with the line "N passed, N failed". Words after -- go to Jest (a file name, -t …); without
// any, files that are slow to load run in groups.
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { runJest } from './run-jest.mjs';
import { writeSpecGroups } from './spec-groups.mjs';
import { isGreen, totalsLine } from './totals.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

const words = process.argv.slice(2);
const realData = resolve(process.env.TELLTALE_REAL_DATA ?? '../shared/data');

const totals =
  words.length === 0
    ? await runInGroups()
    : await runJest(root, 'jest.config.cjs', [...words, '--passWithNoTests']);

if (!existsSync(realData)) {
  console.log(
    `\nThe tests on real files were skipped: there is no folder ${realData}. ` +
      'Set TELLTALE_REAL_DATA to the folder that holds federal-inventory/ and evals/.',
  );
}
console.log(`\n${totalsLine(totals)}`);
process.exit(isGreen(totals) ? 0 : 1);

async function runInGroups() {
  // Long by themselves, whatever they load; and the package that writes the log keeps one log a process.
  const isAlone = (file) => /^proofs\/|^database\/embedded\/|^start\.|log-secrets/.test(file);
  writeSpecGroups({ specFolder: 'apps/api/src', groupFolder: 'dist/spec-groups/api', isAlone });
  writeSpecGroups({ specFolder: 'apps/web/src', groupFolder: 'dist/spec-groups/web' });
  return await runJest(root, 'jest.groups.config.cjs', []);
}
