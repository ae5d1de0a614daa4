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

/** From least to most. */
export const ROLE_CHOICES = (Object.keys(ROLE_NAMES) as Role[]).map((role) => ({
  role,
  name: ROLE_NAMES[role],
  words: ROLE_WORDS[role],
}));

/** What somebody sees; null is every client. */
export function scopeWords(clients: readonly { readonly name: string }[] | null): string {
  return clients === null ? 'all clients' : clients.map(({ name }) => name).join(', ');
}
