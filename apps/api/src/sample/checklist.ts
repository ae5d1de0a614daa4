import { itemsOf, type ReadinessItem, STARTING_TEMPLATE } from '@telltale/domain';
import type { DaysAgo, SampleChange, SampleItem, SampleReadiness } from './story';

const ITEMS = itemsOf(STARTING_TEMPLATE);

/** What of the checklist is answered otherwise than by a proof. */
export interface ButFor {
  readonly attested?: readonly string[];
  /** Why, by key. */
  readonly waived?: Readonly<Record<string, string>>;
  readonly open?: readonly string[];
}

/** Items of the checklist are answered. */
export function readiness(daysAgo: DaysAgo, items: SampleReadiness): SampleChange {
  return { daysAgo, readiness: items };
}

/** Each required item, proven in the team's pages at `wiki` but for what is told. */
export function required(wiki: string, butFor: ButFor = {}): SampleReadiness {
  return answers(
    ITEMS.filter(({ isRequired }) => isRequired),
    wiki,
    butFor,
  );
}

export function proven(wiki: string, ...keys: readonly string[]): SampleReadiness {
  return Object.fromEntries(keys.map((key) => [key, proof(wiki, key)]));
}

export function attested(...keys: readonly string[]): SampleReadiness {
  return Object.fromEntries(keys.map((key) => [key, { state: 'attested' } as const]));
}

/** Whoever looks after it renews the proofs of what is required that live for at most so many days. */
export function renewed(wiki: string, mostDays: number, butFor: ButFor = {}): SampleReadiness {
  const isDue = ({ isRequired, proofDays }: ReadinessItem) =>
    isRequired && proofDays !== null && proofDays <= mostDays;
  return answers(ITEMS.filter(isDue), wiki, butFor);
}

function answers(
  items: readonly ReadinessItem[],
  wiki: string,
  { attested: said = [], waived = {}, open = [] }: ButFor,
): SampleReadiness {
  const told = items.filter(({ key }) => !open.includes(key));
  return Object.fromEntries(told.map(({ key }) => [key, answer(key, { wiki, said, why: waived[key] })]));
}

function answer(
  key: string,
  { wiki, said, why }: { readonly wiki: string; readonly said: readonly string[]; readonly why?: string },
): SampleItem {
  if (why !== undefined) return { state: 'waived', note: why };
  return said.includes(key) ? { state: 'attested' } : proof(wiki, key);
}

function proof(wiki: string, key: string): SampleItem {
  return { state: 'proven', url: `https://${wiki}/${key}` };
}
