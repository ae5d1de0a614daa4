import type { Agent } from 'node:http';
import type { Round } from './round';
import { send } from './send';
import { workOnOneSide } from './work-round';

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
  return await workOnOneSide(side.pid, seconds, (shift) =>
    side.projectIds.map((id) => edit(side, { id, ...shift })),
  );
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
