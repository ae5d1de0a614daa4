import { countsFrom, exactly, isBefore, type KnownDay, spanBetween, startsOn } from './known-day';
import { spokenCount, spokenDay, spokenKnownDay, spokenWhen } from './spoken-day';

const march: KnownDay = { on: '2024-03-01', precision: 'month' };
const year: KnownDay = { on: '2021-01-01', precision: 'year' };

describe('a date as somebody knows it', () => {
  it('counts from its last day', () => {
    expect(countsFrom(exactly('2026-11-23'))).toBe('2026-11-23');
    expect(countsFrom(march)).toBe('2024-03-31');
    expect(countsFrom(year)).toBe('2021-12-31');
  });

  it('begins on its first day, wherever in the span it was recorded', () => {
    expect(startsOn({ on: '2024-03-17', precision: 'month' })).toBe('2024-03-01');
    expect(startsOn({ on: '2021-05-17', precision: 'year' })).toBe('2021-01-01');
    expect(startsOn(exactly('2026-11-23'))).toBe('2026-11-23');
  });

  it('is before a day when it ends before it', () => {
    expect(isBefore(march, '2024-03-31')).toBe(false);
    expect(isBefore(march, '2024-04-01')).toBe(true);
    expect(isBefore(exactly('2026-11-22'), '2026-11-23')).toBe(true);
    expect(isBefore(exactly('2026-11-23'), '2026-11-23')).toBe(false);
  });

  it('leaves open how many days lie between two coarse dates', () => {
    expect(spanBetween(exactly('2026-06-15'), exactly('2026-06-29'))).toEqual({ least: 14, most: 14 });
    expect(spanBetween(exactly('2024-03-10'), march)).toEqual({ least: -9, most: 21 });
    expect(spanBetween(year, march)).toEqual({ least: 791, most: 1185 });
  });
});

describe('a date in a sentence', () => {
  it('is said as precisely as it is known', () => {
    expect(spokenDay('2026-11-03')).toBe('3 November 2026');
    expect(spokenKnownDay(exactly('2026-11-03'))).toBe('3 November 2026');
    expect(spokenKnownDay(march)).toBe('March 2024');
    expect(spokenKnownDay(year)).toBe('2021');
    expect([exactly('2026-11-03'), march, year].map(spokenWhen)).toEqual([
      'on 3 November 2026',
      'in March 2024',
      'in 2021',
    ]);
  });

  it('counts one day, and many with their thousands apart', () => {
    expect(spokenCount(1, 'day')).toBe('1 day');
    expect(spokenCount(0, 'day')).toBe('0 days');
    expect(spokenCount(1_204, 'day')).toBe('1,204 days');
  });
});
