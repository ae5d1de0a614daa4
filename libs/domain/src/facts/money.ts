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
  return new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency,
    maximumFractionDigits: 0,
  }).format(amount / minorUnits(currency));
}

/** How many minor units make one whole unit: 100 for EUR, 1 for JPY (ISO 4217 through Intl). */
export function minorUnits(currency: string): number {
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
    .maximumFractionDigits;
  return 10 ** (digits ?? 2);
}
