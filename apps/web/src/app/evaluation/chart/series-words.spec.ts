import { aPoint, aSeries } from './series.fixture';
import { breakWords, percent, pointScore, seriesRows, seriesSummary, seriesTitle } from './series-words';

describe('the message of the line', () => {
  it('is the newest verdict with both scores', () => {
    expect(seriesTitle(aSeries())).toBe('Worse on 22 November 2026: 65 %, 13 of 20, before 90 %, 18 of 20');
  });

  it('leaves out runs without a score and parts of runs', () => {
    const points = [
      aPoint(9),
      aPoint(16),
      aPoint(20, { score: null }),
      aPoint(21, { isPartial: true, score: 0.1 }),
    ];
    expect(seriesTitle(aSeries({ points }))).toBe(
      'No clear change on 16 November 2026: 90 %, 18 of 20, before 90 %, 18 of 20',
    );
    expect(seriesTitle(aSeries({ points: [aPoint(9)] }))).toBe('One run so far: 90 %, 18 of 20');
    expect(seriesTitle(aSeries({ points: [aPoint(9, { score: null })] }))).toBe('No run has a score yet');
  });

  it('is told to those who hear the page', () => {
    const breaks = [{ runId: 'run-16', on: '2026-11-16', added: 3, removed: 1 }];
    const marks = [{ on: '2026-11-15', kind: 'prompt' as const, what: 'Shorter' }];
    expect(seriesSummary(aSeries({ breaks, marks, older: 40 }))).toBe(
      '3 runs from 9 November 2026 to 22 November 2026, 1 worse, the test set changed once, 1 change marked, 40 older runs not shown. The table below has each run.',
    );
    expect(seriesSummary(aSeries({ points: [] }))).toBe('No run yet.');
  });
});

describe('a score', () => {
  it('is a share with its counts, a figure by its name, or none', () => {
    expect(pointScore(aPoint(9), null)).toBe('90 %, 18 of 20');
    expect(pointScore(aPoint(9, { passed: null, n: null, score: 0.8125 }), 'faithfulness')).toBe(
      'faithfulness 0.813',
    );
    expect(pointScore(aPoint(9, { score: null }), null)).toBe('no score');
    expect([percent(0), percent(1), percent(0.8749)]).toEqual(['0 %', '100 %', '87.5 %']);
  });
});

describe('the table beside the picture', () => {
  it('has a row a run, the newest first, with what is to know of it', () => {
    const series = aSeries({
      baselineRunId: 'run-9',
      breaks: [{ runId: 'run-16', on: '2026-11-16', added: 3, removed: 0 }],
      marks: [
        { on: '2026-11-15', kind: 'prompt', what: 'Shorter answers' },
        { on: '2026-11-22', kind: 'release', what: 'Pilot' },
      ],
    });
    expect(
      seriesRows(series).map(({ day, interval, notes, isWorse }) => [day, interval, notes, isWorse]),
    ).toEqual([
      ['22 November 2026', '43 % to 82 %', 'Release: Pilot', true],
      ['16 November 2026', '70 % to 97 %', 'test set changed, +3; Prompt: Shorter answers', false],
      ['9 November 2026', '70 % to 97 %', 'baseline', false],
    ]);
  });

  it('says plainly where there is no interval', () => {
    expect(seriesRows(aSeries({ points: [aPoint(9, { low: null, high: null })] }))[0]?.interval).toBeNull();
  });

  it('counts what came and went', () => {
    expect(breakWords({ added: 3, removed: 1 })).toBe('+3 −1');
    expect(breakWords({ added: 0, removed: 0 })).toBe('other cases');
  });
});
