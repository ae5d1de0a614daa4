import { DayScale, dayTicks } from './day-scale';

const wordsOf = (first: string, last: string, most: number) =>
  dayTicks(new DayScale(first, last), most).map(({ words }) => words);

describe('a line of days', () => {
  it('places a day in percent, and one outside at its end', () => {
    const scale = new DayScale('2026-11-03', '2026-11-23');
    expect(
      ['2026-11-01', '2026-11-03', '2026-11-13', '2026-11-23', '2026-12-01'].map((day) => scale.placeOf(day)),
    ).toEqual([0, 0, 50, 100, 100]);
    expect([scale.span, scale.dayAt(7), scale.dayAt(-7), scale.dayAt(21)]).toEqual([
      20,
      '2026-11-10',
      '2026-11-03',
      '2026-11-23',
    ]);
    expect([scale.indexOf('2026-11-10'), scale.indexOf('2020-01-01')]).toEqual([7, 0]);
  });

  it('of one day has that day at its end', () => {
    const scale = new DayScale('2026-11-23', '2026-11-23');
    expect([scale.span, scale.placeOf('2026-11-23')]).toEqual([0, 100]);
  });

  it('is divided by weeks where it is short', () => {
    expect(wordsOf('2026-11-03', '2026-11-23', 12)).toEqual(['3 Nov', '10 Nov', '17 Nov']);
    expect(wordsOf('2026-09-23', '2026-11-23', 4)).toEqual(['23 Sep', '14 Oct', '4 Nov']);
  });

  it('is divided by months where it is long, with the year where one begins', () => {
    expect(wordsOf('2026-09-15', '2027-02-10', 12)).toEqual(['Oct 2026', 'Nov', 'Dec', 'Jan 2027', 'Feb']);
    expect(wordsOf('2025-11-15', '2026-11-23', 5)).toEqual(['Jan 2026', 'Apr', 'Jul', 'Oct']);
    expect(wordsOf('2020-06-01', '2026-11-23', 7)).toEqual(
      [2021, 2022, 2023, 2024, 2025, 2026].map((year) => `Jan ${year}`),
    );
  });
});
