import { checkProperties } from './check-properties';
import { wholeNumber } from './check-number';
import { NO_PROBLEM, type PartCheck, type ValueProblem, valueProblem } from './value-problem';

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** True for a currency code of ISO 4217, in capital letters. */
export function isCurrency(code: unknown): code is string {
  return typeof code === 'string' && CURRENCIES.has(code);
}

const currency: PartCheck = (value, at) =>
  isCurrency(value) ? NO_PROBLEM : valueProblem(at, 'Send a currency code of ISO 4217, as EUR or USD.');

export function checkMoney(value: unknown, at: string, least: number): readonly ValueProblem[] {
  return checkProperties(value, at, { needed: { amount: minorUnitsFrom(least), currency } });
}

export function checkMoneyRange(value: unknown, at: string, least: number): readonly ValueProblem[] {
  const figure = minorUnitsFrom(least);
  const problems = checkProperties(value, at, { needed: { low: figure, high: figure, currency } });
  if (problems.length > 0) return problems;
  const { low, high } = value as { readonly low: number; readonly high: number };
  return low <= high
    ? NO_PROBLEM
    : valueProblem(`${at}/high`, 'The high estimate is below the low one. Swap them.');
}

function minorUnitsFrom(least: number): PartCheck {
  const check = wholeNumber(least);
  return (value, at) => {
    if (check(value, at).length === 0) return NO_PROBLEM;
    return valueProblem(at, `Send whole minor units of ${least} or more: 42000000 for EUR 420,000.00.`);
  };
}
