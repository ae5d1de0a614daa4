import type { FactKey } from '@telltale/domain';
import { emptyFactDraft, type FactDraft } from '../record/fact-draft';

/** The few facts that decide most signs; a project that begins with them has something to be judged on. */
export const FIRST_FACTS = [
  'business-owner',
  'owner-kpi',
  'builder',
  'started-on',
  'target-on',
  'greenlit-on',
  'eval-suite',
  'data-holder',
] as const satisfies readonly FactKey[];
export type FirstFact = (typeof FIRST_FACTS)[number];

export type FirstFactDrafts = { readonly [Key in FirstFact]: FactDraft };

export function emptyFirstFacts(currency: string): FirstFactDrafts {
  return Object.fromEntries(FIRST_FACTS.map((key) => [key, emptyFactDraft(currency)])) as FirstFactDrafts;
}
