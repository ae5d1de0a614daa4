import { groupVerdict } from './back-test';

const readings = (lit: number, clear: number) => ({ lit, clear, unknown: 3, notApplicable: 2 });

describe('a group of the back-test', () => {
  it('is silent with 9 cases and says how many there are', () => {
    expect(groupVerdict('stopped', readings(6, 3))).toEqual({
      ...readings(6, 3),
      judged: 9,
      share: null,
      words: 'silent below 10 cases: 9 stopped, lit on 6',
    });
  });

  it('tells a share with its interval from 10 cases on', () => {
    const verdict = groupVerdict('stopped', readings(6, 4));
    expect(verdict.judged).toBe(10);
    expect(verdict.share?.share).toBe(0.6);
    expect(verdict.share?.low).toBeCloseTo(0.3127, 4);
    expect(verdict.words).toBe('lit on 6 of 10 stopped: 60 % (95 % interval 31 to 83 %)');
  });

  it('counts nothing unknown as a case', () => {
    const verdict = groupVerdict('shipped', { lit: 0, clear: 0, unknown: 40, notApplicable: 0 });
    expect(verdict).toMatchObject({ judged: 0, share: null, words: 'not judged on any that shipped' });
  });
});
