import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { isInstalled } from './install-packages.mjs';
import { npmEnvironment } from './run-command.mjs';

let root;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'telltale-install-'));
  mkdirSync(join(root, 'node_modules', '.bin'), { recursive: true });
  writeFileSync(join(root, 'node_modules', '.bin', 'node'), '');
});

afterEach(() => rmSync(root, { recursive: true }));

const lock = (packages) => JSON.stringify({ packages: { '': {}, ...packages } });
const want = (packages) => writeFileSync(join(root, 'package-lock.json'), lock(packages));
const have = (packages) => writeFileSync(join(root, 'node_modules', '.package-lock.json'), lock(packages));

describe('packages are installed anew', () => {
  it('when there are none', () => {
    want({});
    rmSync(join(root, 'node_modules'), { recursive: true });
    expect(isInstalled(root)).toBe(false);
  });

  it('when Node 24 is missing among them', () => {
    want({});
    have({});
    rmSync(join(root, 'node_modules', '.bin', 'node'));
    expect(isInstalled(root)).toBe(false);
  });

  it('when npm was cut off before it wrote down what it had installed', () => {
    want({ 'node_modules/pg': { version: '8.0.0' } });
    expect(isInstalled(root)).toBe(false);
  });

  it('when a package has another version than the lock file names', () => {
    want({ 'node_modules/pg': { version: '8.0.1' } });
    have({ 'node_modules/pg': { version: '8.0.0' } });
    expect(isInstalled(root)).toBe(false);
  });

  it('when the lock file has changed since', () => {
    want({ 'node_modules/pg': { version: '8.0.0' } });
    have({ 'node_modules/pg': { version: '8.0.0' } });
    expect(isInstalled(root)).toBe(true);
    want({ 'node_modules/pg': { version: '8.0.0' }, 'node_modules/pino': { version: '10.0.0' } });
    expect(isInstalled(root)).toBe(false);
  });
});

describe('packages are left as they are', () => {
  it('when npm installed all of the lock file except what is for other machines', () => {
    want({
      'node_modules/pg': { version: '8.0.0' },
      'node_modules/pg-mac': { version: '1.0.0', optional: true },
    });
    have({ 'node_modules/pg': { version: '8.0.0' } });
    expect(isInstalled(root)).toBe(true);
  });
});

describe('npm inside npm', () => {
  const before = { ...process.env };
  afterEach(() => {
    process.env = before;
  });

  it('is not bent by the command line of the outer one, and keeps the registry of the user', () => {
    process.env = {
      PATH: ['/checkout/node_modules/.bin', '/usr/bin'].join(':'),
      NODE_ENV: 'production',
      npm_config_dry_run: 'true',
      npm_config_omit: 'dev',
      npm_config_prefix: '/elsewhere',
      npm_lifecycle_event: 'start',
      npm_config_registry: 'http://127.0.0.1:4873/',
    };
    expect(npmEnvironment('/checkout')).toEqual({
      PATH: '/usr/bin',
      npm_config_registry: 'http://127.0.0.1:4873/',
    });
  });
});
