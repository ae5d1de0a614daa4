// Runs the Playwright stories in Chromium and ends with the line "N passed, N failed". Words after -- go to Playwright.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { findChromium } from './find-chromium.mjs';
import { runCommand, toolEnvironment } from './prepare/run-command.mjs';
import { findFreePort } from './start-telltale.mjs';
import { isGreen, totalsLine } from './totals.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

const chromium = findChromium();
if (!chromium) {
  const named = process.env.CHROMIUM_PATH
    ? `CHROMIUM_PATH names ${process.env.CHROMIUM_PATH}, which cannot be run. `
    : '';
  console.error(
    `${named}No Chromium was found. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH to a Chromium or Chrome.`,
  );
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'telltale-e2e-'));
const results = join(folder, 'results.json');
const env = {
  ...toolEnvironment(root),
  CHROMIUM_PATH: chromium,
  PLAYWRIGHT_JSON_OUTPUT_NAME: results,
  TELLTALE_E2E_PORT: String(await findFreePort()),
};
const words = [
  'test',
  '-c',
  'apps/web-e2e/playwright.config.ts',
  '--reporter=list,json',
  ...process.argv.slice(2),
];
const { code } = await runCommand('playwright', words, { env, inherit: 'both' });

const totals = count(code);
rmSync(folder, { recursive: true });
console.log(`\n${totalsLine(totals)}`);
process.exit(isGreen(totals) ? 0 : 1);

/** A story that passed only at the second try is flaky: it counts as failed until somebody mends it. */
function count(exitCode) {
  try {
    const { expected, unexpected, flaky, skipped } = JSON.parse(readFileSync(results, 'utf8')).stats;
    const failed = unexpected + flaky;
    return { passed: expected, failed: exitCode !== 0 && failed === 0 ? 1 : failed, skipped };
  } catch {
    // Playwright ended before it wrote anything: its words are on the screen.
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
