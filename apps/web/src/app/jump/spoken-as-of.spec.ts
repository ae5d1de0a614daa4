import { spokenAsOf } from './spoken-as-of';

const TODAY = '2026-11-23';

describe('a past day as it is typed', () => {
  it.each([
    ['as of 3 october', '2026-10-03'],
    ['As of 3 Oct', '2026-10-03'],
    ['3rd october 2025', '2025-10-03'],
    ['october 3', '2026-10-03'],
    ['Oct 3, 2025', '2025-10-03'],
    ['as of  22 november', '2026-11-22'],
    ['as of 23 november', '2025-11-23'],
    ['24 dec', '2025-12-24'],
    ['29 february 2024', '2024-02-29'],
    ['as of 2026-10-03', '2026-10-03'],
    ['yesterday', '2026-11-22'],
    ['as of a week ago', '2026-11-16'],
    ['10 days ago', '2026-11-13'],
  ])('“%s” is %s', (text, day) => {
    expect(spokenAsOf(text, TODAY)).toBe(day);
  });

  it.each([
    '',
    'as of',
    '3',
    'october',
    '31 june',
    '29 february',
    '3 movember',
    '0 days ago',
    '2026-11-23',
    '24 nov 2026',
  ])('“%s” is none', (text) => {
    expect(spokenAsOf(text, TODAY)).toBeNull();
  });
});
