import type { FactReplies, FactReply } from '@telltale/contract';
import {
  type EntryIn,
  type FactKey,
  type Holder,
  type Layer,
  type LayerHolder,
  LAYERS,
  minorUnits,
  type MoneyRange,
  spokenCount,
  spokenDay,
} from '@telltale/domain';
import { entriesOf } from './known-facts';
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
  readonly exitDays: string;
  /** Whether the layer was ever exported: proven, only said, never, or nobody was asked. */
  readonly exported: string;
}

/** Who holds what, layer by layer, with the cost of leaving. What is ours bears the client's name. */
export function layerRows(facts: FactReplies, client: string): readonly LayerRow[] {
  const exports = entriesOf(facts, 'exports');
  return LAYERS.map((layer) => ({
    layer: layer.charAt(0).toUpperCase() + layer.slice(1),
    ...holderOf(facts[`${layer}-holder` satisfies FactKey], client),
    exitCost: exitCostOf(facts[`${layer}-exit-cost` satisfies FactKey]),
    exitDays: exitDaysOf(facts[`${layer}-exit-days` satisfies FactKey]),
    exported: exportOf(exports, layer),
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

function exitDaysOf(fact: FactReply | undefined): string {
  if (fact?.answer === 'none') return 'no time';
  return fact?.answer === 'known' ? spokenCount(fact.value as number, 'day') : '? days';
}

/** The latest proof counts; a later word takes nothing from it. */
function exportOf(exports: readonly EntryIn<'exports'>[] | null, layer: Layer): string {
  if (exports === null) return 'export not asked';
  const own = exports.filter((entry) => entry.layer === layer);
  const proven = own.findLast(({ how }) => how === 'proven');
  if (proven !== undefined) return `export proven ${spokenDay(proven.on)}`;
  return own.length > 0 ? 'export said, not proven' : 'never exported';
}

/** What leaving all layers would cost, against the article's seven figures. */
export function exitTotal(facts: FactReplies): string {
  const costs = LAYERS.map((layer) => facts[`${layer}-exit-cost` satisfies FactKey]);
  const known = costs.flatMap((fact) => (fact?.answer === 'known' ? [fact.value as MoneyRange] : []));
  const missing = costs.filter((fact) => fact?.answer !== 'known' && fact?.answer !== 'none').length;
  const [first] = known;
  if (first === undefined) return 'What leaving would cost was not asked.';
  const sum = (end: 'low' | 'high') => known.reduce((total, range) => total + range[end], 0);
  const { currency } = first;
  const [low, high] = [sum('low'), sum('high')];
  const range =
    low === high ? compact(low, currency) : `${compact(low, currency)}–${compact(high, currency)}`;
  const without = missing === 0 ? '' : `, without ${spokenCount(missing, 'layer')} that nobody estimated`;
  return `Leaving all costs ${range}${without}. ${sevenFigures(low, high, currency)}`;
}

const SEVEN_FIGURES = 1_000_000;

function sevenFigures(low: number, high: number, currency: string): string {
  const limit = SEVEN_FIGURES * minorUnits(currency);
  if (low >= limit) return 'That is seven figures.';
  return high >= limit ? 'It may reach seven figures.' : 'That stays under seven figures.';
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
