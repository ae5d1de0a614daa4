/**
 * Who sees some clients only manages nobody: a member or an invitation may reach further than they see, so that even the
 * list would tell of what is not theirs.
 */
export const MANAGED_BY_ALL = 'People are managed by administrators who see all clients.';
