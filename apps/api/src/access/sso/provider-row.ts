import type { JoinRole } from '@telltale/contract';
import type { EntityManager } from 'typeorm';

/** What a workspace has set up; the client secret is sealed. */
export interface ProviderRow {
  readonly workspace_id: string;
  readonly version: number;
  readonly issuer: string;
  readonly client_id: string;
  readonly client_secret: Buffer | null;
  readonly domains: string[];
  readonly verifies_email: boolean;
  readonly joins: boolean;
  readonly join_role: JoinRole;
  readonly join_clients: string[] | null;
  readonly is_enforced: boolean;
  readonly emergency_account_id: string | null;
  readonly connection_changed_at: Date;
}

/** The scope in which somebody at the door is looked after: the workspace, and nobody's account yet. */
export function doorScope(workspaceId: string): { readonly workspace_id: string; readonly clients: 'all' } {
  return { workspace_id: workspaceId, clients: 'all' };
}

export async function findProvider(
  manager: EntityManager,
  workspaceId: string,
): Promise<ProviderRow | undefined> {
  const [found] = await manager.query<ProviderRow[]>('select * from sso_provider where workspace_id = $1', [
    workspaceId,
  ]);
  return found;
}
