import { readSigns } from '../src/index';
import { type Case, makeCases, type Portfolio, PORTFOLIOS, SETTINGS, TODAY } from './portfolios';

/** A batch as a job loads it, read again and again: the reader is measured, not the memory behind it. */
const BATCH = 500;
const BATCHES_A_ROUND = 40;
const ROUNDS = 15;

/** How many projects one core reads in a second, all signs, with evidence and sentences. */
export interface ReadSignsRate {
  readonly portfolio: string;
  /** Lit signs a project. */
  readonly lit: number;
  /** Projects a CPU second: the median round, with the slowest and the fastest. */
  readonly median: number;
  readonly slowest: number;
  readonly fastest: number;
}

export function benchReadSigns(): readonly ReadSignsRate[] {
  return PORTFOLIOS.map(ratesOf);
}

function ratesOf(portfolio: Portfolio): ReadSignsRate {
  const cases = makeCases(portfolio, BATCH);
  const lit = readRound(cases) / (BATCH * BATCHES_A_ROUND);
  const rates = Array.from({ length: ROUNDS }, () => rateOf(cases)).sort((a, b) => a - b);
  const at = (index: number) => Math.round(rates.at(index) ?? 0);
  return { portfolio: portfolio.name, lit, median: at(ROUNDS >> 1), slowest: at(0), fastest: at(-1) };
}

function rateOf(cases: readonly Case[]): number {
  const before = process.cpuUsage();
  readRound(cases);
  const { user, system } = process.cpuUsage(before);
  return (BATCH * BATCHES_A_ROUND * 1_000_000) / (user + system);
}

/** The sum of lit signs: a result that is used cannot be optimised away. */
function readRound(cases: readonly Case[]): number {
  let lit = 0;
  for (let batch = 0; batch < BATCHES_A_ROUND; batch += 1) {
    for (const { record, client } of cases) lit += readSigns(record, client, SETTINGS, TODAY).rollUp.lit;
  }
  return lit;
}
