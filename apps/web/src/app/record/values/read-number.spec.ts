import { parseNumber, readDecimal, readWholeNumber } from './read-number';

const messageOf = (reading: object) =>
  (reading as { problems?: readonly { message: string }[] }).problems?.[0]?.message;

describe('parseNumber', () => {
  it.each([
    ['240', 240],
    [' 5,000 ', 5_000],
    ['1 400 000', 1_400_000],
    ['1’400’000', 1_400_000],
    ['92.5', 92.5],
    ['-3', -3],
  ])('reads %j as %d', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each(['', 'many', '1,5', '1.000.000', '12,34', '1e6', '5000,000'])('does not guess at %j', (text) => {
    expect(parseNumber(text)).toBeNull();
  });
});

describe('readWholeNumber', () => {
  it('takes the least and the most', () => {
    expect(readWholeNumber('text', '1', { least: 1, most: 9_999 })).toEqual({ value: 1 });
    expect(readWholeNumber('text', '9999', { least: 1, most: 9_999 })).toEqual({ value: 9_999 });
  });

  it('says the limit that was passed', () => {
    expect(messageOf(readWholeNumber('text', '0', { least: 1 }))).toBe('The least is 1.');
    expect(messageOf(readWholeNumber('text', '10000', { most: 9_999 }))).toBe('The most is 9,999.');
  });

  it('says how to write one when a fraction was typed', () => {
    expect(messageOf(readWholeNumber('text', '2.5', {}))).toBe('Write a whole number, such as 240.');
  });
});

describe('readDecimal', () => {
  it('says how to write decimals when a comma stood for the point', () => {
    expect(messageOf(readDecimal('text', '92,5', {}))).toBe(
      'Write a number, with a point before decimals, such as 92.5.',
    );
  });
});
