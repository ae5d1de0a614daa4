import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { Client } from 'pg';

import { findPostmaster, isPostmasterOf } from './postmaster';
import { buildDatabaseUser, DatabaseUser } from './start-database-user.fixture';

let programs: string;
let program: string;
let dataFolder: string;
let users: DatabaseUser[];

beforeAll(() => {
  programs = mkdtempSync(join(tmpdir(), 'telltale-program-'));
  program = buildDatabaseUser(programs);
});

afterAll(() => rmSync(programs, { recursive: true }));

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'telltale-ended-'));
  users = [];
});

afterEach(async () => {
  for (const user of users) await user.stop();
  rmSync(dataFolder, { recursive: true });
});

function start(durability: 'safe' | 'fast' = 'fast'): DatabaseUser {
  const user = new DatabaseUser(program, { dataFolder, durability });
  users.push(user);
  return user;
}

const cluster = (): string => join(dataFolder, 'postgres', 'cluster');

async function insertUntilCutOff(url: string): Promise<() => number> {
  const client = new Client(url);
  client.on('error', () => undefined);
  await client.connect();
  await client.query('create table if not exists tally (n int primary key)');
  let acknowledged = 0;
  void (async () => {
    for (;;) {
      await client.query('insert into tally values ($1)', [acknowledged + 1]);
      acknowledged += 1;
    }
  })().catch(() => undefined);
  return () => acknowledged;
}

async function countTally(url: string): Promise<number> {
  const client = new Client(url);
  await client.connect();
  const { rows } = await client.query<{ count: number }>('select count(*)::int as count from tally');
  await client.end();
  return rows[0]!.count;
}

describe('after kill -9 of the only user', () => {
  it('the next start adopts the server that was left running', async () => {
    const killed = start();
    await killed.nextAnswer();
    const left = await findPostmaster(cluster());
    await killed.kill();
    await start().nextAnswer();
    expect(await findPostmaster(cluster())).toEqual(left);
  });

  it('the user that adopted the server stops it', async () => {
    const killed = start();
    await killed.nextAnswer();
    await killed.kill();
    const next = start();
    await next.nextAnswer();
    expect(await next.stop()).toBe(0);
    expect(await findPostmaster(cluster())).toBeUndefined();
  });
});

describe('after kill -9 of user and server', () => {
  it('the next start recovers every row that was acknowledged', async () => {
    const killed = start('safe');
    const { ownerUrl } = await killed.nextAnswer();
    const acknowledged = await insertUntilCutOff(ownerUrl!);
    while (acknowledged() < 100) await wait(5);
    await killed.kill();
    process.kill((await findPostmaster(cluster()))!.pid, 'SIGKILL');
    const again = await start('safe').nextAnswer();
    expect(await countTally(again.ownerUrl!)).toBeGreaterThanOrEqual(acknowledged());
  });

  it.each([
    ['an unrelated process that lives', `${process.pid}`],
    ['a process that is gone', '4194303'],
  ])('a postmaster.pid that names %s does not hinder the next start', async (_, pid) => {
    const killed = start();
    await killed.nextAnswer();
    await killed.kill();
    const left = (await findPostmaster(cluster()))!;
    process.kill(left.pid, 'SIGKILL');
    while (isPostmasterOf(left.pid, cluster())) await wait(5);
    const file = join(cluster(), 'postmaster.pid');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, pid));
    expect(await start().nextAnswer()).toHaveProperty('port');
  });
});

describe('beside a Telltale that serves', () => {
  it('a second one is refused with a sentence that names folder and process', async () => {
    const serving = start();
    await serving.nextAnswer();
    expect(await serving.claimServing()).toEqual({ claimed: true });
    const second = start();
    await second.nextAnswer();
    expect(await second.claimServing()).toEqual({
      refused:
        `Telltale is already running on the data folder ${dataFolder} (process ${serving.pid}). ` +
        'Stop it first, or set TELLTALE_DATA_DIR to another folder.',
    });
  });

  it('others may use the database without serving', async () => {
    const serving = start();
    const { port } = await serving.nextAnswer();
    await serving.claimServing();
    expect(await start().nextAnswer()).toMatchObject({ port });
  });

  it('the next may serve at once when it stops or is killed', async () => {
    for (const end of ['stop', 'kill'] as const) {
      const before = start();
      await before.nextAnswer();
      await before.claimServing();
      await before[end]();
      const next = start();
      await next.nextAnswer();
      expect(await next.claimServing()).toEqual({ claimed: true });
      await next.stop();
    }
  });
});

describe('two processes at once on an empty folder', () => {
  it('both come in, by one server', async () => {
    const [first, second] = await Promise.all([start().nextAnswer(), start().nextAnswer()]);
    expect(first.port).toBeGreaterThan(0);
    expect(second).toEqual(first);
  });

  it('neither is held up by what a killed first start left behind', async () => {
    mkdirSync(join(dataFolder, 'postgres.new-killed'));
    expect(await start().nextAnswer()).toHaveProperty('port');
  });
});
