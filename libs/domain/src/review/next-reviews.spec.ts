import { nextReviewLines } from './next-reviews';

const on = (client: string, day: string) => ({ client, on: day });

it('says each client’s next review, the soonest first and by name on the same day', () => {
  const reviews = [
    on('Halden Freight', '2026-12-03'),
    on('Marula', '2026-12-01'),
    on('Brightwater', '2026-12-01'),
  ];
  expect(nextReviewLines(reviews)).toEqual([
    'Next review of Brightwater: Tuesday 1 December',
    'Next review of Marula: Tuesday 1 December',
    'Next review of Halden Freight: Thursday 3 December',
  ]);
});

it('says five, and how many more there are', () => {
  const days = (count: number) => Array.from({ length: count }, (_, day) => on('A', `2026-12-0${day + 1}`));
  expect(nextReviewLines(days(5))).toHaveLength(5);
  expect(nextReviewLines(days(6)).at(-1)).toBe('and of 1 more client after these');
  expect(nextReviewLines(days(8)).slice(4)).toEqual([
    'Next review of A: Saturday 5 December',
    'and of 3 more clients after these',
  ]);
});

it('says nothing where no client has a weekday of its own', () => {
  expect(nextReviewLines([])).toEqual([]);
});
