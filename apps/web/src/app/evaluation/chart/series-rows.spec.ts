import { aPoint, aSeries } from './series.fixture';
import { seriesRows } from './series-rows';

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

  it('says plainly where there is no score, no interval, or only a part', () => {
    const points = [aPoint(9, { score: null, low: null, high: null, isPartial: true })];
    expect(seriesRows(aSeries({ points }))[0]).toMatchObject({
      score: 'no score',
      interval: null,
      notes: 'only part of a run',
    });
  });

  it('gives a change to the first run of its day, and another model to the run that has it', () => {
    const points = [
      aPoint(9, { model: 'polaris-1' }),
      aPoint(16, { model: 'polaris-1' }),
      aPoint(16, { runId: 'run-16b', model: 'polaris-2' }),
    ];
    const marks = [{ on: '2026-11-16', kind: 'data' as const, what: 'New index' }];
    expect(seriesRows(aSeries({ points, marks })).map(({ runId, notes }) => [runId, notes])).toEqual([
      ['run-16b', 'Model: polaris-2, before polaris-1'],
      ['run-16', 'Data: New index'],
      ['run-9', ''],
    ]);
  });
});
