import type { PersonFunction } from '../facts/person';
import { isWithoutOwner, namedPerson, NO_OWNER_NAMED } from './business-owner';
import { defineSign } from './define-sign';
import { personEvidence, textEvidence } from './evidence';
import { clear, lit } from './outcome';
import { SCOPED_TO_PRODUCTION } from './stage-ranges';

/** Who owns it instead, as the sentence begins. IT is the article's case; data and vendors are our default beside it. */
const OUTSIDERS = {
  it: { severity: 'critical', who: 'IT', function: 'IT' },
  data: { severity: 'serious', who: 'The data team', function: 'Data' },
  vendor: { severity: 'serious', who: 'A vendor', function: 'Vendor' },
} as const satisfies Record<Exclude<PersonFunction, 'business'>, object>;

export const ownerOutsideBusiness = defineSign({
  id: 'OWN-2',
  mode: 'business-owner',
  title: 'It is owned outside the business',
  question: 'Does the owner come from the business, IT, data or a vendor?',
  severities: ['critical', 'serious'],
  stages: SCOPED_TO_PRODUCTION,
  clearFact: 'the owner is a person from the business',
  reads: ['business-owner'],
  thresholds: {},
  check(facts) {
    const owner = facts.ask('business-owner');
    if (isWithoutOwner(owner)) return NO_OWNER_NAMED;
    if (owner.answer !== 'known') return clear();
    const person = owner.value;
    if (person.function === null) {
      facts.leaveOpen(
        'business-owner',
        `What is the function of ${person.name}: business, IT, data or vendor?`,
      );
    }
    if (person.function === null || person.function === 'business') return clear();
    const outsider = OUTSIDERS[person.function];
    return lit(outsider.severity, {
      because: `${outsider.who} owns it, nobody from the business does: the owner is ${namedPerson(person)}.`,
      evidence: [
        personEvidence('Business owner', person, owner),
        textEvidence('Function', outsider.function, owner),
      ],
      clearsWhen: `a person from the business owns it in place of ${person.name}`,
    });
  },
});
