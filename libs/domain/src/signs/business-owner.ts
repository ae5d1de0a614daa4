import type { Person } from '../facts/person';
import type { AskedAnswer } from './asked-facts';
import { notApplicable } from './outcome';

/** OWN-2 to OWN-4 and OWN-7 speak of an owner; where there is none, OWN-1 says so and they do not apply. */
export const NO_OWNER_NAMED = notApplicable('no business owner is named, which OWN-1 says');

type OwnerAnswer = AskedAnswer<'business-owner'>;

/** True where OWN-1 is lit: nobody owns it, or nobody could say who does. */
export function isWithoutOwner({ answer }: OwnerAnswer): boolean {
  return answer === 'none' || answer === 'nobody-can-say';
}

/** `Dana Reyes (VP Claims)`. */
export function namedPerson({ name, title }: Person): string {
  return title === null ? name : `${name} (${title})`;
}

/** Who must act to clear the sign; completes "… signs scope version 3". */
export function whoMustAct(owner: OwnerAnswer): string {
  if (owner.answer === 'known') return owner.value.name;
  return isWithoutOwner(owner) ? 'a business owner is named and' : 'the business owner';
}

/** Why what this person did is not the owner's act; `null` where it is, and where nobody asked who owns it. */
export function whyNotTheOwner(person: Person, owner: OwnerAnswer): string | null {
  if (isWithoutOwner(owner)) return 'no business owner is named';
  if (owner.answer !== 'known' || owner.value.personId === person.personId) return null;
  return `the owner is ${namedPerson(owner.value)}`;
}
