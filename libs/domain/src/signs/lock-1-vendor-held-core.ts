import { sentenceStart, spokenList } from '../words/spoken-list';
import { defineSign } from './define-sign';
import { type EvidenceOrigin, textEvidence } from './evidence';
import { clear, lit } from './outcome';
import { SCOPED_TO_PRODUCTION } from './stage-ranges';

/** A vendor on the model layer alone is no sign: buying components is fine, giving the system away is not. */
const CORE = [
  { layer: 'data', key: 'data-holder' },
  { layer: 'logic', key: 'logic-holder' },
  { layer: 'evals', key: 'evals-holder' },
] as const;

export const vendorHeldCore = defineSign({
  id: 'LOCK-1',
  mode: 'lock-in',
  title: 'A vendor holds what should be ours',
  question: 'Who holds the data, the logic and the evals?',
  severities: ['critical'],
  stages: SCOPED_TO_PRODUCTION,
  clearFact: 'data, logic and evals are held by us or shared',
  reads: ['data-holder', 'logic-holder', 'evals-holder'],
  thresholds: {},
  check(facts) {
    const held: Held[] = [];
    for (const { layer, key } of CORE) {
      const answer = facts.ask(key);
      if (answer.value?.holder === 'vendor') held.push({ layer, vendor: answer.value.vendor, answer });
    }
    if (held.length === 0) return clear();
    const vendors = vendorNames(held.map(({ vendor }) => vendor));
    const layers = spokenList(held.map(({ layer }) => layer));
    return lit('critical', {
      because: `${spokenList(vendors)} ${vendors.length === 1 ? 'holds' : 'hold'} ${layers}.`,
      evidence: held.map(({ layer, vendor, answer }) =>
        textEvidence(sentenceStart(layer), vendor ?? 'a vendor', answer),
      ),
      clearsWhen: `we hold ${layers}, alone or shared`,
    });
  },
});

interface Held {
  readonly layer: string;
  readonly vendor: string | undefined;
  readonly answer: EvidenceOrigin;
}

/** Each vendor once, however it is spelt, as a sentence begins; those whose name nobody recorded come last. */
function vendorNames(vendors: readonly (string | undefined)[]): readonly string[] {
  const named = new Map<string, string>();
  for (const vendor of vendors) {
    if (vendor === undefined) continue;
    const key = vendor.toLowerCase();
    if (!named.has(key)) named.set(key, vendor);
  }
  if (named.size === 0) return ['A vendor'];
  return vendors.includes(undefined) ? [...named.values(), 'a vendor not named'] : [...named.values()];
}
