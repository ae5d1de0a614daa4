import { readDay } from './read-day';

const FILE_ON = '2024-12-16';

function read(text: string): string {
  const day = readDay(text, FILE_ON);
  return day === null
    ? 'unreadable'
    : [day.on, day.precision, ...((day.note ?? '') ? [day.note] : [])].join(' ');
}

describe('a date in a cell', () => {
  it.each([
    ['3/14/2023', '2023-03-14 day'],
    ['03/01/2024', '2024-03-01 day'],
    ['2/29/2024', '2024-02-29 day'],
    ['2023-05-04', '2023-05-04 day'],
    ['2023-05-04 00:00:00', '2023-05-04 day'],
    ['2023-05-04T00:00:00.000Z', '2023-05-04 day'],
    ['5/4/2023 0:00', '2023-05-04 day'],
    ['14 March 2023', '2023-03-14 day'],
    ['14-Mar-2023', '2023-03-14 day'],
    ['March 14, 2023', '2023-03-14 day'],
  ])('%s is a day', (text, day) => expect(read(text)).toBe(day));

  it.each([
    ['3/2024', '2024-03-01 month'],
    ['2023-09', '2023-09-01 month'],
    ['2023/09', '2023-09-01 month'],
    ['Sept 2023', '2023-09-01 month'],
    ['Sep-2023', '2023-09-01 month'],
    ['September, 2023', '2023-09-01 month'],
  ])('%s is a month', (text, day) => expect(read(text)).toBe(day));

  it.each([
    ['24-Mar', '2024-03-01 month date-short-year'],
    ['Mar-24', '2024-03-01 month date-short-year'],
    ['14-Jan', '2014-01-01 month date-short-year'],
    ['34-Jan', '2034-01-01 month date-short-year'],
    ['35-Jan', 'unreadable'],
    ['95-Jan', '1995-01-01 month date-short-year'],
    ['15-Mar-24', '2024-03-15 day date-short-year'],
    ['3/15/24', '2024-03-15 day date-short-year'],
  ])('%s has a two-figure year: never further ahead of the file than ten years', (text, day) => {
    expect(read(text)).toBe(day);
  });

  it.each([
    ['7/7/1905', '2015-01-01 year date-bare-year'],
    ['7/18/1905', '2026-01-01 year date-bare-year'],
    ['5/3/1905', '1950-01-01 year date-bare-year'],
    ['9/30/1905', '2100-01-01 year date-bare-year'],
    ['2015', '2015-01-01 year date-bare-year'],
    ['5/2/1905', 'unreadable'],
    ['10/1/1905', 'unreadable'],
    ['7/7/1906', 'unreadable'],
    ['1905', 'unreadable'],
  ])('%s: a year that a spreadsheet shows as a date is that year', (text, day) => {
    expect(read(text)).toBe(day);
  });

  it.each([
    ['45366', '2024-03-15 day date-serial'],
    ['45366.0', '2024-03-15 day date-serial'],
    ['18263', 'unreadable'],
    ['18264', '1950-01-01 day date-serial'],
    ['73415', '2100-12-31 day date-serial'],
    ['73416', 'unreadable'],
  ])('%s: a number is a day only where it can be one', (text, day) => expect(read(text)).toBe(day));

  it.each([
    ['2022-08 (estimated)', '2022-08-01 month date-with-remark'],
    ['2022-11-16 (first formal action)', '2022-11-16 day date-with-remark'],
    ['2022-09-13 Technical kickoff (no new one)', '2022-09-13 day date-with-remark'],
    ['2024-02-15 (kick-off); 2024-08-23 (signed)', 'unreadable'],
    ['2015-2022', 'unreadable'],
  ])('%s: a remark is kept apart, and of two dates none is chosen', (text, day) => {
    expect(read(text)).toBe(day);
  });

  it.each([
    '30/1/2023',
    '2/30/2023',
    '10/12023',
    'Q4FY25',
    'FY2024',
    'Pre-2021',
    'Ongoing',
    'Marble-24',
    '13/2024',
    '3/14/0203',
    '1/1/2101',
    '12/31/1949',
    'N/A -Consolidated into another use case.',
    'Scheduled for FY2025',
  ])('%s cannot be read, and nothing is guessed', (text) => expect(read(text)).toBe('unreadable'));
});
