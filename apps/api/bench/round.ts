import autocannon, { type Request } from 'autocannon';
import { costOf } from './process-cost';

/** One side of a comparison: a server that is running, and how a request of the job looks there. */
export interface Side {
  readonly pid: number;
  readonly url: string;
  /** Taken in turn by each connection. */
  readonly requests: readonly Request[];
}

export interface Round {
  readonly requestsPerSecond: number;
  readonly millisecondsAtMedian: number;
  readonly millisecondsAtP975: number;
  readonly cpuMillisecondsPerRequest: number;
  readonly residentMegabytes: number;
}

/** Loads one side for `seconds` with `connections`; a reply other than 2xx makes the round void. */
export async function loadOneSide(side: Side, connections: number, seconds: number): Promise<Round> {
  const before = costOf(side.pid);
  const { url, requests } = side;
  const result = await autocannon({ url, connections, duration: seconds, requests });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} replies were refusals, ${result.errors} requests failed`);
  const after = costOf(side.pid);
  return {
    requestsPerSecond: result.requests.average,
    millisecondsAtMedian: result.latency.p50,
    millisecondsAtP975: result.latency.p97_5,
    cpuMillisecondsPerRequest: ((after.cpuSeconds - before.cpuSeconds) * 1_000) / result.requests.total,
    residentMegabytes: after.residentMegabytes,
  };
}
