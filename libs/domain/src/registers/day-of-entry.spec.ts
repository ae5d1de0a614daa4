import { dayOfEntry } from './day-of-entry';

describe('the day that an entry tells of', () => {
  it('is the day by which its list is ordered, a month by its last day', () => {
    expect(dayOfEntry('increments', { on: '2026-07-03' })).toBe('2026-07-03');
    expect(dayOfEntry('roadmap-items', { title: 'Triage', deliveredOn: '2026-05-01' })).toBe('2026-05-01');
    expect(dayOfEntry('spend', { month: '2026-02' })).toBe('2026-02-28');
  });

  it('is when a scope was written, whatever its number', () => {
    expect(dayOfEntry('scope-versions', { version: 2, on: '2026-07-03', signedOn: '2026-07-09' })).toBe(
      '2026-07-03',
    );
  });

  it('is none of a contract, whose end says nothing of when it began', () => {
    expect(dayOfEntry('contracts', { vendor: 'Acme', endsOn: '2027-03-31' })).toBeNull();
  });
});
