// Formatting, module borders and style, types. Every part runs, so that one run shows all there is to mend.
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { runCommand, toolEnvironment } from './prepare/run-command.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

const checks = [
  {
    what: 'formatting',
    command: ['prettier', '--check', '--log-level', 'warn', '.'],
    mend: 'npm run format',
  },
  { what: 'borders and style', command: ['eslint', '--max-warnings', '0', '.'], mend: 'npx eslint --fix .' },
  {
    what: 'types',
    command: ['nx', 'run-many', '-t', 'typecheck', '--output-style=static'],
    mend: 'the lines above',
  },
];

let failed = 0;
for (const { what, command, mend } of checks) {
  console.log(`Checking ${what}…`);
  const [program, ...words] = command;
  const { code, said } = await runCommand(program, words, { env: toolEnvironment(root) });
  if (code === 0) continue;
  failed += 1;
  console.log(`${said.trim()}\nNot in order: ${what}. To mend: ${mend}.\n`);
}
console.log(
  failed === 0
    ? 'Formatting, borders, style and types are in order.'
    : `${failed} of ${checks.length} checks failed.`,
);
process.exit(failed === 0 ? 0 : 1);
