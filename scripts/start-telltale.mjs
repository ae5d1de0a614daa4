import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** "npm start" as a person types it: own process group, the machine's own Node, nothing of ours in the PATH. */
export function startTelltale({ root, dataFolder, port }) {
  const { PATH = '', ...rest } = process.env;
  const bare = Object.fromEntries(Object.entries(rest).filter(([name]) => !/^(npm_|NODE_|JEST_)/.test(name)));
  const outside = PATH.split(delimiter).filter((folder) => !folder.startsWith(root));
  const env = { ...bare, PATH: outside.join(delimiter), PORT: String(port), TELLTALE_DATA_DIR: dataFolder };
  const npm = spawn('npm', ['start'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let said = '';
  for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (text) => (said += text));
  return handleOf(npm, { dataFolder, port, output: () => said });
}

function handleOf(npm, { dataFolder, port, output }) {
  const isOver = () => npm.exitCode !== null || npm.signalCode !== null;
  const hasEnded = async () => {
    if (!isOver()) await once(npm, 'close');
    return npm.exitCode;
  };
  const killEach = (pids) => pids.forEach((pid) => signal(pid, 'SIGKILL'));
  return {
    port,
    output,
    hasEnded,
    isReady: () => answers(port, () => isOver() && new Error(`npm start ended:\n${output()}`)),
    end: async (name) => {
      npm.kill(name);
      return hasEnded();
    },
    pressCtrlC: async () => {
      process.kill(-npm.pid, 'SIGINT');
      return hasEnded();
    },
    /** The database has its own session and goes on. */
    killServer: async () => {
      signal(-npm.pid, 'SIGKILL');
      await hasEnded();
    },
    killAll: async () => {
      signal(-npm.pid, 'SIGKILL');
      killEach(processesOf(dataFolder));
      await hasEnded();
      while (processesOf(dataFolder).length > 0) await wait(20);
    },
  };
}

async function answers(port, whyNot) {
  for (;;) {
    const problem = whyNot();
    if (problem) throw problem;
    try {
      const reply = await fetch(`http://127.0.0.1:${port}/api/health/ready`);
      if (reply.ok) return;
    } catch {
      // Not listening yet.
    }
    await wait(50);
  }
}

/** Every live process that was started for the data folder or works inside it: server, npm, database. */
export function processesOf(dataFolder) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => worksIn(pid, dataFolder))
    .map(Number);
}

function worksIn(pid, dataFolder) {
  try {
    const isStartedFor = readFileSync(`/proc/${pid}/environ`, 'utf8').includes(
      `TELLTALE_DATA_DIR=${dataFolder}\0`,
    );
    return isStartedFor || readlinkSync(`/proc/${pid}/cwd`).startsWith(dataFolder);
  } catch {
    // It has ended while we looked.
    return false;
  }
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended already.
  }
}

/** A port that was free a moment ago. */
export async function findFreePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}
