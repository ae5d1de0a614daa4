import fc from 'fast-check';
import { addDays, addMonths, daysBetween, isDay, lastDayOfMonth, lastDayOfYear, monthsBetween } from './day';

describe('a day', () => {
  it.each(['2026-11-23', '2024-02-29', '2000-02-29', '1000-01-01', '9999-12-31'])('is %s', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '0999-12-31',
    '2026-W10',
    '2026-11-23T00:00:00Z',
    ' 2026-11-23',
    '',
    20261123,
    null,
    undefined,
  ])('is not %p', (text) => {
    expect(isDay(text)).toBe(false);
  });
});

describe('adding to a day', () => {
  it('counts days over months, years and leap days', () => {
    expect(addDays('2026-11-23', 8)).toBe('2026-12-01');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(daysBetween('2026-07-03', '2026-11-23')).toBe(143);
    expect(daysBetween('2026-11-23', '2026-07-03')).toBe(-143);
  });

  it('counts as the calendar does, for any two days', () => {
    const anyDate = fc.date({
      min: new Date('1000-01-01'),
      max: new Date('9999-12-31'),
      noInvalidDate: true,
    });
    const toDay = (date: Date) => date.toISOString().slice(0, 10);
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -400_000, max: 400_000 }), (date, days) => {
        const day = toDay(date);
        const there = new Date(Date.parse(day) + days * 86_400_000);
        fc.pre(there.getUTCFullYear() >= 1000 && there.getUTCFullYear() <= 9999);
        expect(addDays(day, days)).toBe(toDay(there));
        expect(daysBetween(day, toDay(there))).toBe(days);
        expect(isDay(addDays(day, days))).toBe(true);
      }),
    );
  });

  it('stops at the last day of the year 9999, so that no sum compares as an early day', () => {
    expect(addDays('9999-12-31', 1)).toBe('9999-12-31');
    expect(addMonths('9999-11-30', 2)).toBe('9999-12-31');
  });

  it('counts calendar months, and ends with a shorter month', () => {
    expect(addMonths('2026-07-23', 4)).toBe('2026-11-23');
    expect(addMonths('2026-10-31', 4)).toBe('2027-02-28');
    expect(addMonths('2027-10-31', 4)).toBe('2028-02-29');
    expect(addMonths('2026-11-30', 1)).toBe('2026-12-30');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
  });

  it('counts completed months, never less than none', () => {
    expect(monthsBetween('2026-07-23', '2026-11-22')).toBe(3);
    expect(monthsBetween('2026-07-23', '2026-11-23')).toBe(4);
    expect(monthsBetween('2026-10-31', '2027-02-28')).toBe(4);
    expect(monthsBetween('2026-11-23', '2026-07-23')).toBe(0);
  });

  it('knows the last day of a month and a year', () => {
    expect(lastDayOfMonth('2024-02-01')).toBe('2024-02-29');
    expect(lastDayOfMonth('2026-02-10')).toBe('2026-02-28');
    expect(lastDayOfYear('2026-02-10')).toBe('2026-12-31');
  });
});
