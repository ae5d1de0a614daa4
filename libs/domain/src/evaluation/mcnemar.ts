/** How often chance alone brings as many flips in one direction, were either direction equally likely; from 0 to 1. */
export interface FlipChances {
  readonly worse: number;
  readonly better: number;
}

/**
 * The exact test of McNemar (1947), one-sided in either direction: of the cases that changed between two runs, the share that
 * newly fails is that of heads among so many tosses of a coin when nothing changed. Cases that did not change say nothing.
 */
export function mcnemar(newlyFailing: number, newlyFixed: number): FlipChances {
  const flips = newlyFailing + newlyFixed;
  return { worse: atLeast(newlyFailing, flips), better: atLeast(newlyFixed, flips) };
}

/** P(X >= heads) of so many tosses; summed on the side with fewer terms, where no small figure is lost beside a large one. */
function atLeast(heads: number, tosses: number): number {
  if (heads <= 0) return 1;
  return 2 * heads > tosses ? tail(heads, tosses) : 1 - tail(tosses - heads + 1, tosses);
}

/** In logarithms: the number of ways to toss passes what a number can hold from 1,030 tosses on. */
function tail(heads: number, tosses: number): number {
  let logarithm = -tosses * Math.LN2;
  for (let head = 1; head <= heads; head += 1) logarithm += Math.log((tosses - heads + head) / head);
  let term = Math.exp(logarithm);
  let sum = 0;
  for (let head = heads; head <= tosses && term > 0; head += 1) {
    sum += term;
    term *= (tosses - head) / (head + 1);
  }
  return Math.min(1, sum);
}
