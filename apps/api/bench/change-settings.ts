import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { RenewalReply, SignSettingsPreviewReply, SignSettingsReply } from '@telltale/contract';
import { SystemClock } from '../src/clock/system-clock';
import { createApp } from '../src/create-app';
import { type BenchDatabase, openBenchDatabase } from './bench-database';
import { fill } from './fill';
import { renewReadings } from './renew-readings';

/** What a change of the sign settings costs while somebody works: `node dist/bench/change-settings.mjs [projects …]`. */
const SIZES = process.argv.slice(2).map(Number).filter(Number.isInteger);
const CLIENTS = 40;
const GOAL_SECONDS_PER_PROJECT = 10 / 20_000;

const ACCOUNT = {
  email: 'bench@example.com',
  password: 'four plain words here',
  name: 'Bench',
  workspaceName: 'Bench',
};

async function measure(projects: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'telltale-bench-'));
  const database = await openBenchDatabase(folder);
  const app = await createApp({
    databaseUrl: database.appUrl,
    poolSize: 10,
    clock: new SystemClock(),
    logLevel: 'error',
    runsJobs: true,
  });
  await app.listen(0, '127.0.0.1');
  try {
    await changeOn(await signIn(app), database, projects);
  } finally {
    await app.close();
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Door {
  readonly url: string;
  readonly cookie: string;
  readonly workspaceId: string;
}

async function changeOn(door: Door, database: BenchDatabase, projects: number): Promise<void> {
  await fill(database, { workspaceId: door.workspaceId, projects, clients: CLIENTS });
  await renewReadings(database, door.workspaceId);
  const goal = projects * GOAL_SECONDS_PER_PROJECT;
  console.log(`\n${projects} projects of ${CLIENTS} clients; goal of a renewal ${goal} s`);
  await call(door, 'GET', '/signs/counts');
  console.log(`counts of the catalogue: ${(await timed(() => call(door, 'GET', '/signs/counts'))).ms} ms`);
  // The first turns nearly nothing, the second a sign of every project in Building or Pilot, the third takes that back.
  for (const [index, thresholds] of CHANGES.entries()) await change(door, database, { index, thresholds });
}

const CHANGES = [
  { 'DEMO-8': { days: 60 } },
  { 'BUILD-5': { serious: 60 }, 'EVAL-3': { critical: 60 } },
  { 'BUILD-5': { serious: null }, 'EVAL-3': { critical: null } },
];

async function change(
  door: Door,
  database: BenchDatabase,
  { index, thresholds }: { readonly index: number; readonly thresholds: object },
): Promise<void> {
  const body = { thresholds };
  const preview = await timed(() =>
    call<SignSettingsPreviewReply>(door, 'POST', `${SETTINGS}/preview`, { body }),
  );
  const { turned, projects } = preview.reply;
  const began = performance.now();
  const saved = await timed(() => call(door, 'PATCH', SETTINGS, { body, version: index + 1 }));
  const writes = await writeWhileRenewing(door, database);
  const renewal = (await call<SignSettingsReply>(door, 'GET', SETTINGS)).renewal as RenewalReply;
  const seconds = (Date.parse(renewal.finishedAt ?? '') - Date.parse(renewal.startedAt ?? '')) / 1_000;
  const inOrder = writes.sort((a, b) => a - b);
  console.log(
    `${JSON.stringify(thresholds)}: preview of ${projects} in ${preview.ms} ms, ${turned} turn; saved in ${saved.ms} ms; ` +
      `${renewal.done} read again in ${seconds.toFixed(1)} s (${((performance.now() - began) / 1_000).toFixed(1)} s from the save); ` +
      `${writes.length} facts written meanwhile, median ${at(inOrder, 0.5)} ms, p97.5 ${at(inOrder, 0.975)} ms, longest ${at(inOrder, 1)} ms`,
  );
}

const at = (inOrder: readonly number[], share: number) =>
  Math.round(inOrder[Math.min(inOrder.length - 1, Math.floor(inOrder.length * share))] ?? 0);

const SETTINGS = '/settings/signs';

/** One editor who writes a fact of another project every 20 ms until the renewal has ended. */
async function writeWhileRenewing(door: Door, database: BenchDatabase): Promise<number[]> {
  const took: number[] = [];
  const projects = await database.query<{ id: string }>(
    'select id from project where workspace_id = $1 order by random() limit 5000',
    [door.workspaceId],
  );
  for (const { id } of projects) {
    const { version } = await call<{ version: number }>(door, 'GET', `/projects/${id}`);
    const body = { facts: { 'eval-cases': { answer: 'known', value: 10 + took.length } } };
    took.push((await timed(() => call(door, 'PATCH', `/projects/${id}`, { body, version }))).ms);
    if (took.length % 10 === 0 && (await isRenewed(door))) break;
    await wait(20);
  }
  while (!(await isRenewed(door))) await wait(200);
  return took;
}

async function isRenewed(door: Door): Promise<boolean> {
  const { renewal } = await call<SignSettingsReply>(door, 'GET', SETTINGS);
  return renewal?.finishedAt !== null;
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly reply: T; readonly ms: number }> {
  const began = performance.now();
  const reply = await work();
  return { reply, ms: Math.round(performance.now() - began) };
}

async function signIn(app: NestFastifyApplication): Promise<Door> {
  const url = await app.getUrl();
  const { email, password } = ACCOUNT;
  await send(`${url}/api/v1/setup`, 'POST', { body: ACCOUNT });
  const session = await send(`${url}/api/v1/session`, 'POST', { body: { email, password } });
  const cookie = session.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const { workspace } = (await session.json()) as { readonly workspace: { readonly id: string } };
  return { url, cookie, workspaceId: workspace.id };
}

interface Sent {
  readonly body?: object;
  readonly version?: number;
  readonly cookie?: string;
}

async function call<T>({ url, cookie }: Door, method: string, path: string, sent: Sent = {}): Promise<T> {
  return (await (await send(`${url}/api/v1${path}`, method, { ...sent, cookie })).json()) as T;
}

async function send(address: string, method: string, { body, version, cookie }: Sent): Promise<Response> {
  const reply = await fetch(address, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(cookie === undefined ? {} : { cookie }),
      ...(version === undefined ? {} : { 'if-match': `"v${version}"` }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!reply.ok) throw new Error(`${method} ${address} answered ${reply.status}: ${await reply.text()}`);
  return reply;
}

for (const projects of SIZES.length > 0 ? SIZES : [20_000]) await measure(projects);
