import { type Layer, LAYERS } from '../facts/layer';

/** The facts of each layer by key, written out once: a key put together in a check costs more than the check. */
export const HOLDER_KEYS = keysOf((layer) => `${layer}-holder` as const);
export const EXIT_COST_KEYS = keysOf((layer) => `${layer}-exit-cost` as const);

function keysOf<Key extends string>(
  keyOf: (layer: Layer) => Key,
): readonly { readonly layer: Layer; readonly key: Key }[] {
  return LAYERS.map((layer) => ({ layer, key: keyOf(layer) }));
}
