import { spokenNumber } from '../words/spoken-number';

/** An amount in whole minor units (cents) of an ISO 4217 currency. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** A low and a high estimate in minor units of one currency; `low` is at most `high`. */
export interface MoneyRange {
  readonly low: number;
  readonly high: number;
  readonly currency: string;
}

/** `EUR 420,000`: whole units, as a sentence needs them. */
export function spokenMoney({ amount, currency }: Money): string {
  return `${currency} ${spokenNumber(Math.round(amount / minorUnits(currency)))}`;
}

// ISO 4217's own table. Intl knows one too, but it differs between runtimes (HUF has 0 or 2 decimals), and an amount
// must mean the same in the browser that sends it and on the server that reads it.
const MINOR_UNITS = new Map([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map(to(0)),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map(to(3)),
  ...'CLF UYW'.split(' ').map(to(4)),
]);

/** How many minor units make one whole unit: 100 for EUR, 1 for JPY. */
export function minorUnits(currency: string): number {
  return MINOR_UNITS.get(currency) ?? 100;
}

function to(decimals: number): (currency: string) => readonly [string, number] {
  return (currency) => [currency, 10 ** decimals];
}
