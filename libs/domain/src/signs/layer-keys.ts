import { type Layer, LAYERS } from '../facts/layer';
import { sentenceStart } from '../words/spoken-list';

export type HolderKey = `${Layer}-holder`;
export type ExitCostKey = `${Layer}-exit-cost`;

/** The facts of each layer by key, and its label, written out once: put together in a check they would cost more than the check. */
export const HOLDER_KEYS = keysOf((layer): HolderKey => `${layer}-holder`);
export const EXIT_COST_KEYS = keysOf((layer): ExitCostKey => `${layer}-exit-cost`);

function keysOf<Key extends string>(
  keyOf: (layer: Layer) => Key,
): readonly { readonly layer: Layer; readonly label: string; readonly key: Key }[] {
  return LAYERS.map((layer) => ({ layer, label: sentenceStart(layer), key: keyOf(layer) }));
}
