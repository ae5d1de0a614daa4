import { PERSON_LEVELS, type PersonLevel } from '../facts/person';
import { isWithoutOwner, namedPerson, NO_OWNER_NAMED } from './business-owner';
import { defineSign } from './define-sign';
import { personEvidence, textEvidence } from './evidence';
import { clear, lit } from './outcome';
import { SCOPED_TO_PRODUCTION } from './stage-ranges';

const LEVEL_NAMES: Readonly<Record<PersonLevel, string>> = {
  staff: 'staff',
  manager: 'manager',
  director: 'director',
  vp: 'VP',
  'c-level': 'C-level',
};

export const juniorOwner = defineSign({
  id: 'OWN-4',
  mode: 'business-owner',
  title: 'The owner is below VP level',
  question: 'At which level does the business owner work?',
  severities: ['watch'],
  stages: SCOPED_TO_PRODUCTION,
  clearFact: 'the owner works at VP level or above',
  reads: ['business-owner'],
  thresholds: {},
  check(facts) {
    const owner = facts.ask('business-owner');
    if (isWithoutOwner(owner)) return NO_OWNER_NAMED;
    if (owner.answer !== 'known') return clear();
    const person = owner.value;
    if (person.level === null) {
      facts.leaveOpen(
        'business-owner',
        `What is the level of ${person.name}: staff, manager, director, VP or C-level?`,
      );
    }
    if (person.level === null || isVpOrAbove(person.level)) return clear();
    const level = LEVEL_NAMES[person.level];
    return lit('watch', {
      because: `${namedPerson(person)} owns it at ${level} level; trade-offs need a VP or above.`,
      evidence: [personEvidence('Business owner', person, owner), textEvidence('Level', level, owner)],
      clearsWhen: `somebody at VP level or above owns it in place of ${person.name}`,
    });
  },
});

function isVpOrAbove(level: PersonLevel): boolean {
  return PERSON_LEVELS.indexOf(level) >= PERSON_LEVELS.indexOf('vp');
}
