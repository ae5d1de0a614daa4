import { sentenceStart } from '../words/spoken-list';
import type { AskedAnswer, AskedFacts } from './asked-facts';
import { defineSign } from './define-sign';
import { textEvidence } from './evidence';
import { HOLDER_KEYS } from './layer-keys';
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
    const layers = HOLDER_KEYS.map(({ layer, key }) => ({ layer, key, answer: facts.peek(key) }));
    // One layer in other hands decides, whatever is open beside it.
    if (layers.some(({ answer }) => isElsewhere(answer)) || haveTwoVendors(layers)) return clear();
    for (const { layer, key, answer } of layers) askForVendor(facts, layer, key, answer);
    const vendor = layers[0]?.answer.value?.vendor?.trim();
    if (vendor === undefined || layers.some(({ answer }) => vendorOf(answer) === null)) return clear();
    return lit('critical', {
      because: `${vendor} holds all six layers.`,
      evidence: layers.map(({ layer, answer }) => textEvidence(sentenceStart(layer), vendor, answer)),
      clearsWhen: `at least one layer leaves ${vendor}: to us, shared, or to another vendor`,
    });
  },
});

type HolderKey = (typeof HOLDER_KEYS)[number]['key'];
type HolderAnswer = AskedAnswer<HolderKey>;

function isElsewhere({ answer, value }: HolderAnswer): boolean {
  return answer === 'none' || (value !== undefined && value.holder !== 'vendor');
}

/** The vendor's name as two recordings of it compare; `null` where no vendor is known by name. */
function vendorOf({ value }: HolderAnswer): string | null {
  return value?.vendor === undefined ? null : value.vendor.trim().toLowerCase();
}

function haveTwoVendors(layers: readonly { readonly answer: HolderAnswer }[]): boolean {
  return new Set(layers.map(({ answer }) => vendorOf(answer)).filter((vendor) => vendor !== null)).size > 1;
}

function askForVendor(
  facts: AskedFacts<HolderKey>,
  layer: string,
  key: HolderKey,
  answer: HolderAnswer,
): void {
  if (answer.answer !== 'known') facts.ask(key);
  else if (vendorOf(answer) === null) facts.leaveOpen(key, `Which vendor holds the ${layer}?`);
}
