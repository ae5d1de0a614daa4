import { type WindowDates, windowFigures } from './window-figures';

const TODAY = '2026-11-23';

function figures(dates: Partial<WindowDates>) {
  const none = { startedOn: null, targetOn: null, originalTargetOn: null, shippedOn: null };
  return windowFigures({ stage: 'building', ...none, ...dates }, TODAY);
}

describe('the window of a project', () => {
  it('says the day, the length, and how far the bar reaches', () => {
    expect(
      figures({ startedOn: '2026-09-24', targetOn: '2026-12-23', originalTargetOn: '2026-12-23' }),
    ).toEqual({
      words: 'day 60 of 90',
      left: '30 days left',
      long: null,
      filled: 66.7,
      tick: 100,
      isLate: false,
    });
  });

  it('keeps the tick at the original target when the target moved away', () => {
    const { tick, filled } = figures({
      startedOn: '2026-09-24',
      targetOn: '2026-12-23',
      originalTargetOn: '2026-11-23',
    });
    expect([tick, filled]).toEqual([66.7, 66.7]);
  });

  it('is late from the day after the target on', () => {
    const dates = { startedOn: '2026-09-24', originalTargetOn: null };
    expect(figures({ ...dates, targetOn: TODAY })).toMatchObject({
      words: 'day 60 of 60',
      left: 'last day',
      isLate: false,
    });
    expect(figures({ ...dates, targetOn: '2026-11-22' })).toMatchObject({
      words: 'day 60 of 59',
      left: '1 day over',
      isLate: true,
    });
  });

  it('shows by how much it overran: the bar is full and the tick lies where it should have ended', () => {
    expect(
      figures({ startedOn: '2026-07-03', targetOn: '2026-09-16', originalTargetOn: '2026-09-16' }),
    ).toEqual({
      words: 'day 143 of 75',
      left: '68 days over',
      long: null,
      filled: 100,
      tick: 52.4,
      isLate: true,
    });
  });

  it('says by how much the window is longer than 90 days', () => {
    const long = (targetOn: string) => figures({ startedOn: '2026-09-24', targetOn }).long;
    expect([long('2026-12-23'), long('2026-12-24'), long('2027-03-05')]).toEqual([
      null,
      'window 1 day longer than 90',
      'window 72 days longer than 90',
    ]);
  });

  it('counts on a past day what was left then', () => {
    const none = { stage: 'building' as const, shippedOn: null, originalTargetOn: null };
    const dates = { ...none, startedOn: '2026-09-24', targetOn: '2026-12-23' };
    expect(windowFigures(dates, '2026-12-04')).toMatchObject({ words: 'day 71 of 90', left: '19 days left' });
    expect(windowFigures(dates, '2027-01-04')).toMatchObject({
      words: 'day 102 of 90',
      left: '12 days over',
    });
  });

  it('says that no target was asked, with the days so far where the start is known', () => {
    expect(figures({})).toMatchObject({
      words: 'no target',
      left: null,
      filled: null,
      tick: null,
      isLate: false,
    });
    expect(figures({ startedOn: '2023-11-24' })).toMatchObject({
      words: 'day 1,095, no target',
      filled: null,
    });
  });

  it('names a target whose start was not asked, and a start that lies ahead', () => {
    expect(figures({ targetOn: '2026-12-03' }).words).toBe('target 3 December 2026');
    expect(figures({ startedOn: '2026-12-01', targetOn: '2027-02-01' }).words).toBe('starts 1 December 2026');
  });

  it('counts the days until it shipped', () => {
    const dates = { stage: 'production', startedOn: '2026-04-21', targetOn: '2026-07-20' } as const;
    expect(figures({ ...dates, originalTargetOn: '2026-07-20', shippedOn: '2026-07-14' })).toMatchObject({
      words: 'shipped day 84',
      filled: 93.3,
      tick: 100,
      isLate: false,
    });
  });

  it('says what is known of one that shipped without days, or that ended before', () => {
    expect(figures({ stage: 'production', shippedOn: '2026-07-14' }).words).toBe('shipped 14 July 2026');
    expect(figures({ stage: 'production' }).words).toBe('shipped, day not asked');
    expect(figures({ stage: 'stopped', startedOn: '2026-01-01', targetOn: '2026-03-01' }).words).toBe(
      'ended',
    );
  });
});
