import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { openBenchDatabase, type BenchDatabase } from './bench-database';
import { compare } from './compare';
import { signIn } from './door';
import { CLIENTS, fill } from './fill';
import { type Contender, jobsOf } from './jobs-of-the-bench';
import { renewReadings } from './renew-readings';
import { reportOf } from './report';
import { startServer, type RunningServer } from './start-server';

const QUICK = process.argv.includes('--quick');
/** `--only=eval` measures the jobs whose name holds the word. */
const ONLY = process.argv.find((word) => word.startsWith('--only='))?.slice('--only='.length);
const PROJECTS = QUICK ? 2_000 : 20_000;
const CONNECTIONS = 32;
const ROUNDS = QUICK ? 2 : 4;
const SECONDS = QUICK ? 2 : 5;

await main();

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'telltale-bench-'));
  const database = await openBenchDatabase(folder);
  const servers: RunningServer[] = [];
  try {
    await run(database, servers);
  } finally {
    for (const server of servers) await server.stop();
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run(database: BenchDatabase, servers: RunningServer[]): Promise<void> {
  console.log(`${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`);
  console.log(
    `${PROJECTS} projects of ${CLIENTS} clients; ${CONNECTIONS} connections; ${ROUNDS} rounds of ${SECONDS} s a side`,
  );
  const { server, cookie, workspaceId } = await startWithAccount(database, servers);
  await fill(database, { workspaceId, projects: PROJECTS });
  const renewed = await renewReadings(database, workspaceId);
  console.log(
    `\nall readings renewed: ${renewed.toFixed(1)} s for ${PROJECTS} projects; goal 10 s for 20,000`,
  );
  const telltale: Contender = { pid: server.pid, url: server.url, prefix: '/api/v1', headers: { cookie } };
  const bare = await startBare(database, workspaceId, servers);
  const ids = await database.query<{ id: string }>(
    `select id from project where workspace_id = $1 and stage = 'building' order by md5(id::text) limit 200`,
    [workspaceId],
  );
  const plan = { telltale, bare, connections: CONNECTIONS, projectIds: ids.map(({ id }) => id) };
  const measuring = { rounds: ROUNDS, seconds: SECONDS, analyse: () => database.query('analyze') };
  for (const job of jobsOf(plan).filter(({ name }) => ONLY === undefined || name.includes(ONLY)))
    console.log(`\n${reportOf(await compare(job, measuring))}`);
}

async function startWithAccount(database: BenchDatabase, servers: RunningServer[]) {
  const port = await freePort();
  const server = await startServer('dist/apps/api/main.mjs', {
    port,
    path: '/api/health/ready',
    env: {
      PORT: String(port),
      DATABASE_URL: database.appUrl,
      DIRECT_DATABASE_URL: database.ownerUrl,
      LOG_LEVEL: 'error',
    },
  });
  servers.push(server);
  const { cookie, workspaceId } = await signIn(server.url);
  return { server, cookie, workspaceId };
}

async function startBare(
  database: BenchDatabase,
  workspaceId: string,
  servers: RunningServer[],
): Promise<Contender> {
  const port = await freePort();
  const server = await startServer('apps/api/bench/bare-server.mjs', {
    port,
    path: '/summary',
    env: { BARE_DATABASE_URL: database.ownerUrl, BARE_WORKSPACE: workspaceId, BARE_PORT: String(port) },
  });
  servers.push(server);
  return { pid: server.pid, url: server.url, prefix: '', headers: {} };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((open) => probe.once('listening', open));
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
