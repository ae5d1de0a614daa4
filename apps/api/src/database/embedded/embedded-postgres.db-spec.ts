import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { Client } from 'pg';

import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres';
import { findPostmaster } from './postmaster';
import { stopServer } from './stop-server';

let dataFolder: string;
let started: EmbeddedPostgres[];

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'telltale-embedded-'));
  started = [];
});

afterEach(async () => {
  for (const database of started) await database.stop();
  rmSync(dataFolder, { recursive: true });
});

async function start(folder = dataFolder): Promise<EmbeddedPostgres> {
  const database = await startEmbeddedPostgres({ dataFolder: folder, durability: 'fast' });
  started.push(database);
  return database;
}

async function ask(url: string, question: string): Promise<Record<string, unknown>[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(question)).rows;
  } finally {
    await client.end();
  }
}

const runningServer = (): ReturnType<typeof findPostmaster> =>
  findPostmaster(join(dataFolder, 'postgres', 'cluster'));
const modeOf = (...path: string[]): string => (statSync(join(dataFolder, ...path)).mode & 0o777).toString(8);

describe('the first start', () => {
  it('makes a database whose app role is neither owner nor superuser and cannot pass the walls', async () => {
    const { ownerUrl, appUrl } = await start();
    const roles = await ask(
      appUrl,
      `select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin from pg_roles
        where rolname like 'telltale%' order by 1`,
    );
    expect(roles).toEqual([
      expect.objectContaining({
        rolname: 'telltale_app',
        rolsuper: false,
        rolbypassrls: false,
        rolcreatedb: false,
      }),
      expect.objectContaining({ rolname: 'telltale_owner', rolsuper: false, rolcreaterole: false }),
    ]);
    expect(await ask(appUrl, 'select current_user, current_database() as name')).toEqual([
      { current_user: 'telltale_app', name: 'telltale' },
    ]);
    const [database] = await ask(
      ownerUrl,
      `select datdba::regrole::text as owner from pg_database where datname = 'telltale'`,
    );
    expect(database).toEqual({ owner: 'telltale_owner' });
  });

  it('lets the owner make tables and the trigram extension, and the app role neither', async () => {
    const { ownerUrl, appUrl } = await start();
    await ask(ownerUrl, 'create extension pg_trgm; create table note (id int)');
    expect(await ask(ownerUrl, `select similarity('telltale', 'telltales') > 0.7 as similar`)).toEqual([
      { similar: true },
    ]);
    await expect(ask(appUrl, 'create table mine (id int)')).rejects.toThrow(
      'permission denied for schema public',
    );
    await expect(ask(appUrl, 'select * from note')).rejects.toThrow('permission denied for table note');
  });

  it('checks pages, speaks UTC and listens on 127.0.0.1 alone', async () => {
    const { appUrl } = await start();
    const settings = await ask(
      appUrl,
      `select name, setting from pg_settings where name in ('data_checksums', 'TimeZone', 'listen_addresses') order by 1`,
    );
    expect(settings).toEqual([
      { name: 'TimeZone', setting: 'UTC' },
      { name: 'data_checksums', setting: 'on' },
      { name: 'listen_addresses', setting: '127.0.0.1' },
    ]);
  });

  it('keeps its passwords from other users and lets nobody in without one', async () => {
    const { appUrl, port } = await start(join(dataFolder, 'new'));
    expect(modeOf('new')).toBe('700');
    expect(modeOf('new', 'postgres')).toBe('700');
    expect(modeOf('new', 'postgres', 'passwords.json')).toBe('600');
    expect(readdirSync(join(dataFolder, 'new', 'postgres')).sort()).toEqual([
      'cluster',
      'passwords.json',
      'server.log',
    ]);
    const guessed = appUrl.replace(/:[^:@/]+@/, ':guessed@');
    await expect(ask(guessed, 'select 1')).rejects.toThrow('password authentication failed');
    await expect(ask(`postgres://postgres@127.0.0.1:${port}/postgres`, 'select 1')).rejects.toThrow();
  });

  it('syncs to disk unless the cluster is one to throw away', async () => {
    const question = `select string_agg(setting, ' ' order by name) as set from pg_settings
      where name in ('fsync', 'full_page_writes', 'synchronous_commit')`;
    expect(await ask((await start()).appUrl, question)).toEqual([{ set: 'off off off' }]);
    const safe = await startEmbeddedPostgres({ dataFolder: join(dataFolder, 'safe') });
    started.push(safe);
    expect(await ask(safe.appUrl, question)).toEqual([{ set: 'on on on' }]);
  });
});

describe('several users of one data folder', () => {
  it('share one server, which the last of them stops', async () => {
    const first = await start();
    const second = await start();
    expect(second.port).toBe(first.port);
    await first.stop();
    expect(await ask(second.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await second.stop();
    expect(await runningServer()).toBeUndefined();
  });

  it('keep what was written from one start to the next', async () => {
    const first = await start();
    await ask(first.ownerUrl, 'create table note as select 42 as answer');
    await first.stop();
    expect(await ask((await start()).ownerUrl, 'select answer from note')).toEqual([{ answer: 42 }]);
  });

  it('may come at once to an empty folder: one makes the cluster, both use it', async () => {
    const [first, second] = await Promise.all([start(), start()]);
    expect(second.appUrl).toBe(first.appUrl);
    expect(readdirSync(dataFolder)).toEqual(['postgres']);
  });

  it('may come while the last one leaves: they wait and start the server again', async () => {
    let current = await start();
    for (let turn = 1; turn <= 5; turn += 1) {
      const [next] = await Promise.all([start(), current.stop()]);
      expect(await ask(next.appUrl, `select ${turn} as turn`)).toEqual([{ turn }]);
      current = next;
    }
  });

  it('stop the server although it threw everybody out in between', async () => {
    const database = await start();
    const client = new Client(database.ownerUrl);
    client.on('error', () => undefined);
    await client.connect();
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    // PostgreSQL ends all connections when one of its processes is killed, and goes on.
    process.kill(rows[0]!.pid, 'SIGKILL');
    await new Promise((resolve) => client.once('end', resolve));
    await database.stop();
    expect(await runningServer()).toBeUndefined();
  });
});

describe('a server that hangs', () => {
  it('is ended all the same: asked to stop while it starts again after a crash of its own', async () => {
    const { ownerUrl } = await start();
    const client = new Client(ownerUrl);
    client.on('error', () => undefined);
    await client.connect();
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    process.kill(rows[0]!.pid, 'SIGKILL');
    const log = join(dataFolder, 'postgres', 'server.log');
    while (!readFileSync(log, 'utf8').includes('reinitializing')) await wait(1);
    await stopServer(join(dataFolder, 'postgres', 'cluster'));
    expect(await runningServer()).toBeUndefined();
  });
});

describe('a start that cannot go on', () => {
  it('says which file is missing when the passwords are lost, and leaves the cluster alone', async () => {
    await (await start()).stop();
    const passwords = join(dataFolder, 'postgres', 'passwords.json');
    rmSync(passwords);
    await expect(start()).rejects.toThrow(`The database's passwords cannot be read from ${passwords}`);
    expect(await runningServer()).toBeUndefined();
    expect(readdirSync(join(dataFolder, 'postgres'))).toContain('cluster');
  });

  it('repeats what PostgreSQL said when the cluster is of another version', async () => {
    await (await start()).stop();
    writeFileSync(join(dataFolder, 'postgres', 'cluster', 'PG_VERSION'), '12\n');
    await expect(start()).rejects.toThrow(/does not start[^]*initialized by PostgreSQL version 12/);
  });

  it('ends the server again that it started with passwords that are not those of the cluster', async () => {
    await (await start()).stop();
    const wrong = JSON.stringify({ superuser: 'a', owner: 'b', app: 'c' });
    writeFileSync(join(dataFolder, 'postgres', 'passwords.json'), wrong);
    await expect(start()).rejects.toThrow('password authentication failed for user "postgres"');
    expect(await runningServer()).toBeUndefined();
  });
});
