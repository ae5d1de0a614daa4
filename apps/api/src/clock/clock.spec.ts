import type { Clock } from './clock';
import { MovableClock } from './movable-clock';
import { SetDayClock } from './set-day-clock';
import { isTimeZone } from './time-zone';

describe('today', () => {
  it('is the day of the time zone', () => {
    const clock = new MovableClock('2026-11-23T10:30:00.000Z');
    expect(clock.today('UTC')).toBe('2026-11-23');
    expect(clock.today('Pacific/Auckland')).toBe('2026-11-23');
    clock.advance({ seconds: 1_800 });
    expect(clock.today('Pacific/Auckland')).toBe('2026-11-24');
    expect(clock.today('America/New_York')).toBe('2026-11-23');
    clock.advance({ days: 1 });
    expect(clock.today('UTC')).toBe('2026-11-24');
  });

  it('is the day that was set, everywhere, while instants go on', () => {
    const clock: Clock = new SetDayClock('2026-10-01');
    for (const zone of ['UTC', 'Pacific/Kiritimati', 'Pacific/Midway'])
      expect(clock.today(zone)).toBe('2026-10-01');
    const first = clock.now();
    expect(first.toISOString()).toMatch(/^2026-10-01T12:00:/);
    expect(clock.now().getTime()).toBeGreaterThanOrEqual(first.getTime());
  });
});

describe('a movable clock', () => {
  it('stands where it was put: at an instant, or at the noon of a day', () => {
    const clock = new MovableClock('2026-11-23T10:30:00.000Z');
    clock.moveTo('2026-12-01');
    expect(clock.now().toISOString()).toBe('2026-12-01T12:00:00.000Z');
    clock.moveTo(new Date('2026-12-02T08:00:00.000Z'));
    expect(clock.now().toISOString()).toBe('2026-12-02T08:00:00.000Z');
  });
});

describe('a time zone', () => {
  it.each(['UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires'])('is known: %s', (zone) => {
    expect(isTimeZone(zone)).toBe(true);
  });

  it.each(['Europe/Atlantis', '', 'Mars'])('is not known: "%s"', (zone) => {
    expect(isTimeZone(zone)).toBe(false);
  });
});
