import type { Role } from '@telltale/contract';

const EVERYBODY: readonly Role[] = ['viewer', 'editor', 'reviewer', 'administrator'];
const EDITORS: readonly Role[] = ['editor', 'reviewer', 'administrator'];
const REVIEWERS: readonly Role[] = ['reviewer', 'administrator'];
const ADMINISTRATORS: readonly Role[] = ['administrator'];

/**
 * Who may do what. Each role may do what the one before it may: a viewer reads, an editor also records and imports, a
 * reviewer also decides, an administrator also deletes.
 */
export const PERMISSIONS = {
  'session:own': EVERYBODY,
  // Whoever sees some clients only manages nobody: the services ask for the scope as well.
  'member:own': EVERYBODY,
  'member:manage': ADMINISTRATORS,
  'workspace:make': ADMINISTRATORS,
  'catalogue:read': EVERYBODY,
  'event:read': EVERYBODY,
  'client:read': EVERYBODY,
  'client:write': EDITORS,
  'client:delete': ADMINISTRATORS,
  'client:hand-over': ADMINISTRATORS,
  'client:take-over': ADMINISTRATORS,
  'person:read': EVERYBODY,
  'person:write': EDITORS,
  'person:delete': ADMINISTRATORS,
  'person:erase': ADMINISTRATORS,
  'project:read': EVERYBODY,
  'project:write': EDITORS,
  'project:delete': ADMINISTRATORS,
  'checklist:read': EVERYBODY,
  'checklist:write': ADMINISTRATORS,
  'saving:verify': REVIEWERS,
  // Whoever is the business owner claims and answers for their own project, whatever the role; beyond it, editors do.
  'claim:own': EVERYBODY,
  'dispute:own': EVERYBODY,
  'waiver:write': REVIEWERS,
  'decision:write': REVIEWERS,
  'review:read': EVERYBODY,
  'review:note': EDITORS,
  'review:write': REVIEWERS,
  // A calendar is anybody’s own; only reviewers share a page for the board.
  'share:own': EVERYBODY,
  'eval:read': EVERYBODY,
  'eval:write': EDITORS,
  // Whoever was asked answers, whatever the role; beyond it, editors do.
  'eval-answer:own': EVERYBODY,
  'import:read': EVERYBODY,
  'import:write': EDITORS,
  'audit:read': ADMINISTRATORS,
  'settings:read': EVERYBODY,
  'settings:write': ADMINISTRATORS,
  'sample:read': EVERYBODY,
  'sample:write': ADMINISTRATORS,
  'token:own': EDITORS,
  'token:delete-any': ADMINISTRATORS,
  'view:own': EVERYBODY,
  'view:share': EDITORS,
  'view:change-shared': ADMINISTRATORS,
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Permission = keyof typeof PERMISSIONS;

export function may(role: Role, permission: Permission): boolean {
  const roles: readonly Role[] = PERMISSIONS[permission];
  return roles.includes(role);
}
