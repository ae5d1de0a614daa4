import { randomUUID } from 'node:crypto';
import { Client, type QueryResultRow } from 'pg';
import { migrate } from '../src/database/migrate';
import { prepareJobs } from '../src/jobs/prepare-jobs';

const TEMPLATE = 'telltale_template';
/** Held while the template is made, so that two workers do not both make it. */
const TEMPLATE_LOCK = 7_115_020;

/** A database of a spec file's own, with all migrations done, and two ways into it. */
export interface TestDatabase {
  readonly name: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** As the owner: no wall is in the way. */
  query<Row extends QueryResultRow>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `telltale_${randomUUID().replaceAll('-', '')}`;
  await asOwner(async (owner) => {
    await makeTemplate(owner);
    await owner.query(`create database ${name} template ${TEMPLATE} strategy file_copy`);
  });
  return await connectTo(name);
}

/** One that holds nothing yet: for the specs of the migrations themselves. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  const name = `telltale_${randomUUID().replaceAll('-', '')}`;
  await asOwner((owner) => owner.query(`create database ${name}`));
  return await connectTo(name);
}

async function connectTo(name: string): Promise<TestDatabase> {
  const ownerUrl = withDatabase(variable('TELLTALE_TEST_OWNER_URL'), name);
  const client = new Client(ownerUrl);
  await client.connect();
  return {
    name,
    ownerUrl,
    appUrl: withDatabase(variable('TELLTALE_TEST_APP_URL'), name),
    query: async <Row extends QueryResultRow>(sql: string, parameters: readonly unknown[] = []) =>
      (await client.query<Row>(sql, [...parameters])).rows,
    drop: async () => {
      await client.end();
      await asOwner((owner) => owner.query(`drop database ${name} with (force)`));
    },
  };
}

async function makeTemplate(owner: Client): Promise<void> {
  await owner.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  const { rowCount } = await owner.query('select from pg_database where datname = $1', [TEMPLATE]);
  if (rowCount === 0) {
    await owner.query(`create database ${TEMPLATE}_in_work`);
    const inWork = withDatabase(variable('TELLTALE_TEST_OWNER_URL'), `${TEMPLATE}_in_work`);
    await migrate(inWork);
    await prepareJobs(inWork);
    await owner.query(`alter database ${TEMPLATE}_in_work rename to ${TEMPLATE}`);
  }
  await owner.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
}

async function asOwner(work: (owner: Client) => Promise<unknown>): Promise<void> {
  const owner = new Client(variable('TELLTALE_TEST_OWNER_URL'));
  await owner.connect();
  try {
    await work(owner);
  } finally {
    await owner.end();
  }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

function variable(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is set by test/database-server.ts`);
  return value;
}
