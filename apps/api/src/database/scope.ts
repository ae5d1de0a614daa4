import { escapeLiteral } from 'pg';
import type { Caller } from '../access/caller';

/** The settings that the walls read (migration 7); one that is absent sees nothing. */
export interface Scope {
  readonly workspace_id?: string;
  readonly clients?: string;
  readonly account_id?: string;
  readonly sign_in_email?: string;
  readonly session_hash?: string;
}

/** Takes the application's role and a scope until the end of the transaction; one statement. */
export function setScope(scope: Scope): { readonly sql: string; readonly parameters: string[] } {
  const names = Object.keys(scope) as (keyof Scope)[];
  const settings = names.map((name, index) => `set_config('app.${name}', $${index + 1}, true)`);
  return {
    sql: `select ${["set_config('role', 'telltale_app', true)", ...settings].join(', ')}`,
    parameters: names.map((name) => scope[name] ?? ''),
  };
}

/** The same with its values in the text, where a message takes no parameters. */
export function setScopeText(scope: Scope): string {
  const { sql, parameters } = setScope(scope);
  return sql.replace(/\$(\d)/g, (_all, number: string) =>
    escapeLiteral(parameters[Number(number) - 1] ?? ''),
  );
}

export function scopeOf({ workspaceId, clients, accountId }: Caller): Scope {
  return {
    workspace_id: workspaceId,
    clients: clients === null ? 'all' : clients.join(','),
    account_id: accountId ?? '',
  };
}
