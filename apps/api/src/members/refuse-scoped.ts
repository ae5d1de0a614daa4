import type { Caller } from '../access/caller';
import { Problem } from '../http/problem';

/**
 * Who sees some clients only manages nobody: a member or an invitation may reach further than they see, so that even the
 * list would tell of what is not theirs.
 */
export function refuseScoped({ clients }: Caller): void {
  if (clients === null) return;
  throw new Problem('not-allowed', { detail: 'People are managed by administrators who see all clients.' });
}
