import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ProblemReply, SessionReply, SetupReply } from '@telltale/contract';
import { Visitor } from '../test/visitor';
import { findPostmaster } from './database/embedded/postmaster';
import { readSettings } from './settings/settings';
import { type RunningTelltale, startTelltale } from './start';

let dataFolder: string;
let running: RunningTelltale[];

// One folder for all: making a cluster takes longer than everything else, and starting again on one is the usual case.
beforeAll(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'telltale-start-'));
});
beforeEach(() => {
  running = [];
});
afterEach(async () => {
  for (const telltale of running) await telltale.stop();
});
afterAll(() => rmSync(dataFolder, { recursive: true }));

const ADMINISTRATOR = { email: 'vera@example.com', password: 'correct horse battery' };
const HEADLESS = {
  TELLTALE_ADMIN_EMAIL: ADMINISTRATOR.email,
  TELLTALE_ADMIN_PASSWORD: ADMINISTRATOR.password,
};

async function start(environment: Record<string, string> = {}): Promise<Visitor> {
  const settings = readSettings({
    PORT: '0',
    TELLTALE_DATA_DIR: dataFolder,
    LOG_LEVEL: 'error',
    ...environment,
  });
  const telltale = await startTelltale(settings, { webFolder: join(dataFolder, 'no-web-build') });
  running.push(telltale);
  return new Visitor(telltale.url);
}

const isDatabaseRunning = async (): Promise<boolean> =>
  (await findPostmaster(join(dataFolder, 'postgres', 'cluster'))) !== undefined;

it('begins empty, asks for the first account, and stops its database with it', async () => {
  const stranger = await start();
  expect((await stranger.get<SetupReply>('/api/v1/setup')).body).toEqual({ needed: true });
  expect((await stranger.get('/api/health/ready')).status).toBe(200);
  expect(await isDatabaseRunning()).toBe(true);
  await running.pop()?.stop();
  expect(await isDatabaseRunning()).toBe(false);
});

it('does not start with a password for the administrator that is easy to guess, and names the setting', async () => {
  await expect(start({ ...HEADLESS, TELLTALE_ADMIN_PASSWORD: 'abababababababab' })).rejects.toThrow(
    'TELLTALE_ADMIN_PASSWORD is refused. It repeats the same few characters.',
  );
});

it('makes the administrator of the settings once, and keeps what was written', async () => {
  const stranger = await start(HEADLESS);
  const { status, body } = await stranger.post<SessionReply>('/api/v1/session', ADMINISTRATOR);
  expect(status).toBe(201);
  expect(body).toMatchObject({
    account: { name: 'vera' },
    workspace: { name: 'Telltale' },
    role: 'administrator',
  });
  await running.pop()?.stop();
  const again = await start({ ...HEADLESS, TELLTALE_ADMIN_PASSWORD: 'another long password' });
  expect((await again.post('/api/v1/session', ADMINISTRATOR)).status).toBe(201);
});

it('is at the day that the settings name', async () => {
  const stranger = await start({ ...HEADLESS, TELLTALE_TODAY: '2026-10-01' });
  const { body } = await stranger.post<SessionReply>('/api/v1/session', ADMINISTRATOR);
  expect(body.today).toBe('2026-10-01');
});

it('refuses to serve a data folder beside another Telltale, which goes on', async () => {
  const first = await start();
  await expect(start()).rejects.toThrow('Telltale is already running on the data folder');
  expect((await first.get('/api/health/ready')).status).toBe(200);
});

it('says that it is not ready while the database is away, and stops all the same', async () => {
  const stranger = await start();
  const postmaster = await findPostmaster(join(dataFolder, 'postgres', 'cluster'));
  process.kill(postmaster?.pid ?? 0, 'SIGINT');
  while (await isDatabaseRunning()) await wait(20);
  const reply = await stranger.get<ProblemReply>('/api/health/ready');
  expect(reply.body).toMatchObject({
    status: 503,
    code: 'not-ready',
    detail: 'The database cannot be reached',
  });
  expect(reply.headers.get('retry-after')).toBe('2');
  expect((await stranger.get('/api/health')).status).toBe(200);
  await expect(running.pop()?.stop()).resolves.toBeUndefined();
});

it('takes its database down again when its port is taken', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as { port: number };
  await expect(start({ PORT: String(port) })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  expect(await isDatabaseRunning()).toBe(false);
  other.close();
});

it('works on a server of somebody else, with one login or with two', async () => {
  const { TELLTALE_TEST_OWNER_URL: owner = '', TELLTALE_TEST_APP_URL: app = '' } = process.env;
  const oneLogin = await start({ DATABASE_URL: owner });
  expect((await oneLogin.get<SetupReply>('/api/v1/setup')).body).toEqual({ needed: true });
  const setup = { email: 'a@example.com', password: 'correct horse battery', name: 'A', workspaceName: 'W' };
  expect((await oneLogin.post('/api/v1/setup', setup)).status).toBe(201);
  const twoLogins = await start({ DATABASE_URL: app, DIRECT_DATABASE_URL: owner });
  expect((await twoLogins.post('/api/v1/session', setup)).status).toBe(422);
  const { email, password } = setup;
  expect((await twoLogins.post('/api/v1/session', { email, password })).status).toBe(201);
});
