import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const HERE = import.meta.dirname;
const VERSION = '0.121.20';

/** Outside the product: nobody who uses Telltale has to install an eval tool. It is kept for the next run. */
const FOLDER = join(tmpdir(), `telltale-stories-promptfoo-${VERSION}`);
const COMMAND = join(FOLDER, 'node_modules', '.bin', 'promptfoo');

const QUIET = {
  PROMPTFOO_DISABLE_TELEMETRY: '1',
  PROMPTFOO_DISABLE_UPDATE: '1',
  PROMPTFOO_DISABLE_REMOTE_GENERATION: '1',
  PROMPTFOO_DISABLE_SHARING: '1',
};

/** Null where promptfoo can be run; else why it cannot. */
export function installPromptfoo(): string | null {
  mkdirSync(FOLDER, { recursive: true });
  if (!existsSync(join(FOLDER, 'package.json')))
    writeFileSync(join(FOLDER, 'package.json'), '{"private":true}');
  if (!existsSync(COMMAND)) {
    const failed = install(`promptfoo@${VERSION}`);
    if (failed !== null) return failed;
  }
  // Of its optional parts, which are large, it needs this one.
  const part = databasePart();
  return existsSync(join(FOLDER, 'node_modules', part.name)) ? null : install(`${part.name}@${part.version}`);
}

function install(name: string): string | null {
  const words = ['install', name, '--omit=optional', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status, error } = spawnSync('npm', words, { cwd: FOLDER, timeout: 300_000, encoding: 'utf8' });
  return status === 0 ? null : `npm install ${name} failed${error === undefined ? '' : `: ${error.message}`}`;
}

function databasePart(): { readonly name: string; readonly version: string } {
  const libsql = JSON.parse(readFileSync(join(FOLDER, 'node_modules/libsql/package.json'), 'utf8')) as {
    readonly optionalDependencies: Readonly<Record<string, string>>;
  };
  const wanted = `@libsql/${process.platform}-${process.arch}`;
  const [name, version] =
    Object.entries(libsql.optionalDependencies).find(([part]) => part.startsWith(wanted)) ?? [];
  return { name: name ?? wanted, version: version ?? 'latest' };
}

/** Runs the twenty cases in a folder and returns the path of the file that promptfoo wrote. */
export function runPromptfoo(folder: string, { drop }: { readonly drop: readonly string[] }): string {
  const suite = JSON.parse(readFileSync(join(HERE, 'suite.json'), 'utf8')) as object;
  const provider = { id: `file://${join(HERE, 'triage-provider.cjs')}`, config: { drop } };
  writeFileSync(join(folder, 'promptfooconfig.json'), JSON.stringify({ ...suite, providers: [provider] }));
  const words =
    'eval -c promptfooconfig.json -o results.json --no-cache --no-share --no-table --no-progress-bar';
  const { status, stdout, stderr } = spawnSync(COMMAND, words.split(' '), {
    cwd: folder,
    timeout: 120_000,
    encoding: 'utf8',
    env: { ...process.env, ...QUIET, HOME: folder, PROMPTFOO_CONFIG_DIR: folder },
  });
  // 100: cases failed, and the tool did not.
  if (status !== 0 && status !== 100) throw new Error(`promptfoo ended with ${status}: ${stdout}${stderr}`);
  return join(folder, 'results.json');
}
