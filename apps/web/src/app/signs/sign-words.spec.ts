import { countWords, limitWords, severityCounts, stageWords } from './sign-words';

describe('stageWords', () => {
  it.each([
    [['scoped', 'building', 'pilot', 'production'] as const, 'from Scoped to Production'],
    [['building'] as const, 'in Building'],
    [['idea', 'building', 'pilot'] as const, 'in Idea, Building and Pilot'],
    [[] as const, 'in no stage'],
  ])('says %j as %j', (stages, words) => {
    expect(stageWords(stages)).toBe(words);
  });
});

describe('limitWords', () => {
  const limit = { name: 'critical', default: 28, unit: 'days', meaning: 'days without a run' } as const;

  it.each([
    ['article', 28, '28 days (article)'],
    ['default', 28, '28 days (default)'],
    ['default', 21, '21 days (set here; default 28 days)'],
  ] as const)('says %s %i as %j', (origin, value, words) => {
    expect(limitWords({ ...limit, origin, value })).toBe(words);
  });
});

describe('the counts of a sign', () => {
  const counts = (critical: number, serious: number, watch: number, waived: number) => ({
    id: 'EVAL-3',
    lit: critical + serious + watch,
    waived,
    bySeverity: { critical, serious, watch },
  });

  it.each([
    [counts(0, 0, 0, 0), 'lit nowhere', ''],
    [counts(0, 1_200, 0, 0), '1,200 lit', ''],
    [counts(3, 9, 0, 2), '12 lit, 2 waived', '3 critical, 9 serious'],
    [counts(0, 0, 0, 2), '0 lit, 2 waived', ''],
  ])('are said as %j', (given, words, severities) => {
    expect(countWords(given)).toBe(words);
    expect(severityCounts(given)).toBe(severities);
  });
});
