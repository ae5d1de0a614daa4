import { recorded } from '../record/facts.fixture';
import { effortSplit, effortTitle } from './effort-figures';

const booking = (kind: string, planned?: number, actual?: number) => ({
  kind,
  planned,
  actual,
  on: '2026-10-01',
});
const effort = (...bookings: object[]) => ({ effort: recorded({ value: bookings }) });

describe('the effort split', () => {
  it('adds up planned and worked days by kind', () => {
    const split = effortSplit(
      effort(
        booking('monitoring', 30),
        booking('features', 60),
        booking('monitoring', 10, 5),
        booking('features', undefined, 15),
      ),
    );
    expect(split).toMatchObject({ planned: 40, actual: 25 });
    expect(split.rows.map(({ name, planned, actual }) => [name, planned, actual])).toEqual([
      ['Monitoring', 40, 5],
      ['Features', 60, 15],
    ]);
    expect(effortTitle(split)).toBe('40 % of the planned effort is unglamorous work; 70 % is what it takes');
  });

  it('is good from 70 % on', () => {
    const title = (share: number) => effortTitle({ planned: share, actual: null, rows: [] });
    expect(title(69)).toContain('; 70 % is what it takes');
    expect(title(70)).toBe('70 % of the planned effort is unglamorous work, as it takes 70 %');
  });

  it('goes by the share alone where no effort was booked', () => {
    expect(effortSplit({ 'unglamorous-share': recorded({ value: 22 }) })).toEqual({
      planned: 22,
      actual: null,
      rows: [],
    });
    expect(effortTitle(effortSplit({}))).toBe('How the effort is split was not asked');
  });
});
