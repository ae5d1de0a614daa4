import type { Layer } from '../facts/layer';
import { sentenceStart } from '../words/spoken-list';
import type { AskedAnswer, AskedFacts } from './asked-facts';
import { defineSign } from './define-sign';
import { textEvidence } from './evidence';
import { HOLDER_KEYS, type HolderKey } from './layer-keys';
import { clear, lit } from './outcome';
import { SCOPED_TO_PRODUCTION } from './stage-ranges';

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
    const layers = HOLDER_KEYS.map(({ layer, key }) => ({ layer, answer: askForVendor(facts, layer, key) }));
    const vendor = layers[0]?.answer.value?.vendor;
    if (vendor === undefined || layers.some(({ answer }) => vendorOf(answer) === null)) return clear();
    return lit('critical', {
      because: `${vendor} holds all six layers.`,
      evidence: layers.map(({ layer, answer }) => textEvidence(sentenceStart(layer), vendor, answer)),
      clearsWhen: `at least one layer leaves ${vendor}: to us, shared, or to another vendor`,
    });
  },
});

/** True where a layer is with nobody, with us, shared, or with another vendor than the layer before it. */
function isSpread(facts: AskedFacts<HolderKey>): boolean {
  let vendor: string | null = null;
  for (const { key } of HOLDER_KEYS) {
    const answer = facts.peek(key);
    if (answer.answer === 'none' || (answer.value !== undefined && answer.value.holder !== 'vendor'))
      return true;
    const another = vendorOf(answer);
    if (vendor !== null && another !== null && another !== vendor) return true;
    vendor ??= another;
  }
  return false;
}

function askForVendor(facts: AskedFacts<HolderKey>, layer: Layer, key: HolderKey): AskedAnswer<HolderKey> {
  const answer = facts.ask(key);
  if (answer.answer === 'known' && vendorOf(answer) === null) {
    facts.leaveOpen(key, `Which vendor holds the ${layer}?`);
  }
  return answer;
}

/** The vendor's name as two recordings of it compare; `null` where no vendor is known by name. */
function vendorOf({ value }: AskedAnswer<HolderKey>): string | null {
  return value?.vendor === undefined ? null : value.vendor.trim().toLowerCase();
}
