import type { AddressInfo } from 'node:net';
import type { Writable } from 'node:stream';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { MovableClock } from '../src/clock/movable-clock';
import { createApp } from '../src/create-app';
import type { MessageOptions } from '../src/messages/message-options';
import { createTestDatabase, type TestDatabase } from './test-database';
import { TestPeople } from './test-people';
import { Visitor } from './visitor';

/** The day on which tests begin, unless they move the clock. */
export const TEST_NOW = '2026-11-23T09:00:00.000Z';

/** The same in all apps of a spec, as replicas have it. */
const KEY = Buffer.alloc(32, 'a key of the tests');

/** The real API on an ephemeral port, on a database of its own, with a clock that stands until it is moved. */
export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly database: TestDatabase;
  readonly clock: MovableClock;
  /** Accounts, workspaces and members, made in SQL. */
  readonly people: TestPeople;
  /** Somebody who is not signed in. */
  readonly stranger: Visitor;
  stop(): Promise<void>;
}

export interface TestAppOptions {
  /** A database that the spec made itself, for instance to start two apps on it. */
  readonly database?: TestDatabase;
  readonly webFolder?: string;
  readonly messages?: MessageOptions;
  /** Takes the log, all of it, in place of standard output. */
  readonly logStream?: Writable;
}

export async function startTestApp({
  database,
  webFolder,
  messages,
  logStream,
}: TestAppOptions = {}): Promise<TestApp> {
  const own = database ?? (await createTestDatabase());
  const clock = new MovableClock(TEST_NOW);
  const app = await createApp({
    databaseUrl: own.appUrl,
    poolSize: 5,
    clock,
    logLevel: logStream === undefined ? 'error' : 'debug',
    logStream,
    runsJobs: false,
    webFolder,
    messages,
    secretKey: KEY,
  });
  await app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  return {
    app,
    url,
    database: own,
    clock,
    people: new TestPeople(own, clock, url),
    stranger: new Visitor(url),
    stop: async () => {
      await app.close();
      if (database === undefined) await own.drop();
    },
  };
}
