import type { SingleSignOnRequest } from '@telltale/contract';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../../http/problem';
import type { SignedIn } from '../../signed-in';
import type { KnownProvider } from './provider-rows';

const ADMINISTRATOR = `
  select a.id from account a
  join membership m on m.account_id = a.id and m.workspace_id = $1 and m.role = 'administrator'
  where lower(a.email) = lower($2) and a.password_hash is not null`;

const PROVEN = `
  select from session where token_hash = $1 and bound_workspace_id = $2 and created_at >= $3`;

/** Whether this very session was opened by the provider, as it is set up now. */
export async function isProven(
  manager: EntityManager,
  { tokenHash, workspace, isBound }: SignedIn,
  provider: KnownProvider | undefined,
): Promise<boolean> {
  if (isBound !== true || provider === undefined) return false;
  const values = [tokenHash, workspace.id, provider.connection_changed_at];
  return (await manager.query<unknown[]>(PROVEN, values)).length > 0;
}

/** Nobody is kept out by a provider that has never let anybody in. */
export async function refuseUnproven(
  manager: EntityManager,
  session: SignedIn,
  { before, changesConnection }: { before: KnownProvider | undefined; changesConnection: boolean },
): Promise<void> {
  if (before?.is_enforced === true && !changesConnection) return;
  if (changesConnection)
    throw new Problem('sso-not-proven', {
      detail: 'Save the new connection without enforcing it, sign in by it in this browser, then enforce it.',
    });
  if (!(await isProven(manager, session, before)))
    throw new Problem('sso-not-proven', {
      detail: 'Sign out, sign in by single sign-on in this browser, then enforce it.',
    });
}

/** The account of the administrator for emergencies; the scope names the address, so that the walls show that account. */
export async function emergencyAccount(
  manager: EntityManager,
  workspaceId: string,
  email: string | null | undefined,
): Promise<string | null> {
  if (email === null || email === undefined || email === '') return null;
  const [found] = await manager.query<{ id: string }[]>(ADMINISTRATOR, [workspaceId, email]);
  if (found !== undefined) return found.id;
  const detail = 'This is no administrator of the workspace who has a password.';
  throw new Problem('invalid-request', { errors: [{ pointer: '#/emergencyEmail', detail }] });
}

/** Sessions end with the provider that opened them: there must be another way in. */
export async function refuseLockOut(manager: EntityManager): Promise<void> {
  const [found] = await manager.query<{ has: boolean }[]>('select workspace_has_password() as has');
  if (found?.has === true) return;
  throw new Problem('not-allowed', {
    detail: 'No administrator of the workspace has a password, so nobody could come back in. Set one first.',
  });
}

/** A secret is told to the provider that it was entered for, and to no other. */
export function refuseMovedSecret(request: SingleSignOnRequest, before: KnownProvider | undefined): void {
  const isKept = request.clientSecret === undefined && (before?.client_secret ?? null) !== null;
  if (!isKept || before?.issuer === request.issuer) return;
  const detail = 'Enter the client secret again: the kept one was for another provider.';
  throw new Problem('invalid-request', { errors: [{ pointer: '#/clientSecret', detail }] });
}

export async function refuseUnknownClients(
  manager: EntityManager,
  workspaceId: string,
  clients: readonly string[] | null,
): Promise<void> {
  if (clients === null) return;
  const found = await manager.query<{ id: string }[]>(
    'select id from client where workspace_id = $1 and id = any ($2)',
    [workspaceId, clients],
  );
  const known = new Set(found.map(({ id }) => id));
  const errors = clients
    .map((id, index) => ({ id, pointer: `#/joinClients/${index}`, detail: 'There is no such client.' }))
    .filter(({ id }) => !known.has(id))
    .map(({ pointer, detail }) => ({ pointer, detail }));
  if (errors.length > 0) throw new Problem('invalid-request', { errors });
}
