import { readOn } from './age-marks';
import { none, readProject, readSign } from './record.fixture';
import { waiverDays } from './waivers';

const unowned = { facts: { 'business-owner': none<never>() } };

describe('a waiver', () => {
  it('holds until its last day, and the sign is lit again on the next', () => {
    const until = (day: string) => readSign('OWN-1', { ...unowned, waivers: { 'OWN-1': { until: day } } });
    expect(until('2026-11-23')).toMatchObject({ reading: 'waived', severity: 'critical' });
    expect(until('2026-11-22')).toMatchObject({ reading: 'lit', severity: 'critical' });
  });

  it('leaves all to see that the sign says', () => {
    const lit = readSign('OWN-1', unowned);
    const waived = readSign('OWN-1', { ...unowned, waivers: { 'OWN-1': { until: '2026-12-01' } } });
    expect({ ...waived, reading: 'lit' }).toEqual(lit);
    expect(readOn('2026-11-23', waived.because ?? '')).not.toBe('');
  });

  it('takes the weight from the sign, and counts as waived and never as clear', () => {
    const { rollUp, nextChangeOn } = readProject({
      ...unowned,
      waivers: { 'OWN-1': { until: '2026-12-01' } },
    });
    expect(rollUp.modes['business-owner']).toEqual({ reading: 'waived', severity: null });
    expect(rollUp).toMatchObject({ lit: 0, waived: 1, status: 'not-known' });
    expect(nextChangeOn).toBe('2026-12-02');
  });

  it('does nothing to a sign that is not lit, nor to another one', () => {
    expect(readSign('OWN-1', { waivers: { 'OWN-1': { until: '2026-12-01' } } }).reading).toBe('unknown');
    expect(readSign('OWN-1', { ...unowned, waivers: { 'OWN-2': { until: '2026-12-01' } } }).reading).toBe(
      'lit',
    );
  });
});

it('ends tomorrow at the earliest and after 90 days at the latest', () => {
  expect(waiverDays('2026-11-23')).toEqual({ earliest: '2026-11-24', latest: '2027-02-21' });
});
