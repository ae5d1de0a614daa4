import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

export interface RunningServer {
  readonly pid: number;
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts a program of ours with this Node and waits until it answers at `path`. */
export async function startServer(
  program: string,
  {
    port,
    path,
    env,
  }: { readonly port: number; readonly path: string; readonly env: Readonly<Record<string, string>> },
): Promise<RunningServer> {
  const server = spawn(process.execPath, ['--enable-source-maps', program], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  await answers(server, `${url}${path}`);
  return {
    pid: server.pid ?? 0,
    url,
    stop: async () => {
      server.kill('SIGTERM');
      if (server.exitCode === null) await once(server, 'exit');
    },
  };
}

async function answers(server: ChildProcess, url: string): Promise<void> {
  while (server.exitCode === null) {
    try {
      if ((await fetch(url)).ok) return;
    } catch {
      // Not listening yet.
    }
    await wait(100);
  }
  throw new Error(`The server for ${url} ended before it answered.`);
}
