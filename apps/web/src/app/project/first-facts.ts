import type { FactKey } from '@telltale/domain';
import { emptyFactDraft, type FactDraft } from '../record/fact-draft';

/**
 * With the stage, the ten facts that decide most signs of a project that is being built: no fact taken in place of one of
 * them decides more (`first-facts.spec.ts` counts). Who holds the prompts stands for the layers: alone it tells whether
 * they are locked in and whether everything is with one vendor, where each other layer needs the rest beside it.
 */
export const FIRST_FACTS = [
  'business-owner',
  'builder',
  'started-on',
  'target-on',
  'greenlit-on',
  'autonomy',
  'moonshot',
  'eval-suite',
  'prompts-holder',
] as const satisfies readonly FactKey[];
export type FirstFact = (typeof FIRST_FACTS)[number];

export type FirstFactDrafts = { readonly [Key in FirstFact]: FactDraft };

export function emptyFirstFacts(currency: string): FirstFactDrafts {
  return Object.fromEntries(FIRST_FACTS.map((key) => [key, emptyFactDraft(currency)])) as FirstFactDrafts;
}
