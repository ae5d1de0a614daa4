// Runs every Jest suite and ends with the line "N passed, N failed". Words after -- go to Jest (a file name, -t …).
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { runJest } from './run-jest.mjs';
import { addUp, isGreen, totalsLine } from './totals.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

const configs = ['libs/domain', 'libs/contract', 'apps/api', 'apps/web', 'scripts'].map(
  (folder) => `${folder}/jest.config.cjs`,
);
const words = process.argv.slice(2);
const realData = resolve(process.env.TELLTALE_REAL_DATA ?? '../shared/data');

const runs = [];
for (const config of configs) runs.push(await runJest(root, config, [...words, '--passWithNoTests']));

if (!existsSync(realData)) {
  console.log(
    `\nThe tests on real files were skipped: there is no folder ${realData}. ` +
      'Set TELLTALE_REAL_DATA to the folder that holds federal-inventory/ and evals/.',
  );
}
const totals = addUp(runs);
console.log(`\n${totalsLine(totals)}`);
process.exit(isGreen(totals) ? 0 : 1);
