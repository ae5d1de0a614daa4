import { MovableClock } from '../clock/movable-clock';
import { AFTER_MIDNIGHTS } from './sign-jobs';

const QUARTER = 15 * 60_000;
const DAY = 96 * QUARTER;

/** The instants at which a new day begins in a zone; everywhere that is at a quarter of an hour. */
function midnights(zone: string, from: string, days: number): number[] {
  const clock = new MovableClock(from);
  const dayAt = (instant: number) => {
    clock.moveTo(new Date(instant));
    return clock.today(zone);
  };
  const quarters = Array.from({ length: days * 96 }, (_none, index) => Date.parse(from) + index * QUARTER);
  return quarters.filter((instant) => dayAt(instant) !== dayAt(instant - 60_000));
}

/** How long after an instant the job runs. */
function waitFrom(instant: number): number {
  const minutes = (AFTER_MIDNIGHTS.split(' ')[0] ?? '').split(',').map(Number);
  const minute = new Date(instant).getUTCMinutes();
  return Math.min(...minutes.map((at) => (at - minute + 60) % 60));
}

describe('the re-reading of a new day', () => {
  it.each([
    ['Asia/Kathmandu', '2026-11-20T12:00:00Z'],
    ['Pacific/Kiritimati', '2026-11-20T12:00:00Z'],
    // Around the days on which the clocks change.
    ['Australia/Adelaide', '2026-10-02T12:00:00Z'],
    ['Australia/Adelaide', '2027-04-02T12:00:00Z'],
    ['America/Los_Angeles', '2026-10-30T12:00:00Z'],
    ['America/Los_Angeles', '2027-03-12T12:00:00Z'],
    // Here the hour of midnight itself is left out.
    ['Africa/Cairo', '2027-04-28T12:00:00Z'],
  ])('comes within two minutes of each midnight in %s from %s on', (zone, from) => {
    const found = midnights(zone, from, 4);
    expect(found).toHaveLength(4);
    for (const instant of found) expect(waitFrom(instant)).toBeLessThanOrEqual(2);
  });

  it('knows that a day is not always as long', () => {
    const [first = 0, second = 0] = midnights('America/Los_Angeles', '2027-03-14T00:00:00Z', 2);
    expect(second - first).toBe(DAY - 4 * QUARTER);
  });
});
