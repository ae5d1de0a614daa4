import type { EvaluationStanding } from '../evaluation/standing';
import { ran, standing, suite } from '../signs/evaluation.fixture';
import { provenByRuns } from './proven-by-runs';

const FEATURE = {
  'first-feature-on': {
    answer: 'known',
    value: { on: '2026-10-01', precision: 'day' },
    recordedOn: '2026-10-01',
    source: { kind: 'person' },
  },
} as const;

const change = { kind: 'prompt', what: 'Shorter', on: '2026-11-01' } as const;

function scored(unscored: number): EvaluationStanding {
  const oldestUnscored = unscored === 0 ? null : change;
  const changes = { latest: change, unscored, oldestUnscored, unscoredModel: null };
  return standing({ changes, runDays: [{ on: '2026-11-20', isPassed: null }] });
}

const suiteOf = (parts: object) => provenByRuns(ran(suite(parts)), FEATURE);

describe('what runs prove of the checklist', () => {
  it('is nothing without a run', () => {
    expect(provenByRuns(null, {})).toEqual({});
    expect(provenByRuns(standing({}), {})).toEqual({});
  });

  it('is the suite that is older than the first feature and knows each answer', () => {
    expect(suiteOf({ fixedSince: '2026-10-01', unanswered: 0 })).toMatchObject({
      'evaluation-suite': '2026-11-22',
    });
  });

  it.each([
    ['came later', { fixedSince: '2026-10-02', unanswered: 0 }],
    ['was fixed nobody knows when', { fixedSince: null, unanswered: 0 }],
    ['has a case without an answer', { fixedSince: '2026-10-01', unanswered: 1 }],
    ['has cases of which nobody said that', { fixedSince: '2026-10-01', unanswered: null }],
  ])('is no suite that %s', (_what, parts) => {
    expect(suiteOf(parts)).not.toHaveProperty('evaluation-suite');
  });

  it('is the gate where each change has its run, and not where one has none or none was told', () => {
    expect(provenByRuns(scored(0), {})).toEqual({ 'evaluation-gate': '2026-11-20' });
    expect(provenByRuns(scored(1), {})).toEqual({});
    expect(provenByRuns({ ...scored(0), changes: null }, {})).toEqual({});
  });
});
