import { Agent } from 'node:http';
import { costOf } from './process-cost';
import type { Round } from './round';

/** What the workers of a round share. */
export interface Shift {
  readonly agent: Agent;
  /** When to stop, by `performance.now()`. */
  readonly end: number;
  /** Milliseconds of each request that was answered. */
  readonly took: number[];
}

/** Lets workers send request after request for `seconds`, each waiting for its reply. */
export async function workOnOneSide(
  pid: number,
  seconds: number,
  work: (shift: Shift) => readonly Promise<void>[],
): Promise<Round> {
  const before = costOf(pid);
  const agent = new Agent({ keepAlive: true });
  const took: number[] = [];
  await Promise.all(work({ agent, end: performance.now() + seconds * 1_000, took }));
  agent.destroy();
  const after = costOf(pid);
  const inOrder = took.sort((a, b) => a - b);
  const at = (share: number) => inOrder[Math.floor(inOrder.length * share)] ?? Number.NaN;
  return {
    requestsPerSecond: took.length / seconds,
    millisecondsAtMedian: at(0.5),
    millisecondsAtP975: at(0.975),
    cpuMillisecondsPerRequest: ((after.cpuSeconds - before.cpuSeconds) * 1_000) / took.length,
    residentMegabytes: after.residentMegabytes,
  };
}
