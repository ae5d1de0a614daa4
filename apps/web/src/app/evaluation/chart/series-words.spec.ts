import { aPoint, aSeries } from './series.fixture';
import {
  breakWords,
  lineWords,
  percent,
  pointScore,
  pointWords,
  seriesSummary,
  seriesTitle,
} from './series-words';

const titleOf = (...points: ReturnType<typeof aPoint>[]) => seriesTitle(aSeries({ points }));

describe('the message of the line', () => {
  it('is the newest verdict with what was before and what is now', () => {
    expect(seriesTitle(aSeries())).toBe('Worse on 22 November 2026: 18 → 13 of 20');
    expect(titleOf(aPoint(9), aPoint(16, { passed: 19, n: 21 }))).toBe(
      'No clear change on 16 November 2026: 18 of 20 → 19 of 21',
    );
  });

  it('names a score that is no share of cases, and a share without its counts', () => {
    const uncounted = { passed: null, n: null };
    const points = [aPoint(9, uncounted), aPoint(16, { ...uncounted, score: 0.8126, verdict: 'better' })];
    expect(seriesTitle(aSeries({ points, scoreName: 'faithfulness' }))).toBe(
      'Better on 16 November 2026: faithfulness 0.9 → 0.813',
    );
    expect(seriesTitle(aSeries({ points }))).toBe('Better on 16 November 2026: 90 % → 81.3 %');
  });

  it('puts no score beside one of another test set', () => {
    const newest = aPoint(22, { testSet: 2, verdict: 'not-comparable' });
    expect(titleOf(aPoint(9), aPoint(16), newest)).toBe(
      'Not comparable on 22 November 2026: 90 %, 18 of 20, the first on another test set',
    );
    const back = aPoint(22, { testSet: 1, verdict: 'not-comparable' });
    expect(titleOf(aPoint(9), aPoint(16, { testSet: 2 }), back)).toMatch(/the first on another test set$/);
  });

  it('leaves out runs without a score and parts of runs', () => {
    const part = aPoint(21, { isPartial: true, score: 0.1 });
    expect(titleOf(aPoint(9), aPoint(16), aPoint(20, { score: null }), part)).toBe(
      'No clear change on 16 November 2026: 18 → 18 of 20',
    );
    expect(titleOf(aPoint(9))).toBe('One run so far: 90 %, 18 of 20');
    expect(titleOf(part)).toBe('Only parts of runs have a score yet');
    expect(titleOf(aPoint(9, { score: null }))).toBe('No run has a score yet');
    expect(titleOf()).toBe('No run has a score yet');
  });

  it('is told to those who hear the page', () => {
    const breaks = [{ runId: 'run-16', on: '2026-11-16', added: 3, removed: 1 }];
    const marks = [{ on: '2026-11-15', kind: 'prompt' as const, what: 'Shorter' }];
    expect(seriesSummary(aSeries({ breaks, marks, older: 40 }))).toBe(
      '3 runs from 9 November 2026 to 22 November 2026, 1 worse, the test set changed once, 1 change marked, 40 older runs not shown. The table below has each run.',
    );
    expect(seriesSummary(aSeries({ points: [] }))).toBe('No run yet.');
  });

  it('says which line it is, and leaves out what has no name', () => {
    expect(lineWords(aSeries())).toBe('triage · main');
    expect(lineWords(aSeries({ variant: 'small', branch: '' }))).toBe('triage · small');
    const variant = `${'97d0d4f2'.repeat(8)} file://provider.js`;
    expect(lineWords(aSeries({ variant }))).toBe('triage · 97d0d4f2… file://provider.js · main');
  });
});

describe('a score', () => {
  it('is a share with its counts, a figure by its name, or none', () => {
    expect(pointScore(aPoint(9), null)).toBe('90 %, 18 of 20');
    expect(pointScore(aPoint(9, { passed: 17_777, n: 20_000, score: 0.88885 }), null)).toBe(
      '88.9 %, 17,777 of 20,000',
    );
    expect(pointScore(aPoint(9, { passed: null, n: null, score: 0.8125 }), 'faithfulness')).toBe(
      'faithfulness 0.813',
    );
    expect(pointScore(aPoint(9, { score: null }), null)).toBe('no score');
    expect([percent(0), percent(1), percent(0.8749)]).toEqual(['0 %', '100 %', '87.5 %']);
  });

  it('is told with its day and verdict where the pointer stands', () => {
    expect(pointWords(aPoint(9), null)).toBe('9 November 2026\n90 %, 18 of 20\nNo clear change');
    expect(pointWords(aPoint(9, { isPartial: true, verdict: 'not-known' }), null)).toMatch(
      /\nNot known, only part of a run$/,
    );
  });
});

it('counts the cases that came and went', () => {
  expect(breakWords({ added: 3, removed: 1 })).toBe('+3 −1');
  expect(breakWords({ added: 0, removed: 2 })).toBe('−2');
  expect(breakWords({ added: 0, removed: 0 })).toBe('other cases');
});
