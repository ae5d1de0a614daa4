import type { NamedPerson, NewPerson } from './stored-facts';

export type SentPerson = { readonly personId: string } | (Partial<NewPerson> & { readonly name: string });

/** Somebody by id in one spelling, or somebody new without white space around the words. */
export function normalPerson(person: SentPerson): NamedPerson {
  // Ids compare as text, in this sign and that: one spelling of each.
  if ('personId' in person) return { personId: person.personId.toLowerCase() };
  const { name, title, function: itsFunction = null, level = null } = person;
  return { name: name.trim(), title: title?.trim() || null, function: itsFunction, level };
}
