import type { EvalMarkReply } from '@telltale/contract';
import { aPoint, aSeries } from './series.fixture';
import { allMarks, sinceLastRun } from './series-marks';

const models = (...of: (string | null)[]) => of.map((model, index) => aPoint(9 + index, { model }));
const prompt = (day: number, what = 'Shorter'): EvalMarkReply => ({
  on: `2026-11-${day}`,
  kind: 'prompt',
  what,
});

describe('the changes of a line', () => {
  it('are those that were told and the models that the runs show, the oldest first', () => {
    const points = models('polaris-1', 'polaris-2');
    expect(allMarks(aSeries({ points, marks: [prompt(12)] }))).toEqual([
      { on: '2026-11-10', kind: 'model', what: 'polaris-2, before polaris-1', runId: 'run-10' },
      prompt(12),
    ]);
  });

  it('say a model once where somebody told of it between the two runs', () => {
    const told = (on: string) => {
      const marks = [{ on, kind: 'model' as const, what: 'polaris-2' }];
      return allMarks(aSeries({ points: models('polaris-1', 'polaris-2'), marks }));
    };
    expect(told('2026-11-09')).toHaveLength(1);
    expect(told('2026-11-10')).toHaveLength(1);
    expect(told('2026-11-08')).toHaveLength(2);
    expect(told('2026-11-11')).toHaveLength(2);
  });

  it('take a run that names no model for no other model', () => {
    expect(allMarks(aSeries({ points: models('polaris-1', null, 'polaris-1') }))).toEqual([]);
    expect(allMarks(aSeries({ points: models('polaris-1', null, 'polaris-2') }))).toMatchObject([
      { on: '2026-11-11', runId: 'run-11' },
    ]);
  });
});

describe('changes after the last run', () => {
  it('are told in words, those of its day not', () => {
    expect(sinceLastRun(aSeries({ marks: [prompt(22)] }))).toBeNull();
    expect(sinceLastRun(aSeries({ marks: [prompt(23)] }))).toBe(
      'After the last run: Prompt: Shorter, 23 November 2026.',
    );
    expect(sinceLastRun(aSeries({ points: [], marks: [prompt(23)] }))).toBeNull();
  });

  it('are counted beyond five', () => {
    const marks = (count: number) => Array.from({ length: count }, () => prompt(23));
    expect(sinceLastRun(aSeries({ marks: marks(5) }))).not.toContain('more');
    expect(sinceLastRun(aSeries({ marks: marks(7) }))).toMatch(/; 2 more\.$/);
  });
});
