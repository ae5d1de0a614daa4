import { Agent, request } from 'node:http';
import { costOf } from './process-cost';
import type { Round } from './round';

/** One side of the comparison of writes. */
export interface WriteSide {
  readonly pid: number;
  readonly url: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** One a connection: nobody waits for another's lock. */
  readonly projectIds: readonly string[];
}

/**
 * One fact written again and again by as many editors as there are projects, each carrying the version on from reply to
 * request, which is more than a load generator of fixed requests can do. Another value each time: there is something to
 * record.
 */
export async function writeToOneSide(side: WriteSide, seconds: number): Promise<Round> {
  const before = costOf(side.pid);
  const agent = new Agent({ keepAlive: true });
  const end = performance.now() + seconds * 1_000;
  const took: number[] = [];
  await Promise.all(side.projectIds.map((id) => edit(side, { id, agent, end, took })));
  agent.destroy();
  const after = costOf(side.pid);
  const inOrder = took.sort((a, b) => a - b);
  return {
    requestsPerSecond: took.length / seconds,
    millisecondsAtP975: inOrder[Math.floor(inOrder.length * 0.975)] ?? Number.NaN,
    cpuMillisecondsPerRequest: ((after.cpuSeconds - before.cpuSeconds) * 1_000) / took.length,
    residentMegabytes: after.residentMegabytes,
  };
}

interface Editor {
  readonly id: string;
  readonly agent: Agent;
  readonly end: number;
  readonly took: number[];
}

let value = 10;

async function edit(side: WriteSide, { id, agent, end, took }: Editor): Promise<void> {
  const path = `${side.path}/${id}`;
  let etag = await send(side, agent, { method: 'GET', path });
  while (performance.now() < end) {
    value = value >= 900_000 ? 10 : value + 1;
    const body = JSON.stringify({ facts: { 'eval-cases': { answer: 'known', value } } });
    const began = performance.now();
    etag = await send(side, agent, { method: 'PATCH', path, body, etag });
    took.push(performance.now() - began);
  }
}

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body?: string;
  readonly etag?: string;
}

/** Resolves to the reply's ETag; rejects for a refusal. */
function send(side: WriteSide, agent: Agent, { method, path, body, etag }: Sent): Promise<string> {
  const headers = {
    ...side.headers,
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(etag === undefined ? {} : { 'if-match': etag }),
  };
  return new Promise((resolve, reject) => {
    const sent = request(`${side.url}${path}`, { method, agent, headers }, (reply) => {
      let text = '';
      reply.setEncoding('utf8');
      reply.on('data', (chunk: string) => (text += chunk));
      reply.on('end', () => {
        if ((reply.statusCode ?? 500) >= 300)
          reject(new Error(`${method} ${path}: ${reply.statusCode} ${text}`));
        else resolve(reply.headers.etag ?? '');
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
