import type { ScopeSignature } from '../facts/fact-values';
import type { AskedAnswer } from './asked-facts';
import { namedPerson, whoMustAct, whyNotTheOwner } from './business-owner';
import { defineSign } from './define-sign';
import { type Evidence, personEvidence, textEvidence } from './evidence';
import { clear, lit, type SignOutcome } from './outcome';
import { BUILDING_TO_PRODUCTION } from './stage-ranges';

export const unsignedScope = defineSign({
  id: 'OWN-5',
  mode: 'business-owner',
  title: 'The owner has not signed the scope',
  question: 'Has the business owner signed the current version of the scope?',
  severities: ['serious'],
  stages: BUILDING_TO_PRODUCTION,
  clearFact: 'the business owner signs the current version of the scope',
  reads: ['scope-version', 'scope-signature', 'business-owner'],
  thresholds: {},
  check(facts) {
    const version = facts.ask('scope-version');
    const signature = facts.ask('scope-signature');
    const owner = facts.ask('business-owner');
    const actor = whoMustAct(owner);
    if (version.answer === 'none') {
      const evidence = [textEvidence('Scope version', 'none', version)];
      return unsigned('There is no written scope to sign.', evidence, `${actor} signs a written scope`);
    }
    const current = version.answer === 'known' ? version.value : null;
    const clearsWhen = `${actor} signs ${current === null ? 'the current scope' : `scope version ${current}`}`;
    if (signature.answer === 'none') {
      const evidence = [textEvidence('Scope signature', 'none', signature)];
      return unsigned(
        `${current === null ? 'The scope' : `Scope version ${current}`} is not signed.`,
        evidence,
        clearsWhen,
      );
    }
    if (signature.answer !== 'known') return clear();
    const flaw = flawOf(signature.value, current, owner);
    if (flaw === null) return clear();
    const { version: signed, signedBy } = signature.value;
    return unsigned(flaw, [personEvidence(`Signed version ${signed}`, signedBy, signature)], clearsWhen);
  },
});

function flawOf(
  { version, signedBy }: ScopeSignature,
  current: number | null,
  owner: AskedAnswer<'business-owner'>,
): string | null {
  const signed = `${namedPerson(signedBy)} signed scope version ${version}`;
  const stranger = whyNotTheOwner(signedBy, owner);
  if (stranger !== null) return `${signed}; ${stranger}.`;
  return current === null || version === current ? null : `${signed}; version ${current} is current.`;
}

function unsigned(
  because: string,
  evidence: readonly Evidence[],
  clearsWhen: string,
): SignOutcome<'serious'> {
  return lit('serious', { because, evidence, clearsWhen });
}
