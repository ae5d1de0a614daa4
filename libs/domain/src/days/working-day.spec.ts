import { addWorkingDays } from './working-day';

describe('a working day', () => {
  it('follows the one before within a week', () => {
    // 23 November 2026 is a Monday.
    expect(addWorkingDays('2026-11-23', 1)).toBe('2026-11-24');
    expect(addWorkingDays('2026-11-23', 4)).toBe('2026-11-27');
  });

  it('passes over Saturday and Sunday', () => {
    expect(addWorkingDays('2026-11-23', 5)).toBe('2026-11-30');
    expect(addWorkingDays('2026-11-26', 2)).toBe('2026-11-30');
    expect(addWorkingDays('2026-11-27', 1)).toBe('2026-11-30');
    expect(addWorkingDays('2026-11-27', 11)).toBe('2026-12-14');
  });

  it('counts from a Saturday and a Sunday as from the Friday before', () => {
    expect(addWorkingDays('2026-11-28', 2)).toBe('2026-12-01');
    expect(addWorkingDays('2026-11-29', 2)).toBe('2026-12-01');
  });

  it('goes over the end of a year', () => {
    expect(addWorkingDays('2026-12-31', 2)).toBe('2027-01-04');
  });
});
