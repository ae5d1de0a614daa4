import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

// Workers load this file too: the folder and the port that the runner chose reach them through the environment.
process.env['TELLTALE_E2E_DATA'] ??= mkdtempSync(join(tmpdir(), 'telltale-stories-'));
process.env['TELLTALE_E2E_PORT'] ??= '38471';

const port = process.env['TELLTALE_E2E_PORT'];
const address = `http://127.0.0.1:${port}`;

/** The stories run one after another against one Telltale on an empty data folder, as a new user meets it. */
export default defineConfig({
  testDir: './stories',
  outputDir: '../../test-results',
  fullyParallel: false,
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: address,
    viewport: { width: 1440, height: 900 },
    // What cannot be pressed is told at once, not when the story's time is over.
    actionTimeout: 15_000,
    // A trace of every action takes 40 % of the time: ask for one where it helps, with `npm run e2e -- --trace=on <story>`.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
      ],
    },
  },
  webServer: {
    command: 'exec node --enable-source-maps dist/apps/api/main.mjs',
    cwd: '../..',
    url: `${address}/api/health/ready`,
    timeout: 60_000,
    env: {
      PORT: port,
      TELLTALE_DATA_DIR: process.env['TELLTALE_E2E_DATA'],
      LOG_LEVEL: 'warn',
      // The provider of the story of single sign-on is on this machine too.
      TELLTALE_PRIVATE_WEBHOOKS: 'true',
    },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});
