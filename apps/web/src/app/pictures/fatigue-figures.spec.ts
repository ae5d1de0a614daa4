import { recorded } from '../record/facts.fixture';
import { fatigue, fatigueTitle, fatigueWords } from './fatigue-figures';

const day = (on: string) => recorded({ value: { on, precision: 'day' } });
const increments = (...days: string[]) =>
  recorded({ value: days.map((on) => ({ id: on, recordedOn: on, on })) });
const move = (at: string) => ({
  from: '2026-09-01',
  to: '2026-10-01',
  at: `${at}T09:00:00Z`,
  by: null,
  reason: null,
});

function curveOf(facts: object, today: string, more: object = {}) {
  const project = { facts: facts as Record<string, never>, moves: [], shippedOn: null, ...more };
  const curve = fatigue(project, today);
  if (curve === null) throw new Error('no curve');
  return curve;
}

const GREENLIT = { 'greenlit-on': day('2026-07-03') };

describe('the fatigue curve', () => {
  it('counts calendar months from the greenlight, over month four and six', () => {
    const title = (today: string) => fatigueTitle(curveOf(GREENLIT, today));
    expect(title('2026-11-02')).toBe('3 months after the greenlight, month four still ahead');
    expect(title('2026-11-03')).toBe('4 months after the greenlight, past month four without production');
    expect(title('2027-01-02')).toContain('past month four');
    expect(title('2027-01-03')).toBe('6 months after the greenlight, past month six without production');
  });

  it('counts from the start of development where no greenlight is known, and says so', () => {
    const curve = curveOf({ 'development-started-on': day('2026-07-03') }, '2026-11-03');
    expect(fatigueTitle(curve)).toContain('4 months after development began');
    expect(fatigueWords(curve)[0]).toBe(
      'Development began; no greenlight is known: 3 July 2026. Month four: 3 November 2026, month six: 3 January 2027.',
    );
  });

  it('ends on the day on which it shipped', () => {
    const curve = curveOf(GREENLIT, '2027-05-01', { shippedOn: '2026-09-20' });
    expect(fatigueTitle(curve)).toBe('Shipped 2 months after the greenlight');
    expect(curve.end).toBe('2026-09-20');
  });

  it('bears the moves of the target since then', () => {
    const curve = curveOf(GREENLIT, '2026-11-03', {
      moves: [move('2026-06-01'), move('2026-08-01'), move('2026-10-01')],
    });
    expect(curve.moves).toEqual(['2026-08-01', '2026-10-01']);
    expect(fatigueWords(curve)[1]).toBe('The target was moved twice.');
  });

  it('bears silent weeks: two whole ones or more without an increment', () => {
    const words = (...days: string[]) =>
      fatigueWords(curveOf({ ...GREENLIT, increments: increments(...days) }, '2026-07-31'))[2];
    expect(words('2026-07-16', '2026-07-29')).toBe('No two weeks passed without a working increment.');
    expect(words('2026-07-17')).toBe('4 silent weeks; the longest silence, 2 weeks, began on 3 July 2026.');
    expect(fatigueWords(curveOf(GREENLIT, '2026-07-31'))[2]).toBe('Working increments were not asked for.');
  });

  it('is not drawn where nobody knows when it began', () => {
    expect(fatigue({ facts: {}, moves: [], shippedOn: null }, '2026-11-03')).toBeNull();
  });
});
