import type { FactReplies } from '@telltale/contract';
import { type SavingState, savingTotals, spokenDay, spokenMoney } from '@telltale/domain';
import { entriesOf } from '../registers/entries-of';
import type { SavingLine } from './saving-chains';

/** Each total of the ledger in words, and in minor units for its bar. */
export interface SavingTotal {
  readonly state: SavingState;
  readonly name: string;
  readonly amount: number;
  readonly words: string;
  readonly meaning: string;
}

export const STATE_NAMES: Readonly<Record<SavingState, string>> = {
  claimed: 'Claimed',
  measured: 'Measured',
  verified: 'Verified',
};

const MEANINGS: Readonly<Record<SavingState, string>> = {
  claimed: 'Somebody said so',
  measured: 'Measured against a baseline',
  verified: 'A named person stands behind it',
};

export function savingLines(facts: FactReplies): readonly SavingLine[] {
  return entriesOf(facts, 'savings') as readonly SavingLine[];
}

/** Null while there is no line: what nobody recorded is no zero. */
export function savingSums(lines: readonly SavingLine[]): readonly SavingTotal[] | null {
  const [first] = lines;
  if (first === undefined) return null;
  const { currency } = first.amount;
  const totals = savingTotals(lines);
  return (['claimed', 'measured', 'verified'] as const).map((state) => ({
    state,
    name: STATE_NAMES[state],
    amount: totals[state],
    words: spokenMoney({ amount: totals[state], currency }),
    meaning: MEANINGS[state],
  }));
}

/** What the ledger comes to: only verified money is told as saved. */
export function ledgerTitle(totals: readonly SavingTotal[]): string {
  const of = (state: SavingState) => totals.find((total) => total.state === state);
  const [claimed, verified] = [of('claimed'), of('verified')];
  if (verified === undefined || verified.amount === 0)
    return 'Nothing is verified yet: nothing counts as saved.';
  const beside = claimed === undefined || claimed.amount === 0 ? '' : ` of ${claimed.words} claimed`;
  return `${verified.words}${beside} is verified.`;
}

/** `EUR 182,000 verified`, for the line beneath a project's name; null while nothing is verified. */
export function headlineWords(facts: FactReplies): string | null {
  const verified = savingSums(savingLines(facts))?.find(({ state }) => state === 'verified');
  return verified === undefined || verified.amount === 0 ? null : `${verified.words} verified`;
}

/** How a line came about, in words. */
export function basisWords({ on, period, baseline, method, verifiedBy }: SavingLine): string {
  const parts = [
    verifiedBy === undefined ? spokenDay(on) : `${spokenDay(on)}, verified by ${verifiedBy.name}`,
    period,
    baseline === undefined ? undefined : `baseline: ${baseline}`,
    method === undefined ? undefined : `method: ${method}`,
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
}
