import { recorded } from '../record/facts.fixture';
import { demoGap, demoGapTitle, demoGapWords, placeOf, scaleEnd, ticksTo } from './demo-gap-figures';

const runs = (...casesPerDay: number[]) =>
  recorded({
    value: casesPerDay.map((cases, index) => ({
      id: `${index}`,
      recordedOn: '2026-11-01',
      on: `2026-10-0${index + 1}`,
      casesPerDay: cases,
    })),
  });

const FACTS = {
  'demo-cases': recorded({ value: 3 }),
  'target-volume': recorded({ value: 5_000 }),
};

describe('the demo gap', () => {
  it('is the article’s: shown on 3 cases, needed for 5,000 a day', () => {
    expect(demoGapTitle(demoGap(FACTS))).toBe('Shown on 3 cases, needed for 5,000 a day');
    expect(demoGapWords(demoGap(FACTS))).toEqual([
      'Cases shown in the demo: 3.',
      'Cases a day proven: not asked.',
      'Cases a day needed: 5,000.',
    ]);
  });

  it('closes with the largest volume run, whichever came last', () => {
    const gap = demoGap({ ...FACTS, 'volume-runs': runs(1_200, 400) });
    expect(demoGapTitle(gap)).toBe('Proven for 24 % of the 5,000 cases a day it needs');
    expect(demoGapWords(gap)[1]).toBe('Cases a day proven: 1,200, on 1 October 2026.');
    expect(demoGapTitle(demoGap({ ...FACTS, 'volume-runs': runs(4_999) }))).toContain('99 %');
    expect(demoGapTitle(demoGap({ ...FACTS, 'volume-runs': runs(5_000) }))).toBe(
      'Proven at the full 5,000 cases a day',
    );
    expect(demoGapTitle(demoGap({ ...FACTS, 'volume-runs': runs(3) }))).toContain('less than 1 %');
  });

  it('tells "none so far" from what nobody was asked', () => {
    const none = demoGap({ ...FACTS, 'volume-runs': recorded({ answer: 'none' }) });
    expect(none.proven).toBe(0);
    expect(demoGapWords(none)[1]).toBe('Cases a day proven: none so far.');
    expect(demoGapTitle(demoGap({}))).toBe('How many cases a day production needs was not asked');
  });

  it('has a scale of powers of ten, on which three and five thousand both fit', () => {
    expect(scaleEnd(3, null, 5_000)).toBe(10_000);
    expect(scaleEnd(null, null, null)).toBe(10);
    expect(ticksTo(10_000)).toEqual([1, 10, 100, 1_000, 10_000]);
    expect([0, 1, 10, 100, 10_000].map((figure) => placeOf(figure, 10_000))).toEqual([0, 0, 25, 50, 100]);
    expect(placeOf(3, 10_000)).toBe(11.9);
  });
});
