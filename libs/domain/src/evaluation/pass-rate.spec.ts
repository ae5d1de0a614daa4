import { passRate } from './pass-rate';

describe('the pass rate of a run', () => {
  it("is that of the cases that were asked, with Wilson's 95 % interval", () => {
    const rate = passRate({ total: 20, passed: 17, failed: 3, errored: 0, skipped: 0 });
    expect(rate).toMatchObject({ passed: 17, scored: 20, share: 0.85 });
    expect(rate?.low).toBeCloseTo(0.6396, 4);
    expect(rate?.high).toBeCloseTo(0.9476, 4);
  });

  it('counts an error as none that passed, and leaves out what was skipped', () => {
    const rate = passRate({ total: 30, passed: 15, failed: 3, errored: 2, skipped: 10 });
    expect(rate).toMatchObject({ passed: 15, scored: 20, share: 0.75 });
  });

  it('is not there when nothing was asked', () => {
    expect(passRate({ total: 4, passed: 0, failed: 0, errored: 0, skipped: 4 })).toBeNull();
  });

  it('is 0 when all failed', () => {
    expect(passRate({ total: 2, passed: 0, failed: 2, errored: 0, skipped: 0 })).toMatchObject({
      share: 0,
      low: 0,
    });
  });
});
