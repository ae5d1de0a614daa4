import { setTimeout as wait } from 'node:timers/promises';

import { Client } from 'pg';

import { EmbeddedPostgresRefusal } from './refusal';

const pauseMs = 20;
/** Long enough for a recovery after a crash with a full log to replay, on a slow disk. */
const patienceMs = 120_000;

export interface Server {
  readonly port: number;
  isAlive(): boolean;
}

/**
 * A connection as superuser, kept asking for until the server takes it.
 * Undefined when the server ends first: it did not come up, or it was being stopped by its last user.
 */
export async function connectWhenReady(server: Server, password: string): Promise<Client | undefined> {
  const asked = performance.now();
  while (server.isAlive()) {
    const answer = await tryToConnect(server.port, password);
    if (answer instanceof Client) return answer;
    if (isFinal(answer) || performance.now() - asked > patienceMs) throw refusal(server.port, answer);
    await wait(pauseMs);
  }
  return undefined;
}

async function tryToConnect(port: number, password: string): Promise<Client | Error> {
  const application_name = `telltale ${process.pid}`;
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    database: 'postgres',
    password,
    application_name,
  });
  // A server that stops closes the connection; that is noticed where it matters, when the connection is used.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    // Not listening yet, starting up, recovering or shutting down: told apart by the caller.
    await client.end().catch(() => undefined);
    return error as Error;
  }
}

/** 28P01: wrong password. That does not change by waiting. */
const isFinal = (error: Error & { code?: string }): boolean => error.code === '28P01';

function refusal(port: number, { message }: Error): EmbeddedPostgresRefusal {
  return new EmbeddedPostgresRefusal(
    `The embedded PostgreSQL on port ${port} does not let us in: ${message}.`,
  );
}
