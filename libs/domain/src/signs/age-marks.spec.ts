import { confirmedNote, daysSince, monthsSince, readOn } from './age-marks';

describe('a sentence with age marks', () => {
  it('counts the days to the day on which it is read', () => {
    const sentence = `No eval run for ${daysSince('2026-11-14')}; the limit is 7.`;
    expect(readOn('2026-11-23', sentence)).toBe('No eval run for 9 days; the limit is 7.');
    expect(readOn('2026-11-15', sentence)).toBe('No eval run for 1 day; the limit is 7.');
    expect(readOn('2027-11-14', sentence)).toBe('No eval run for 365 days; the limit is 7.');
  });

  it('never counts below nothing', () => {
    expect(readOn('2026-11-13', daysSince('2026-11-14'))).toBe('0 days');
  });

  it('counts completed months', () => {
    expect(readOn('2026-11-22', monthsSince('2026-07-23'))).toBe('3 months');
    expect(readOn('2026-11-23', monthsSince('2026-07-23'))).toBe('4 months');
    expect(readOn('2026-08-23', monthsSince('2026-07-23'))).toBe('1 month');
  });

  it('says from day 91 on that an answer is old, and nothing before', () => {
    const sentence = `No builder is named.${confirmedNote('2026-08-25')}`;
    expect(readOn('2026-11-23', sentence)).toBe('No builder is named.');
    expect(readOn('2026-11-24', sentence)).toBe(
      'No builder is named. This rests on an answer last confirmed on 25 August 2026.',
    );
  });

  it('reads several marks, each on its own', () => {
    const sentence = `${daysSince('2026-11-20')} and ${daysSince('2026-11-22')}`;
    expect(readOn('2026-11-23', sentence)).toBe('3 days and 1 day');
  });

  it('leaves a sentence without marks as it is', () => {
    expect(readOn('2026-11-23', 'No builder is named.')).toBe('No builder is named.');
  });
});
