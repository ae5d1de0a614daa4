import type { FactReplies, FactReply } from '@telltale/contract';
import {
  type FactKey,
  type Holder,
  type Layer,
  type LayerHolder,
  LAYERS,
  minorUnits,
  type MoneyRange,
} from '@telltale/domain';
import { spokenHolder } from '../record/values/spoken-value';

/** As many letters as a cell of the table shows. */
const LONGEST_NAME = 15;

/** How much of a layer is ours, as far as anybody knows. */
export type Hold = Holder | 'none' | 'unknown';

export interface LayerRow {
  readonly layer: string;
  readonly hold: Hold;
  readonly holder: string;
  readonly exitCost: string;
}

/** Who holds what, layer by layer, with the cost of leaving. What is ours bears the client's name. */
export function layerRows(facts: FactReplies, client: string): readonly LayerRow[] {
  return LAYERS.map((layer) => ({
    layer: layer.charAt(0).toUpperCase() + layer.slice(1),
    ...holderOf(facts[`${layer}-holder` satisfies FactKey], client),
    exitCost: exitCostOf(facts[`${layer}-exit-cost` satisfies FactKey]),
  }));
}

export function hasLayerFacts(facts: FactReplies): boolean {
  return LAYERS.some((layer: Layer) => `${layer}-holder` in facts || `${layer}-exit-cost` in facts);
}

function holderOf(fact: FactReply | undefined, client: string): { hold: Hold; holder: string } {
  if (fact === undefined) return { hold: 'unknown', holder: 'not asked' };
  if (fact.answer === 'none') return { hold: 'none', holder: 'none kept' };
  if (fact.answer !== 'known') return { hold: 'unknown', holder: 'nobody can say' };
  const { holder, vendor } = fact.value as LayerHolder;
  return { hold: holder, holder: holder === 'us' ? ours(client) : spokenHolder(holder, vendor) };
}

/** The client by name where that fits beside the others. */
function ours(client: string): string {
  return client.length <= LONGEST_NAME ? client : 'the client';
}

function exitCostOf(fact: FactReply | undefined): string {
  if (fact?.answer === 'none') return 'nothing';
  if (fact?.answer !== 'known') return '?';
  const { low, high, currency } = fact.value as MoneyRange;
  return low === high ? compact(low, currency) : `${compact(low, currency)}–${compact(high, currency)}`;
}

/** `€420k`: a column of these can be compared at a glance. */
function compact(amount: number, currency: string): string {
  const money = new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency,
    notation: 'compact',
    maximumFractionDigits: 1,
  });
  return money.format(amount / minorUnits(currency)).replace('K', 'k');
}
