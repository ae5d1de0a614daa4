import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { shippedPackages } from './licences.mjs';
import { findFreePort, processesOf, startTelltale } from './start-telltale.mjs';

// A start from nothing installs and builds first.
import.meta.jest.setTimeout(300_000);

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
// Who uses a data folder is read from /proc.
const onLinux = process.platform === 'linux' ? describe : describe.skip;

onLinux('npm start', () => {
  let dataFolder;
  let starts;

  beforeEach(() => {
    dataFolder = mkdtempSync(join(tmpdir(), 'telltale-start-'));
    starts = [];
  });

  afterEach(async () => {
    for (const start of starts) await start.killAll();
    rmSync(dataFolder, { recursive: true });
  });

  async function start({ port, folder = dataFolder } = {}) {
    const started = startTelltale({ root, dataFolder: folder, port: port ?? (await findFreePort()) });
    starts.push(started);
    return started;
  }

  it('serves on its port, and SIGTERM to npm ends every process of it with exit code 0', async () => {
    const telltale = await start();
    await telltale.isReady();
    expect(telltale.output()).toContain(`http://localhost:${telltale.port}`);
    expect(processesOf(dataFolder).length).toBeGreaterThanOrEqual(2);
    expect(await telltale.end('SIGTERM')).toBe(0);
    expect(processesOf(dataFolder)).toEqual([]);
    expect(existsSync(join(dataFolder, 'postgres', 'cluster', 'postmaster.pid'))).toBe(false);
  });

  it('ends the same way on Ctrl-C, which a terminal sends to npm and to the server at once', async () => {
    const telltale = await start();
    await telltale.isReady();
    expect(await telltale.pressCtrlC()).toBe(0);
    expect(processesOf(dataFolder)).toEqual([]);
  });

  it('starts again after kill -9 of all that npm started, beside the database that was left running', async () => {
    const killed = await start();
    await killed.isReady();
    await killed.killServer();
    expect(processesOf(dataFolder).length).toBeGreaterThanOrEqual(1);
    const again = await start();
    await again.isReady();
    expect(await again.end('SIGTERM')).toBe(0);
    expect(processesOf(dataFolder)).toEqual([]);
  });

  it('starts again after kill -9 of server and database', async () => {
    const killed = await start();
    await killed.isReady();
    await killed.killAll();
    const again = await start();
    await again.isReady();
    expect(await again.end('SIGTERM')).toBe(0);
  });

  it('refuses to start beside a live Telltale on the same data folder, and leaves that one alone', async () => {
    const first = await start();
    await first.isReady();
    const second = await start();
    expect(await second.hasEnded()).not.toBe(0);
    expect(second.output()).toContain(
      `Telltale is already running on the data folder ${dataFolder} (process `,
    );
    expect(second.output()).not.toMatch(/^\s+at /m);
    await first.isReady();
  });

  it('refuses with a sentence when the port is taken, and stops its database again', async () => {
    const other = await start();
    await other.isReady();
    const folder = join(dataFolder, 'another');
    const second = await start({ port: other.port, folder });
    expect(await second.hasEnded()).not.toBe(0);
    expect(second.output()).toContain(String(other.port));
    expect(processesOf(folder)).toEqual([]);
  });

  it('neither installs nor builds again when nothing has changed', async () => {
    const first = await start();
    await first.isReady();
    await first.end('SIGTERM');
    const began = performance.now();
    const second = await start();
    await second.isReady();
    expect(second.output()).not.toMatch(/Installing|Building/);
    // Told, never a limit: a machine under load is no fault of the code.
    console.info(
      `With everything built, npm start was ready in ${Math.round(performance.now() - began)} ms.`,
    );
  });

  it('serves pages that hold parts of those packages alone whose licences are looked at', () => {
    // The starts above have built them.
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
    const lookedAt = new Set([...shippedPackages(lock)].map((one) => one.slice(0, one.lastIndexOf('@'))));
    const told = readFileSync(join(root, 'dist', 'apps', 'web', '3rdpartylicenses.txt'), 'utf8');
    const held = [...told.matchAll(/^Package: (.+)$/gm)].map(([, name]) => name);
    expect(held).toContain('@angular/core');
    expect(held.filter((name) => !lookedAt.has(name))).toEqual([]);
  });
});
