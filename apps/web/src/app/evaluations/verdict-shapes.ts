import type { Verdict } from '@telltale/domain';

/** Twelve units wide and high. Each verdict has a shape of its own, so that none is told by its colour alone. */
export const VERDICT_SHAPES: Readonly<Record<Verdict, string>> = {
  worse: 'M1 2h10L6 11z',
  better: 'M6 1l5 9H1z',
  'no-clear-change': 'M2 6a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z',
  'not-comparable': 'M6 1l5 5l-5 5l-5 -5z',
  'not-known': 'M2 6a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z',
};
