// readSigns and compareRuns on one core, then the API against a bare server on the same data, then a change of settings and the agenda of a review. Words after -- : --quick for a short look, --only=<word> for the jobs of the API whose name holds it.
import { resolve, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

import { runCommand, toolEnvironment } from './prepare/run-command.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);
const env = toolEnvironment(root);

await step('rolldown', ['-c', 'apps/api/bench/rolldown.config.mjs', '--log-level', 'silent']);
await step('node', ['dist/bench/read-signs.mjs']);
await step('node', ['dist/bench/compare-runs.mjs']);
await step('node', ['--enable-source-maps', 'dist/bench/run.mjs', ...process.argv.slice(2)]);
const projects = process.argv.includes('--quick') ? '2000' : '20000';
await step('node', ['--enable-source-maps', 'dist/bench/change-settings.mjs', projects]);
await step('node', ['--enable-source-maps', 'dist/bench/read-agenda.mjs', projects]);

async function step(command, words) {
  const { code } = await runCommand(command, words, { env, inherit: 'both' });
  if (code !== 0) process.exit(code ?? 1);
}
