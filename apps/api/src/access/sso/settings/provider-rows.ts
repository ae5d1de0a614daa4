import type { SsoProviderReply } from '@telltale/contract';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../caller';
import type { ProviderRow } from '../provider-row';

/** What is kept of a provider, beside its workspace, version and instants. */
export type ProviderValues = Omit<ProviderRow, 'workspace_id' | 'version' | 'connection_changed_at'>;

const FIND = `
  select p.*, sso_emergency_email() as emergency_email from sso_provider p where p.workspace_id = $1`;

const STORE = `
  insert into sso_provider (workspace_id, version, issuer, client_id, client_secret, domains, verifies_email, joins,
    join_role, join_clients, is_enforced, emergency_account_id, connection_changed_at, changed_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
  on conflict (workspace_id) do update set version = excluded.version, issuer = excluded.issuer,
    client_id = excluded.client_id, client_secret = excluded.client_secret, domains = excluded.domains,
    verifies_email = excluded.verifies_email, joins = excluded.joins, join_role = excluded.join_role,
    join_clients = excluded.join_clients, is_enforced = excluded.is_enforced,
    emergency_account_id = excluded.emergency_account_id,
    connection_changed_at = excluded.connection_changed_at, changed_at = excluded.changed_at`;

export type KnownProvider = ProviderRow & { readonly emergency_email: string | null };

/** One at a time may change it: the workspace's row is the lock, for a provider that is not there yet has none. */
export async function lockProvider(manager: EntityManager, { workspaceId }: Caller): Promise<void> {
  await manager.query('select from workspace where workspace_id = $1 for no key update', [workspaceId]);
}

export async function readKnown(
  manager: EntityManager,
  { workspaceId }: Caller,
): Promise<KnownProvider | undefined> {
  const [found] = await manager.query<KnownProvider[]>(FIND, [workspaceId]);
  return found;
}

export async function storeProvider(
  manager: EntityManager,
  { workspaceId }: Caller,
  {
    version,
    values,
    connectionChangedAt,
    at,
  }: {
    readonly version: number;
    readonly values: ProviderValues;
    readonly connectionChangedAt: Date;
    readonly at: Date;
  },
): Promise<void> {
  await manager.query(STORE, [
    workspaceId,
    version,
    values.issuer,
    values.client_id,
    values.client_secret,
    values.domains,
    values.verifies_email,
    values.joins,
    values.join_role,
    values.join_clients,
    values.is_enforced,
    values.emergency_account_id,
    connectionChangedAt,
    at,
  ]);
}

export function providerReply(row: KnownProvider): SsoProviderReply {
  return {
    issuer: row.issuer,
    clientId: row.client_id,
    hasSecret: row.client_secret !== null,
    domains: row.domains,
    verifiesEmail: row.verifies_email,
    joins: row.joins,
    joinRole: row.join_role,
    joinClients: row.join_clients,
    isEnforced: row.is_enforced,
    emergencyEmail: row.emergency_email,
  };
}
