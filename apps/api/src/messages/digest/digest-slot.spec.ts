import { isDigestDue, lastSlot } from './digest-slot';

const MONDAY_7 = { weekday: 1, hour: 7 };
const at = (text: string) => new Date(text);
const slot = (now: string, zone = 'Europe/Berlin') => lastSlot(at(now), zone, MONDAY_7).toISOString();

describe('the hour of the digest', () => {
  it('is the workspace’s, on its weekday', () => {
    expect(slot('2026-11-23T06:00:00Z')).toBe('2026-11-23T06:00:00.000Z');
    expect(slot('2026-11-23T05:59:59Z')).toBe('2026-11-16T06:00:00.000Z');
    expect(slot('2026-11-22T23:00:00Z', 'Pacific/Auckland')).toBe('2026-11-22T18:00:00.000Z');
    expect(slot('2026-11-29T12:00:00Z')).toBe('2026-11-23T06:00:00.000Z');
  });

  it('follows the clocks', () => {
    expect(slot('2026-10-19T10:00:00Z')).toBe('2026-10-19T05:00:00.000Z');
    expect(slot('2026-10-26T10:00:00Z')).toBe('2026-10-26T06:00:00.000Z');
  });

  it('comes once, late by a day at most', () => {
    const monday = at('2026-11-23T06:00:00Z');
    expect(isDigestDue(at('2026-11-23T06:00:00Z'), monday, null)).toBe(true);
    expect(isDigestDue(at('2026-11-24T06:00:00Z'), monday, at('2026-11-16T06:00:10Z'))).toBe(true);
    expect(isDigestDue(at('2026-11-24T06:00:01Z'), monday, null)).toBe(false);
    expect(isDigestDue(at('2026-11-23T08:00:00Z'), monday, at('2026-11-23T06:00:10Z'))).toBe(false);
  });
});
