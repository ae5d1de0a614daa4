import type { SavingLine } from './saving-chains';

export const MIRA = {
  personId: '01934c1e-0000-7000-8000-0000000000f1',
  name: 'Mira Sol',
  title: 'CFO',
  function: 'business',
  level: 'c-level',
} as const;

export const CLAIM_ID = '01934c1e-0000-7000-8000-0000000000a1';
export const MEASURE_ID = '01934c1e-0000-7000-8000-0000000000a2';
export const VERIFY_ID = '01934c1e-0000-7000-8000-0000000000a3';

/** A line of the ledger over EUR 200,000, claimed unless said. */
export function aLine(line: Partial<SavingLine> = {}): SavingLine {
  return {
    id: CLAIM_ID,
    recordedOn: '2026-11-05',
    by: 'L. Brandt',
    on: '2026-07-03',
    state: 'claimed',
    amount: { amount: 20_000_000, currency: 'EUR' },
    ...line,
  };
}

const BASIS = { baseline: 'Nine handlers in June', method: 'Hours counted' };

export function aMeasuredLine(line: Partial<SavingLine> = {}): SavingLine {
  const amount = { amount: 18_000_000, currency: 'EUR' };
  return aLine({
    id: MEASURE_ID,
    on: '2026-10-30',
    state: 'measured',
    amount,
    ...BASIS,
    goesOnFrom: CLAIM_ID,
    ...line,
  });
}

export function aVerifiedLine(line: Partial<SavingLine> = {}): SavingLine {
  const amount = { amount: 15_000_000, currency: 'EUR' };
  const more = { ...BASIS, goesOnFrom: MEASURE_ID, verifiedBy: MIRA };
  return aLine({ id: VERIFY_ID, on: '2026-11-20', state: 'verified', amount, ...more, ...line });
}
