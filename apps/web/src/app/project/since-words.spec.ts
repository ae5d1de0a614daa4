import { aSign, aTurn } from './project.fixture';
import { backAgain, sinceWords } from './since-words';

describe('since when a sign is lit', () => {
  it('is said with the change that lit it, and which time it is', () => {
    const litBy = aTurn({ words: 'the change of the stage by L. Brandt' });
    const lit = (times: number) => aSign({ litSince: '2026-11-20', litBy, times });
    expect(sinceWords(lit(2), '2026-11-23')).toBe(
      'since 20 Nov, back again for the 2nd time, by the change of the stage by L. Brandt',
    );
    expect(sinceWords(lit(1), '2027-01-04')).toBe(
      'since 20 Nov 2026, by the change of the stage by L. Brandt',
    );
    expect(sinceWords(aSign({ litSince: null, litBy: null, times: null }), '2026-11-23')).toBeNull();
  });

  it.each([
    [1, null],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [12, '12th'],
    [21, '21st'],
    [113, '113th'],
  ])('counts the %s. time', (times, ordinal) => {
    expect(backAgain({ times })).toBe(ordinal === null ? null : `back again for the ${ordinal} time`);
  });
});
