import type { Round } from './round';
import { median } from './statistics';

/** One kind of work on both sides. A round takes `seconds`. */
export interface Job {
  readonly name: string;
  readonly telltale: (seconds: number) => Promise<Round>;
  readonly bare: (seconds: number) => Promise<Round>;
  readonly goal: Goal;
}

/** The least share of the bare server's rate, or the most milliseconds that the median may lie beyond its median. */
export type Goal = { readonly share: number } | { readonly beyond: number };

export interface Comparison {
  readonly name: string;
  readonly goal: Goal;
  readonly share: number;
  /** Milliseconds between the two medians. */
  readonly beyond: number;
  readonly telltale: readonly Round[];
  readonly bare: readonly Round[];
}

export interface Measuring {
  readonly rounds: number;
  /** Of a round. */
  readonly seconds: number;
  /** Tells the database what has come in, as its own job would within minutes. */
  readonly analyse: () => Promise<unknown>;
}

/** A B A B …, so that whatever else the machine does falls on both sides alike. */
export async function compare(job: Job, { rounds, seconds, analyse }: Measuring): Promise<Comparison> {
  const telltale: Round[] = [];
  const bare: Round[] = [];
  await warmUp(job, 1);
  await analyse();
  await warmUp(job, 2);
  for (let round = 0; round < rounds; round += 1) {
    telltale.push(await job.telltale(seconds));
    bare.push(await job.bare(seconds));
  }
  const { name, goal } = job;
  const beyond = wait(telltale) - wait(bare);
  return { name, goal, share: rate(telltale) / rate(bare), beyond, telltale, bare };
}

/** A plan is kept from the sixth time on which a connection asks; plans that were made while the tables were empty go. */
async function warmUp(job: Job, seconds: number): Promise<void> {
  await job.telltale(seconds);
  await job.bare(seconds);
}

function wait(rounds: readonly Round[]): number {
  return median(rounds.map(({ millisecondsAtMedian }) => millisecondsAtMedian));
}

function rate(rounds: readonly Round[]): number {
  return median(rounds.map(({ requestsPerSecond }) => requestsPerSecond));
}
