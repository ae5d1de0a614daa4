import {
  addDays,
  type ClientStanding,
  exactly,
  type Facts,
  type ProjectRecord,
  type Stage,
} from '../src/index';
import { type Answers, BAD_ANSWERS, GOOD_ANSWERS, IMPORTED_ANSWERS } from './answers';

export const TODAY = '2026-11-23';
export const SETTINGS = { currency: 'EUR', thresholds: {} };

/** One project as the reader gets it. */
export interface Case {
  readonly record: ProjectRecord;
  readonly client: ClientStanding;
}

/** How a made portfolio is: which answers are good and bad, how many facts have one, and how many of these are bad. */
export interface Portfolio {
  readonly name: string;
  readonly good: Answers;
  readonly bad: Answers;
  readonly asked: number;
  readonly shareBad: number;
  readonly stages: readonly Stage[];
}

const ACTIVE: readonly Stage[] = ['idea', 'scoped', 'building', 'building', 'pilot', 'production'];

export const PORTFOLIOS: readonly Portfolio[] = [
  { name: 'well kept', good: GOOD_ANSWERS, bad: BAD_ANSWERS, asked: 0.8, shareBad: 0.2, stages: ACTIVE },
  {
    name: 'imported',
    good: IMPORTED_ANSWERS,
    bad: IMPORTED_ANSWERS,
    asked: 0.7,
    shareBad: 0,
    stages: ACTIVE,
  },
  { name: 'worst', good: BAD_ANSWERS, bad: BAD_ANSWERS, asked: 1, shareBad: 1, stages: ['building'] },
];

/** Parsed from text, as records come from a database. */
export function makeCases(portfolio: Portfolio, count: number): readonly Case[] {
  const random = randomFrom(2026);
  const cases = Array.from({ length: count }, (_, index) => makeCase(portfolio, index, random));
  return JSON.parse(JSON.stringify(cases)) as readonly Case[];
}

function makeCase(
  { good, bad, asked, shareBad, stages }: Portfolio,
  index: number,
  random: () => number,
): Case {
  const daysAgo = (most: number) => addDays(TODAY, -Math.floor(random() * most));
  const answers = Object.keys(good).flatMap((key) => {
    if (random() >= asked) return [];
    const { answer, value } = (random() < shareBad ? bad : good)[key as keyof Answers] ?? {};
    return [
      [key, { answer, value, recordedOn: daysAgo(150), source: { kind: 'person' }, by: 'Lena Brandt' }],
    ];
  });
  const stage = stages[Math.floor(random() * stages.length)] ?? 'building';
  const history = {
    recordedOn: daysAgo(400),
    buildingSince: daysAgo(200),
    originalTarget: exactly(addDays(TODAY, Math.floor(random() * 90))),
    targetMoves: random() < shareBad ? 3 : 0,
    shippedOn: stage === 'production' ? daysAgo(120) : null,
    firstMark: stage === 'production' && index % 6 === 0 ? ('shipped' as const) : null,
  };
  const projectId = `project-${index}`;
  const firstId = index % 6 === 0 || shareBad === 1 ? projectId : 'another';
  return {
    record: {
      projectId,
      stage,
      facts: Object.fromEntries(answers) as Facts,
      history,
    },
    client: {
      shipped: 0,
      hasUnknownStage: false,
      first: { state: 'known', projectId: firstId },
      firstStoppedOn: random() < shareBad ? daysAgo(700) : null,
    },
  };
}

/** The same numbers at each run (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
