import { type Layer, LAYERS } from '../facts/layer';

export type HolderKey = `${Layer}-holder`;
export type ExitCostKey = `${Layer}-exit-cost`;

/** The facts of each layer by key, written out once: a key put together in a check costs more than the check. */
export const HOLDER_KEYS = keysOf((layer): HolderKey => `${layer}-holder`);
export const EXIT_COST_KEYS = keysOf((layer): ExitCostKey => `${layer}-exit-cost`);

function keysOf<Key extends string>(
  keyOf: (layer: Layer) => Key,
): readonly { readonly layer: Layer; readonly key: Key }[] {
  return LAYERS.map((layer) => ({ layer, key: keyOf(layer) }));
}
