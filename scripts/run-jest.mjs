import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { runCommand, toolEnvironment } from './prepare/run-command.mjs';

const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];

/** Runs Jest with its output in full view, and gives back what it counted. */
export async function runJest(root, config, words) {
  const folder = mkdtempSync(join(tmpdir(), 'telltale-jest-'));
  const outputFile = join(folder, 'results.json');
  const jest = [
    ...flags,
    'node_modules/jest/bin/jest.js',
    '-c',
    config,
    '--json',
    `--outputFile=${outputFile}`,
    // Modules of Angular stay in memory from file to file: a worker that holds this much is started afresh.
    '--workerIdleMemoryLimit=1500MB',
  ];
  const env = { ...toolEnvironment(root), NODE_ENV: 'test' };
  const { code } = await runCommand('node', [...jest, ...words], { env, inherit: 'stderr' });
  const counts = count(outputFile, code);
  rmSync(folder, { recursive: true });
  return counts;
}

/** A file that could not even be loaded holds no failed test: it counts as one, or it would pass for nothing. */
function count(outputFile, code) {
  const results = readResults(outputFile);
  if (!results) return { passed: 0, failed: 1, skipped: 0 };
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  return {
    passed: results.numPassedTests,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: results.numPendingTests + results.numTodoTests,
  };
}

function readResults(outputFile) {
  try {
    return JSON.parse(readFileSync(outputFile, 'utf8'));
  } catch {
    // Jest ended before it wrote anything: its words are on the screen.
    return undefined;
  }
}
