// Takes the README's pictures from the sample portfolio, so that they show what Telltale looks like now.
// Words after -- : a folder to put them into (docs/pictures unless said), and --all for every page, width and theme.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { chromium } from '@playwright/test';

import { findChromium } from './find-chromium.mjs';
import { findFreePort } from './start-telltale.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const words = process.argv.slice(2);
const wantsAll = words.includes('--all');
const folder = resolve(words.find((word) => !word.startsWith('--')) ?? join(root, 'docs', 'pictures'));
mkdirSync(folder, { recursive: true });

const port = await findFreePort();
const address = `http://127.0.0.1:${port}`;
const dataFolder = mkdtempSync(join(tmpdir(), 'telltale-pictures-'));
const server = spawn(process.execPath, ['--enable-source-maps', 'dist/apps/api/main.mjs'], {
  cwd: root,
  env: { ...process.env, PORT: String(port), TELLTALE_DATA_DIR: dataFolder, LOG_LEVEL: 'warn' },
  stdio: 'inherit',
});

try {
  await isReady();
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  const session = await firstSession(browser);
  const pages = await pagesToShow(session);
  for (const view of wantsAll ? everyView() : [{ width: 1440, height: 900, theme: 'light' }])
    await shoot(browser, session, pages, view);
  await browser.close();
} finally {
  server.kill('SIGTERM');
  await new Promise((end) => server.once('exit', end));
  rmSync(dataFolder, { recursive: true, force: true });
}

function everyView() {
  return [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ].flatMap((size) => ['light', 'dark'].map((theme) => ({ ...size, theme })));
}

async function isReady() {
  for (;;) {
    try {
      if ((await fetch(`${address}/api/health/ready`)).ok) return;
    } catch {
      // Not listening yet.
    }
    if (server.exitCode !== null) throw new Error('Telltale ended before it was ready.');
    await wait(100);
  }
}

/** The first account with the sample portfolio loaded; what a browser keeps of it. */
async function firstSession(browser) {
  const context = await browser.newContext();
  const account = {
    email: 'dana@example.com',
    password: 'a long enough passphrase',
    name: 'Dana Reyes',
    workspaceName: 'Fractional CAIO',
  };
  await send(context, '/api/v1/setup', account);
  await send(context, '/api/v1/session', { email: account.email, password: account.password });
  await send(context, '/api/v1/sample-portfolio', {});
  const state = await context.storageState();
  await context.close();
  return state;
}

async function send(context, path, data) {
  const reply = await context.request.post(`${address}${path}`, { data, timeout: 120_000 });
  if (!reply.ok()) throw new Error(`${path} answered ${reply.status()}: ${await reply.text()}`);
}

/** Portfolio, a project in trouble, and the same in a review; with --all the others too. */
async function pagesToShow(storageState) {
  const cookie = storageState.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const read = async (path) => (await fetch(`${address}${path}`, { headers: { cookie } })).json();
  const { data } = await read('/api/v1/projects?stage=active&sort=severity&limit=5');
  const { data: clients } = await read('/api/v1/clients?limit=1');
  const opened = await fetch(`${address}/api/v1/reviews`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: '{}',
  });
  const review = await opened.json();
  const shown = {
    portfolio: '/portfolio?stage=active&group=client',
    project: `/project/${data[0].id}`,
    review: `/review/${review.id}?project=${data[0].id}`,
  };
  if (!wantsAll) return shown;
  return {
    ...shown,
    ...Object.fromEntries(
      ['record', 'readiness', 'savings', 'decisions', 'history'].map((tab) => [
        tab,
        `/project/${data[0].id}?tab=${tab}`,
      ]),
    ),
    ask: `/project/${data[0].id}/ask`,
    insights: '/insights',
    'back-test': '/insights/back-test',
    limits: '/settings/signs',
    checklist: '/settings/readiness',
    signs: '/signs',
    sign: '/signs/OWN-1',
    clients: '/clients',
    client: `/clients/${clients[0].id}`,
    import: '/import',
    new: '/project/new',
    settings: '/settings',
  };
}

async function shoot(browser, storageState, pages, { width, height, theme }) {
  const context = await browser.newContext({
    storageState,
    viewport: { width, height },
    colorScheme: theme,
    deviceScaleFactor: 1,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  for (const [name, path] of Object.entries(pages)) {
    await page.goto(`${address}${path}`);
    await page.waitForTimeout(1_500);
    const suffix = wantsAll ? `-${width}-${theme}` : `-${theme}`;
    await page.screenshot({
      path: join(folder, `${name}${suffix}.png`),
      fullPage: wantsAll && width === 390,
    });
  }
  await context.close();
}
