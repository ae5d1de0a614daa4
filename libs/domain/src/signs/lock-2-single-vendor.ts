import { sentenceStart } from '../words/spoken-list';
import type { AskedAnswer } from './asked-facts';
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
    const vendors = layers.map(({ answer }) => vendorOf(answer));
    // One layer in other hands decides, whatever is open beside it.
    if (layers.some(({ answer }) => isElsewhere(answer)) || differ(vendors)) return clear();
    for (const { layer, key, answer } of layers) {
      if (answer.answer !== 'known') facts.ask(key);
      else if (vendorOf(answer) === null) facts.leaveOpen(key, `Which vendor holds the ${layer}?`);
    }
    if (vendors.includes(null)) return clear();
    const vendor = layers[0]?.answer.value?.vendor?.trim() ?? '';
    return lit('critical', {
      because: `${vendor} holds all six layers.`,
      evidence: layers.map(({ layer, answer }) => textEvidence(sentenceStart(layer), vendor, answer)),
      clearsWhen: `at least one layer leaves ${vendor}: to us, shared, or to another vendor`,
    });
  },
});

type HolderAnswer = AskedAnswer<(typeof HOLDER_KEYS)[number]['key']>;

function isElsewhere({ answer, value }: HolderAnswer): boolean {
  return answer === 'none' || (value !== undefined && value.holder !== 'vendor');
}

/** The vendor's name as two recordings of it compare; `null` where no vendor is known by name. */
function vendorOf({ value }: HolderAnswer): string | null {
  return value?.holder === 'vendor' ? value.vendor?.trim().toLowerCase() || null : null;
}

function differ(vendors: readonly (string | null)[]): boolean {
  return new Set(vendors.filter((vendor) => vendor !== null)).size > 1;
}
