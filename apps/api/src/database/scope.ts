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
  readonly sso_state_hash?: string;
  /** Set where a session came by a workspace's single sign-on: it reaches nothing of the account elsewhere. */
  readonly is_bound?: 'true';
  readonly invitation_hash?: string;
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

/** Puts one scope in the place of another, within the same transaction: nothing of the first stays. */
export function changeScopeText(from: Scope, to: Scope): string {
  const nothing = Object.fromEntries(Object.keys(from).map((name) => [name, undefined]));
  return setScopeText({ ...nothing, ...to });
}

/**
 * Added to a scope's text: statements that are known by name are planned once a connection, and not five times with the values at
 * hand and then by chance again.
 */
export const KEEP_PLANS_TEXT = "select set_config('plan_cache_mode', 'force_generic_plan', true)";

export function scopeOf({ workspaceId, clients, accountId, isBound }: Caller): Scope {
  return {
    workspace_id: workspaceId,
    clients: clients === null ? 'all' : clients.join(','),
    account_id: accountId ?? '',
    ...(isBound === true ? ({ is_bound: 'true' } as const) : {}),
  };
}
