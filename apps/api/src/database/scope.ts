import { escapeLiteral } from 'pg';
import type { Caller } from '../access/caller';

/** The settings that the walls read (migration 7); one that is absent sees nothing. */
export interface Scope {
  readonly workspace_id?: string;
  readonly clients?: string;
  readonly account_id?: string;
  readonly sign_in_email?: string;
  readonly session_hash?: string;
  readonly answer_link_hash?: string;
  readonly share_link_hash?: string;
  readonly check_in_link_hash?: string;
  readonly passkey_id?: string;
  readonly challenge_hash?: string;
  readonly pending_hash?: string;
  readonly reset_hash?: string;
}

/**
 * Takes the application's role and a scope until the end of the transaction. The values stand in the text: it is sent
 * together with `begin`, in a message that takes no parameters.
 */
export function setScopeText(scope: Scope): string {
  const names = Object.keys(scope) as (keyof Scope)[];
  const settings = names.map(
    (name) => `set_config('app.${name}', ${escapeLiteral(scope[name] ?? '')}, true)`,
  );
  return `select ${["set_config('role', 'telltale_app', true)", ...settings].join(', ')}`;
}

export function scopeOf({ workspaceId, clients, accountId }: Caller): Scope {
  return {
    workspace_id: workspaceId,
    clients: clients === null ? 'all' : clients.join(','),
    account_id: accountId ?? '',
  };
}
