import type { Layer } from '../facts/layer';
import type { AskedAnswer, AskedFacts } from './asked-facts';
import { defineSign } from './define-sign';
import { textEvidence } from './evidence';
import { HOLDER_KEYS, type HolderKey } from './layer-keys';
import { clear, lit } from './outcome';
import { SCOPED_TO_PRODUCTION } from './stage-ranges';
import { isSameVendor } from './vendor-name';

export const singleVendor = defineSign({
  id: 'LOCK-2',
  mode: 'lock-in',
  title: 'One vendor holds every layer',
  question: 'Does one vendor hold all six layers?',
  severities: ['critical'],
  stages: SCOPED_TO_PRODUCTION,
  clearFact: 'at least one layer is held by us, shared, or with another vendor',
  reads: HOLDER_KEYS.map(({ key }) => key),
  thresholds: {},
  check(facts) {
    // One layer in other hands decides, whatever is open beside it.
    if (isSpread(facts)) return clear();
    const vendor = vendorOfAll(facts);
    if (vendor === undefined) return clear();
    return lit('critical', {
      because: `${vendor} holds all six layers.`,
      evidence: HOLDER_KEYS.map(({ label, key }) => textEvidence(label, vendor, facts.peek(key))),
      clearsWhen: `at least one layer leaves ${vendor}: to us, shared, or to another vendor`,
    });
  },
});

/** True where a layer is with nobody, with us, shared, or with another vendor than the layer before it. */
function isSpread(facts: AskedFacts<HolderKey>): boolean {
  let vendor: string | undefined;
  for (const { key } of HOLDER_KEYS) {
    const answer = facts.peek(key);
    if (answer.answer === 'none' || (answer.value !== undefined && answer.value.holder !== 'vendor'))
      return true;
    const another = answer.value?.vendor;
    if (vendor !== undefined && another !== undefined && !isSameVendor(vendor, another)) return true;
    vendor ??= another;
  }
  return false;
}

/** The vendor by the name that the first layer gives; nothing where a layer has none, which is then asked for. */
function vendorOfAll(facts: AskedFacts<HolderKey>): string | undefined {
  let vendor: string | undefined;
  let named = 0;
  for (const { layer, key } of HOLDER_KEYS) {
    const answer = askForVendor(facts, layer, key);
    if (answer.value?.vendor === undefined) continue;
    vendor ??= answer.value.vendor;
    named += 1;
  }
  return named === HOLDER_KEYS.length ? vendor : undefined;
}

function askForVendor(facts: AskedFacts<HolderKey>, layer: Layer, key: HolderKey): AskedAnswer<HolderKey> {
  const answer = facts.ask(key);
  if (answer.answer === 'known' && answer.value.vendor === undefined) {
    facts.leaveOpen(key, `Which vendor holds the ${layer}?`);
  }
  return answer;
}
