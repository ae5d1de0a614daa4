import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countedShare, pairedShares } from './chance.fixture';

const PAGE = readFileSync(join(__dirname, '../../../../docs/evaluation-statistics.md'), 'utf8').replace(
  / +/g,
  ' ',
);

const SIZES = [20, 100, 500] as const;
const PASSING = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95] as const;
const WEEKS = 4_000;

const STEADY = 'paired, four of five cases steady';
const WAVERING = 'paired, every case wavers';
const COUNTS = 'counts alone';
const STEADY_SHARES: Readonly<Record<string, number>> = { [STEADY]: 0.8, [WAVERING]: 0 };

describe('false alarms, when nothing changed', () => {
  it.each([
    [STEADY, '0.1 %', '1.8 %', '4.2 %'],
    [WAVERING, '1.8 %', '3.8 %', '4.5 %'],
    [COUNTS, '4.0 %', '4.5 %', '4.7 %'],
  ])('stay at 5 %% a direction, and are as the page says: %s', (kind, ...told) => {
    SIZES.forEach((cases, index) => {
      const most = Math.max(...PASSING.flatMap((passing) => falseAlarms(kind, cases, passing)));
      expect(most).toBeLessThanOrEqual(0.05);
      expect(Math.abs(100 * most - parseFloat(told[index] ?? ''))).toBeLessThan(0.3);
    });
    expect(PAGE).toContain(`| ${kind} | ${told.join(' | ')} |`);
  });

  it('are as good as used up where many cases waver: the test is not blind to them', () => {
    const { worse, better } = pairedShares({ cases: 500, passing: 0.5, steady: 0, drop: 0 }, WEEKS);
    expect(worse).toBeGreaterThan(0.03);
    expect(better).toBeGreaterThan(0.03);
  });

  // Of counts `better` is as rare as `worse` is with passed and failed turned round: shares from 5 to 95 % cover both.
  it.each([
    ...SIZES.map((cases) => [cases, cases] as const),
    ...([
      [5, 4],
      [18, 19],
      [20, 24],
      [24, 20],
      [42, 40],
      [80, 100],
      [100, 80],
      [400, 500],
    ] as const),
  ])('stay at 5 % for counts of %i and %i cases', (earlier, later) => {
    const share = countedShare(earlier, later);
    for (let percent = 5; percent <= 95; percent += 1) {
      expect(share(percent / 100, percent / 100)).toBeLessThanOrEqual(0.05);
    }
  });
});

describe('how often a true drop from 90 % is seen', () => {
  it.each([
    [STEADY, 20, 1, 6, 35],
    [STEADY, 100, 40, 86, 100],
    [STEADY, 500, 99, 100, 100],
    [WAVERING, 20, 3, 8, 30],
    [WAVERING, 100, 23, 59, 98],
    [WAVERING, 500, 78, 100, 100],
    [COUNTS, 20, 7, 15, 40],
    [COUNTS, 100, 24, 60, 97],
    [COUNTS, 500, 76, 100, 100],
  ])('is as the page says: %s, %i cases, %i, %i and %i %%', (kind, cases, ...told) => {
    [0.05, 0.1, 0.2].forEach((drop, index) => {
      const seen = 100 * powerOf(kind, cases, drop);
      expect(Math.abs(seen - (told[index] ?? NaN))).toBeLessThan(1.5);
    });
    expect(PAGE).toContain(`| ${kind} | ${cases} | ${told.map((percent) => `${percent} %`).join(' | ')} |`);
  });
});

/** In each direction. Counts that pass are called better as often as those that fail, counted instead, are called worse. */
function falseAlarms(kind: string, cases: number, passing: number): readonly number[] {
  const steady = STEADY_SHARES[kind];
  if (steady === undefined) {
    const share = countedShare(cases, cases);
    return [share(passing, passing), share(1 - passing, 1 - passing)];
  }
  return Object.values(pairedShares({ cases, passing, steady, drop: 0 }, WEEKS));
}

function powerOf(kind: string, cases: number, drop: number): number {
  const steady = STEADY_SHARES[kind];
  if (steady === undefined) return countedShare(cases, cases)(0.9, 0.9 - drop);
  return pairedShares({ cases, passing: 0.9, steady, drop }, WEEKS).worse;
}
