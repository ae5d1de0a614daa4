import type { ComparableRun } from './comparable-run';
import { bareRun, countRun } from './run.fixture';
import type { Judgement } from './run-verdict';
import { compareRuns } from './verdict';

/** Held here: a test's globals are slow to reach, and this one is reached millions of times. */
const { imul } = Math;

/** How a made test set behaves. */
export interface QuietWorld {
  readonly cases: number;
  /** Share that passes on average. */
  readonly passing: number;
  /** Share of cases that give the same answer in each run; each of the others passes with a chance of its own. */
  readonly steady: number;
  /** By how much the true share of passes falls between the two runs; 0 in a quiet week. */
  readonly drop: number;
}

export type VerdictShares = Readonly<Record<Exclude<Judgement, 'no-clear-change'>, number>>;

/** How often two runs that know their cases are called worse and better. */
export function pairedShares(world: QuietWorld, weeks: number): VerdictShares {
  const random = randomFrom(2026);
  const keys = Array.from({ length: world.cases }, (_, index) => String(index).padStart(4, '0'));
  const called = { worse: 0, better: 0 };
  for (let week = 0; week < weeks; week += 1) {
    const [earlier, later] = twoRuns(world, keys, random);
    const { verdict } = compareRuns(earlier, later);
    if (verdict === 'worse' || verdict === 'better') called[verdict] += 1;
  }
  return { worse: called.worse / weeks, better: called.better / weeks };
}

/** A case that would have passed falls with the same chance, whichever it is: some of the steady ones break for good. */
function twoRuns({ passing, steady, drop }: QuietWorld, keys: readonly string[], random: () => number) {
  const before = new Uint8Array(keys.length);
  const after = new Uint8Array(keys.length);
  const power = (1 - passing) / passing;
  for (let index = 0; index < keys.length; index += 1) {
    const draw = random();
    const chance = random() >= steady ? draw ** power : draw < passing ? 1 : 0;
    before[index] = random() < chance ? PASSED : FAILED;
    after[index] = random() < chance * (1 - drop / passing) ? PASSED : FAILED;
  }
  return [bareRun({ keys, outcomes: before }), bareRun({ keys, outcomes: after })] as const;
}

const PASSED = 0;
const FAILED = 1;

/** How often counts of two unrelated runs are called worse, for each pair of true shares: added up, not drawn. */
export function countedShare(
  earlierCases: number,
  laterCases: number,
): (before: number, after: number) => number {
  const limits = worseUpTo(earlierCases, laterCases);
  return (before, after) => {
    const earlier = chancesOf(earlierCases, before);
    let later = 0;
    const upTo = chancesOf(laterCases, after).map((chance) => (later += chance));
    return limits.reduce((sum, limit, passed) => sum + (earlier[passed] ?? 0) * (upTo[limit] ?? 0), 0);
  };
}

/** For each number passed before, the largest number passed after that is called worse; -1 where none is. */
function worseUpTo(earlierCases: number, laterCases: number): readonly number[] {
  let limit = -1;
  return Array.from({ length: earlierCases + 1 }, (_, passed) => {
    const earlier = countRun(passed, earlierCases - passed);
    while (limit < laterCases && isWorse(earlier, countRun(limit + 1, laterCases - limit - 1))) limit += 1;
    return limit;
  });
}

function isWorse(earlier: ComparableRun, later: ComparableRun): boolean {
  return compareRuns(earlier, later).verdict === 'worse';
}

/** The binomial distribution, from 0 to all cases passed. */
function chancesOf(cases: number, share: number): readonly number[] {
  let logarithm = cases * Math.log1p(-share);
  return Array.from({ length: cases + 1 }, (_, passed) => {
    if (passed > 0) logarithm += Math.log(((cases - passed + 1) / passed) * (share / (1 - share)));
    return Math.exp(logarithm);
  });
}

/** The same numbers at each run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
