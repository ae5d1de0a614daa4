import { stageWords, thresholdWords } from './sign-words';

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

describe('thresholdWords', () => {
  it.each([
    [{ value: 1, unit: 'days' }, '1 day'],
    [{ value: 28, unit: 'days' }, '28 days'],
    [{ value: 70, unit: 'percent' }, '70 %'],
    [{ value: 2, unit: 'count' }, '2'],
    [{ value: 1_000_000, unit: 'whole currency units' }, '1,000,000 whole currency units'],
  ])('says %j as %j', (threshold, words) => {
    expect(thresholdWords(threshold)).toBe(words);
  });
});
