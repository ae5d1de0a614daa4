import { spokenComingDay } from './spoken-day';

it.each([
  ['2026-11-30', 'Monday 30 November'],
  ['2026-12-01', 'Tuesday 1 December'],
  ['2026-12-06', 'Sunday 6 December'],
  ['2028-02-29', 'Tuesday 29 February'],
  ['2023-12-31', 'Sunday 31 December'],
])('%s is spoken as %s', (day, spoken) => {
  expect(spokenComingDay(day)).toBe(spoken);
});
