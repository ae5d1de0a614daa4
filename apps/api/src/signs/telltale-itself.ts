import type { Caller } from '../access/caller';

/** Telltale's own jobs in a workspace: all clients, and nobody's name. */
export function telltaleItself(workspaceId: string): Caller {
  return { workspaceId, accountId: null, name: null, role: 'administrator', clients: null };
}
