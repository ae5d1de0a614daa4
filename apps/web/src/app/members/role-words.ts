import type { Role } from '@telltale/contract';

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  viewer: 'Viewer',
  editor: 'Editor',
  reviewer: 'Reviewer',
  administrator: 'Administrator',
};

/** What each may do, in one sentence. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  viewer: 'Reads, and answers what is asked of them.',
  editor: 'Also records facts, imports, and pushes runs.',
  reviewer: 'Also decides, waives, and closes reviews.',
  administrator: 'Also manages people and settings, and deletes.',
};

/** The same, to whoever is invited. */
export const OFFERED_WORDS: Readonly<Record<Role, string>> = {
  viewer: 'You read, and answer what you are asked.',
  editor: 'You read, record facts, and import.',
  reviewer: 'You read and record, decide, waive, and close reviews.',
  administrator: 'You also manage people and settings.',
};

/** From least to most. */
export const ROLE_CHOICES = (Object.keys(ROLE_NAMES) as Role[]).map((role) => ({
  role,
  name: ROLE_NAMES[role],
  words: ROLE_WORDS[role],
}));

/** More names would be a wall; who opens the choice sees them all. */
const NAMED_MOST = 3;

/** What somebody sees; null is every client. */
export function scopeWords(clients: readonly { readonly name: string }[] | null): string {
  if (clients === null) return 'all clients';
  const named = clients.slice(0, NAMED_MOST).map(({ name }) => name);
  const rest = clients.length - named.length;
  return rest === 0 ? named.join(', ') : `${named.join(', ')} and ${rest} more`;
}
