// Formatting, module borders and style, types. Every part runs, so that one run shows all there is to mend.
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { runCommand, toolEnvironment } from './prepare/run-command.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

// Types come before borders: that run of nx draws the map of projects which the rule of borders reads. Without
// the map the rule would say so in a warning and let everything pass.
const checks = [
  {
    what: 'formatting',
    command: ['prettier', '--check', '--log-level', 'warn', '.'],
    mend: 'npm run format',
  },
  {
    what: 'types',
    command: ['nx', 'run-many', '-t', 'typecheck', '--output-style=static'],
    mend: 'see the lines above',
  },
  {
    what: 'borders and style',
    command: ['eslint', '--max-warnings', '0', '.'],
    mend: 'see the lines above; node_modules/.bin/eslint --fix . mends some',
    mustNotSay: /The rule will be skipped/,
  },
];

let failed = 0;
for (const { what, command, mend, mustNotSay } of checks) {
  console.log(`Checking ${what}…`);
  const [program, ...words] = command;
  const { code, said } = await runCommand(program, words, { env: toolEnvironment(root) });
  if (code === 0 && !mustNotSay?.test(said)) continue;
  failed += 1;
  console.log(`${said.trim()}\nNot in order: ${what}. To mend: ${mend}\n`);
}
console.log(
  failed === 0
    ? 'Formatting, types, borders and style are in order.'
    : `${failed} of ${checks.length} checks failed.`,
);
process.exit(failed === 0 ? 0 : 1);
