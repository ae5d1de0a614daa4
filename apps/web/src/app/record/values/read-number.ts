import { problem, type ValuePart, type ValueReading } from './value-draft';

export interface NumberLimits {
  readonly least?: number | undefined;
  readonly most?: number | undefined;
}

/** Digits, perhaps grouped in threes by comma, blank or apostrophe, perhaps with decimals after a point. */
const PLAIN_NUMBER = /^-?(\d+|\d{1,3}([ ,'’\u00a0\u202f]\d{3})+)(\.\d+)?$/;

/** The number that somebody typed, or `null` when it is none. `1,5` is none: nobody knows what it means. */
export function parseNumber(text: string): number | null {
  const trimmed = text.trim();
  return PLAIN_NUMBER.test(trimmed) ? Number(trimmed.replaceAll(/[ ,'’\u00a0\u202f]/g, '')) : null;
}

export function readWholeNumber(part: ValuePart, text: string, limits: NumberLimits): ValueReading {
  const value = parseNumber(text);
  if (value === null || !Number.isSafeInteger(value))
    return problem(part, 'Write a whole number, such as 240.');
  return within(part, value, limits);
}

export function readDecimal(part: ValuePart, text: string, limits: NumberLimits): ValueReading {
  const value = parseNumber(text);
  if (value === null) return problem(part, 'Write a number, with a point before decimals, such as 92.5.');
  return within(part, value, limits);
}

function within(part: ValuePart, value: number, { least, most }: NumberLimits): ValueReading {
  if (least !== undefined && value < least)
    return problem(part, `The least is ${least.toLocaleString('en-GB')}.`);
  if (most !== undefined && value > most)
    return problem(part, `The most is ${most.toLocaleString('en-GB')}.`);
  return { value };
}
