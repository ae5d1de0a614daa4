import { spokenThreshold } from './spoken-threshold';

describe('a threshold as one says it', () => {
  it.each([
    [1, 'days', '1 day'],
    [28, 'days', '28 days'],
    [1, 'months', '1 month'],
    [70, 'percent', '70 %'],
    [2, 'count', '2'],
    [1_000_000, 'whole currency units', '1,000,000 whole currency units'],
    [1, 'yes-no', 'yes'],
    [0, 'yes-no', 'no'],
  ] as const)('%i %s: %s', (value, unit, words) => {
    expect(spokenThreshold(value, unit)).toBe(words);
  });
});
