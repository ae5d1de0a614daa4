import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

/**
 * Runs a command to its end and gives back what it said, except on the streams that it may write to the screen
 * itself (`inherit`: stderr or both). It ends with us: npm signals only its shell, so a lost parent counts as
 * the wish to stop.
 */
export function runCommand(command, words, { env = process.env, inherit } = {}) {
  const stdio = ['ignore', inherit === 'both' ? 'inherit' : 'pipe', inherit ? 'inherit' : 'pipe'];
  const child = spawn(command, words, { env, stdio, detached: true });
  let said = '';
  child.stdout?.on('data', (text) => (said += text));
  child.stderr?.on('data', (text) => (said += text));
  const stopWatching = endWithUs(child);
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 127, said: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, said }));
  }).finally(stopWatching);
}

/**
 * The command has a process group of its own, so that whatever it started in turn ends as well. It is asked
 * first, and after two seconds no more: npm goes on for minutes.
 */
function endWithUs(child) {
  const end = () => {
    clearInterval(watch);
    signalGroup(child, 'SIGTERM');
    setTimeout(() => {
      signalGroup(child, 'SIGKILL');
      process.exit(130);
    }, 2_000);
    child.once('close', () => process.exit(130));
  };
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid === parent || end(), 300);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, end);
  return () => {
    clearInterval(watch);
    for (const signal of signals) process.off(signal, end);
  };
}

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It has ended by itself meanwhile, or never began.
  }
}

/** For our tools: the project's own Node 24 comes first, and nothing asks questions or phones anywhere. */
export function toolEnvironment(root) {
  return {
    ...process.env,
    PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
    NX_DAEMON: 'false',
    NX_NO_CLOUD: 'true',
    NX_TUI: 'false',
    NX_INTERACTIVE: 'false',
    NG_CLI_ANALYTICS: 'false',
  };
}

/**
 * For npm inside npm: the outer npm hands down its own command line as variables (a prefix, --dry-run,
 * --omit=dev), which would bend the inner one; and its node_modules/.bin, whose Node is about to be replaced.
 */
export function npmEnvironment(root) {
  const bent =
    /^npm_(config_(prefix|local_prefix|global.*|location|dry_run|omit|only|include|production|workspace.*)|package|lifecycle|command)/i;
  const kept = Object.entries(process.env).filter(([name]) => !bent.test(name) && name !== 'NODE_ENV');
  const outside = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.startsWith(root));
  return { ...Object.fromEntries(kept), PATH: outside.join(delimiter) };
}
