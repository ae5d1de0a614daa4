import { isoWeekOf, isoWeeksUpTo } from './iso-week';

describe('a week', () => {
  it('goes from Monday to Sunday', () => {
    const week = { week: '2026-W48', from: '2026-11-23', until: '2026-11-29' };
    expect(isoWeekOf('2026-11-23')).toEqual(week);
    expect(isoWeekOf('2026-11-29')).toEqual(week);
    expect(isoWeekOf('2026-11-22').week).toBe('2026-W47');
    expect(isoWeekOf('2019-05-06')).toEqual({ week: '2019-W19', from: '2019-05-06', until: '2019-05-12' });
  });

  it('belongs to the year of its Thursday', () => {
    expect(isoWeekOf('2027-01-01').week).toBe('2026-W53');
    expect(isoWeekOf('2025-12-29').week).toBe('2026-W01');
    expect(isoWeekOf('2024-12-30').week).toBe('2025-W01');
    expect(isoWeekOf('2023-01-01').week).toBe('2022-W52');
  });

  it('counts back without a gap', () => {
    const weeks = isoWeeksUpTo('2026-11-25', 12);
    expect(weeks).toHaveLength(12);
    expect([weeks[0]?.from, weeks[0]?.week, weeks.at(-1)?.until]).toEqual([
      '2026-09-07',
      '2026-W37',
      '2026-11-29',
    ]);
  });
});
