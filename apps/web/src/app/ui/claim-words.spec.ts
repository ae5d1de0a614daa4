import { claimWords } from './claim-words';

const TODAY = '2026-11-23';
const since = (day: string | null) => ({ since: day, today: TODAY });
const textOf = (day: string | null) => claimWords('off-track', 'on-track', since(day)).whole;

describe('the claim beneath the computed status', () => {
  it('is red when the two are two steps apart, either way', () => {
    expect(claimWords('off-track', 'on-track', since('2026-10-19'))).toEqual({
      text: 'claimed on track, 2 steps apart',
      whole: 'claimed on track, 2 steps apart for 5 weeks',
      isFarApart: true,
    });
    expect(claimWords('on-track', 'off-track', since(TODAY)).isFarApart).toBe(true);
  });

  it('says for how long they have differed', () => {
    expect(textOf(TODAY)).toBe('claimed on track, 2 steps apart since today');
    expect(textOf('2026-11-22')).toBe('claimed on track, 2 steps apart for 1 day');
    expect(textOf('2026-11-10')).toBe('claimed on track, 2 steps apart for 13 days');
    expect(textOf('2026-11-09')).toBe('claimed on track, 2 steps apart for 2 weeks');
    expect(textOf(null)).toBe('claimed on track, 2 steps apart');
  });

  it('is not red one step apart, and quiet when they agree', () => {
    expect(claimWords('at-risk', 'on-track', since('2026-11-21'))).toEqual({
      text: 'claimed on track, 1 step apart',
      whole: 'claimed on track, 1 step apart for 2 days',
      isFarApart: false,
    });
    expect(claimWords('at-risk', 'at-risk', since(null))).toEqual({
      text: 'claimed at risk',
      whole: 'claimed at risk',
      isFarApart: false,
    });
  });

  it('has no distance from a status that is not known or that an ended project lacks', () => {
    expect(claimWords('not-known', 'on-track', since(null))).toEqual({
      text: 'claimed on track',
      whole: 'claimed on track',
      isFarApart: false,
    });
    expect(claimWords(null, 'on-track', since(null)).isFarApart).toBe(false);
  });

  it('says that nobody claimed anything', () => {
    expect(claimWords('off-track', null, since(null))).toEqual({
      text: 'no claim',
      whole: 'no claim',
      isFarApart: false,
    });
  });
});
