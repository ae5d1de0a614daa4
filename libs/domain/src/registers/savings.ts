import type { EntryFlaw } from './define-register';
import type { RegisterEntry } from './register-entry';

/** How sure a saving is, from a word to a proof. Only verified money makes a headline. */
export const SAVING_STATES = ['claimed', 'measured', 'verified'] as const;
export type SavingState = (typeof SAVING_STATES)[number];

/** A line as sums need it; amounts are minor units of the workspace's currency. */
export interface SavingLine {
  readonly id: string;
  readonly state: SavingState;
  readonly amount: { readonly amount: number };
  readonly goesOnFrom?: string;
  readonly corrects?: string;
}

/**
 * What a project saves, by how sure it is, in minor units. A line that another one corrects counts no more. A measured line
 * that goes on from a claimed one leaves the claim standing: the two are told side by side.
 */
export function savingTotals(lines: readonly SavingLine[]): Readonly<Record<SavingState, number>> {
  const corrected = new Set(lines.flatMap(({ corrects }) => corrects ?? []));
  const totals = { claimed: 0, measured: 0, verified: 0 };
  for (const { id, state, amount } of lines) if (!corrected.has(id)) totals[state] += amount.amount;
  return totals;
}

/** A saving gets surer step by step: measured against a baseline, then verified by a named person. */
export function savingFlaws(entry: RegisterEntry, others: readonly RegisterEntry[]): readonly EntryFlaw[] {
  return [...missingParts(entry), ...wrongReference(entry, others)];
}

function missingParts({ state, baseline, method, verifiedBy }: RegisterEntry): readonly EntryFlaw[] {
  if (state === 'claimed') return [];
  const missing = [
    ...(baseline === undefined ? [{ field: 'baseline', detail: 'Say against which baseline.' }] : []),
    ...(method === undefined ? [{ field: 'method', detail: 'Say how it was measured.' }] : []),
  ];
  const needsPerson = state === 'verified' && verifiedBy === undefined;
  return needsPerson ? [...missing, { field: 'verifiedBy', detail: 'Name who verified it.' }] : missing;
}

function wrongReference(entry: RegisterEntry, others: readonly RegisterEntry[]): readonly EntryFlaw[] {
  const { state, goesOnFrom, corrects } = entry;
  const from = others.find(({ id }) => id === goesOnFrom);
  if (goesOnFrom !== undefined && (from === undefined || rankOf(from['state']) >= rankOf(state)))
    return [{ field: 'goesOnFrom', detail: 'Name a line of this project that is less sure.' }];
  const before = others.find(({ id }) => id === corrects);
  if (corrects === undefined) return [];
  if (before === undefined || before['state'] !== state)
    return [{ field: 'corrects', detail: `Name a ${String(state)} line of this project.` }];
  const isTwice = others.some((other) => other['corrects'] === corrects);
  return isTwice ? [{ field: 'corrects', detail: 'That line was corrected already.' }] : [];
}

function rankOf(state: unknown): number {
  return SAVING_STATES.indexOf(state as SavingState);
}
