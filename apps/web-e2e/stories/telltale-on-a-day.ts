import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ACCOUNT } from './account';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const READY_WITHIN_MS = 60_000;

/** What is set beside what every Telltale of a story has; the address is known by then. */
type Settings = (port: number) => Readonly<Record<string, string>>;

/** A Telltale of its own: at a given day, as a story of two weeks cannot wait for the second, or with settings of its own. */
export class TelltaleOnADay {
  private constructor(
    readonly address: string,
    private readonly server: ChildProcess,
  ) {}

  static async start(today: string, dataFolder: string): Promise<TelltaleOnADay> {
    return await this.startWith(dataFolder, () => ({ TELLTALE_TODAY: today }));
  }

  static async startWith(dataFolder: string, settings: Settings): Promise<TelltaleOnADay> {
    const port = await freePort();
    const server = spawn(process.execPath, ['--enable-source-maps', 'dist/apps/api/main.mjs'], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        PORT: String(port),
        LOG_LEVEL: 'warn',
        TELLTALE_DATA_DIR: dataFolder,
        TELLTALE_ADMIN_EMAIL: ACCOUNT.email,
        TELLTALE_ADMIN_PASSWORD: ACCOUNT.password,
        ...settings(port),
      },
    });
    const address = `http://127.0.0.1:${port}`;
    await isReady(address, server);
    return new TelltaleOnADay(address, server);
  }

  async stop(): Promise<void> {
    if (this.server.exitCode !== null) return;
    this.server.kill('SIGTERM');
    await once(this.server, 'exit');
  }
}

async function isReady(address: string, server: ChildProcess): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until) {
    if (server.exitCode !== null) throw new Error(`Telltale ended with ${server.exitCode}.`);
    try {
      if ((await fetch(`${address}/api/health/ready`)).ok) return;
    } catch {
      // Waits for a server that does not listen yet.
    }
    await wait(100);
  }
  throw new Error('Telltale was not ready in time.');
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
