import { spokenList } from '../words/spoken-list';
import { defineSign } from './define-sign';
import { type Evidence, textEvidence } from './evidence';
import { clear, lit } from './outcome';
import { SCOPED_TO_PRODUCTION } from './stage-ranges';
import { isSameVendor } from './vendor-name';

/** A vendor on the model layer alone is no sign: buying components is fine, giving the system away is not. */
const CORE = [
  { layer: 'data', label: 'Data', key: 'data-holder' },
  { layer: 'logic', label: 'Logic', key: 'logic-holder' },
  { layer: 'evals', label: 'Evals', key: 'evals-holder' },
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
    const layers: string[] = [];
    const vendors: (string | undefined)[] = [];
    const evidence: Evidence[] = [];
    for (const { layer, label, key } of CORE) {
      const answer = facts.ask(key);
      if (answer.value?.holder !== 'vendor') continue;
      const { vendor } = answer.value;
      layers.push(layer);
      evidence.push(textEvidence(label, vendor ?? 'a vendor', answer));
      vendors.push(vendor);
    }
    if (layers.length === 0) return clear();
    const names = vendorNames(vendors);
    const held = spokenList(layers);
    return lit('critical', {
      because: `${spokenList(names)} ${names.length === 1 ? 'holds' : 'hold'} ${held}.`,
      evidence,
      clearsWhen: `we hold ${held}, alone or shared`,
    });
  },
});

/** Each vendor once, however it is spelt, as a sentence begins; those whose name nobody recorded come last. */
function vendorNames(vendors: readonly (string | undefined)[]): readonly string[] {
  const names: string[] = [];
  for (const vendor of vendors) {
    if (vendor !== undefined && !names.some((name) => isSameVendor(vendor, name))) names.push(vendor);
  }
  if (vendors.includes(undefined)) names.push(names.length === 0 ? 'A vendor' : 'a vendor not named');
  return names;
}
