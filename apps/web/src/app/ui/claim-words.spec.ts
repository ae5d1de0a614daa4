import { claimWords } from './claim-words';

describe('the claim beneath the computed status', () => {
  it('is red when the two are two steps apart, either way', () => {
    expect(claimWords('off-track', 'on-track')).toEqual({
      text: 'claimed on track · 2 steps apart',
      isFarApart: true,
    });
    expect(claimWords('on-track', 'off-track').isFarApart).toBe(true);
  });

  it('is quiet when they agree or are one step apart', () => {
    expect(claimWords('at-risk', 'on-track')).toEqual({ text: 'claimed on track', isFarApart: false });
    expect(claimWords('at-risk', 'at-risk')).toEqual({ text: 'claimed at risk', isFarApart: false });
  });

  it('has no distance from a status that is not known or that an ended project lacks', () => {
    expect(claimWords('not-known', 'on-track')).toEqual({ text: 'claimed on track', isFarApart: false });
    expect(claimWords(null, 'on-track').isFarApart).toBe(false);
  });

  it('says that nobody claimed anything', () => {
    expect(claimWords('off-track', null)).toEqual({ text: 'no claim', isFarApart: false });
  });
});
