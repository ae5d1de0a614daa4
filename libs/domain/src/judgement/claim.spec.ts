import { stepsApart } from './claim';

describe('how far a claim is from what is computed', () => {
  it('is counted in steps, rosy claims above zero', () => {
    expect(stepsApart('on-track', 'off-track')).toBe(2);
    expect(stepsApart('on-track', 'at-risk')).toBe(1);
    expect(stepsApart('at-risk', 'at-risk')).toBe(0);
    expect(stepsApart('off-track', 'on-track')).toBe(-2);
  });

  it('is not told where one of them says nothing', () => {
    expect(stepsApart(null, 'off-track')).toBeNull();
    expect(stepsApart('on-track', null)).toBeNull();
    expect(stepsApart('on-track', 'not-known')).toBeNull();
  });
});
