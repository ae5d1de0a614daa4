import { LAYERS } from '../facts/layer';
import type { StoredFacts } from '../facts/stored-facts';

/** Which vendors hold how many layers of one project. */
export interface HeldLayers {
  readonly vendors: Readonly<Record<string, number>>;
  /** Layers of which it is known who holds them; a vendor without a name is not known. */
  readonly known: number;
}

/** Two spellings of a name that differ in capitals are one vendor; the first is the one that is shown. */
export function heldLayers(facts: StoredFacts): HeldLayers {
  const vendors = new Map<string, { readonly name: string; layers: number }>();
  let known = 0;
  for (const layer of LAYERS) {
    const fact = facts[`${layer}-holder`];
    const vendor = fact?.value?.holder === 'vendor' ? fact.value.vendor?.trim() : undefined;
    if (isKnown(fact, vendor)) known += 1;
    if (vendor === undefined || vendor === '') continue;
    const held = vendors.get(vendor.toLowerCase()) ?? { name: vendor, layers: 0 };
    held.layers += 1;
    vendors.set(vendor.toLowerCase(), held);
  }
  return {
    vendors: Object.fromEntries([...vendors.values()].map(({ name, layers }) => [name, layers])),
    known,
  };
}

function isKnown(fact: StoredFacts['data-holder'], vendor: string | undefined): boolean {
  if (fact?.answer === 'none') return true;
  if (fact?.value === undefined) return false;
  return fact.value.holder !== 'vendor' || (vendor !== undefined && vendor !== '');
}
