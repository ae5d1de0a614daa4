import type { PersonFunction, PersonLevel } from '@telltale/domain';

export const FUNCTION_WORDS: Readonly<Record<PersonFunction, string>> = {
  business: 'Business',
  it: 'IT',
  data: 'Data',
  vendor: 'Vendor',
};

export const LEVEL_WORDS: Readonly<Record<PersonLevel, string>> = {
  staff: 'Staff',
  manager: 'Manager',
  director: 'Director',
  vp: 'VP',
  'c-level': 'C level',
};

/** `VP Sales · Business · VP`: what is known of somebody; what nobody asked is named as such. */
export function personWords(person: {
  readonly title: string | null;
  readonly function: PersonFunction | null;
  readonly level: PersonLevel | null;
}): string {
  const { title } = person;
  const side = person.function === null ? 'function not asked' : FUNCTION_WORDS[person.function];
  const level = person.level === null ? 'level not asked' : LEVEL_WORDS[person.level];
  return [title, side, level].filter((part) => part !== null).join(' · ');
}
