import { type FactDefinition, minorUnits, type Money, type MoneyRange } from '@telltale/domain';
import { parseNumber } from './read-number';
import { problem, together, type ValueDraft, type ValueReading } from './value-draft';

const CURRENCY = /^[A-Z]{3}$/;

export function moneyDraft({ amount, currency }: Money): Pick<ValueDraft, 'low' | 'currency'> {
  return { low: inWholeUnits(amount, currency), currency };
}

export function moneyRangeDraft({
  low,
  high,
  currency,
}: MoneyRange): Pick<ValueDraft, 'low' | 'high' | 'currency'> {
  return { low: inWholeUnits(low, currency), high: inWholeUnits(high, currency), currency };
}

export function readMoney(draft: ValueDraft, { least }: FactDefinition): ValueReading {
  const currency = readCurrency(draft.currency);
  if (currency === null) return badCurrency();
  const amount = readAmount('low', draft.low, currency, least);
  return together([amount], () => ({ amount: valueOf(amount), currency }));
}

export function readMoneyRange(draft: ValueDraft, { least }: FactDefinition): ValueReading {
  const currency = readCurrency(draft.currency);
  if (currency === null) return badCurrency();
  const low = readAmount('low', draft.low, currency, least);
  const high = readAmount('high', draft.high, currency, least);
  const range = together([low, high], () => ({ low: valueOf(low), high: valueOf(high), currency }));
  if ('value' in range && valueOf(low) > valueOf(high))
    return problem('high', 'The high estimate is under the low one.');
  return range;
}

function readAmount(part: 'low' | 'high', text: string, currency: string, least?: number): ValueReading {
  const units = parseNumber(text);
  if (units === null) return problem(part, 'Write an amount in whole units, such as 420,000.');
  const amount = Math.round(units * minorUnits(currency));
  if (Math.abs(amount - units * minorUnits(currency)) > 1e-6)
    return problem(part, `Too many decimals for ${currency}.`);
  if (!Number.isSafeInteger(amount)) return problem(part, 'The amount is too large.');
  if (least === 0 && amount < 0) return problem(part, 'An amount cannot be negative.');
  if (least !== undefined && amount < least) return problem(part, `The least is ${least}.`);
  return { value: amount };
}

function readCurrency(text: string): string | null {
  const currency = text.trim().toUpperCase();
  return CURRENCY.test(currency) ? currency : null;
}

function badCurrency(): ValueReading {
  return problem('currency', 'Write the three letters of the currency, such as EUR.');
}

function valueOf(reading: ValueReading): number {
  return 'value' in reading ? Number(reading.value) : Number.NaN;
}

function inWholeUnits(amount: number, currency: string): string {
  return String(amount / minorUnits(currency));
}
