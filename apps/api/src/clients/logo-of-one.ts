import type { EntityManager } from 'typeorm';

const MARK = 'select left(hash, 16) as mark from client_logo where workspace_id = $1 and client_id = $2';

/**
 * Where the logo is read of what is about one client; null where that has none, and where it is about several or all.
 * Another picture has another address, so that a page shows it at once. `path`: for whoever has no account.
 */
export async function logoOfOne(
  manager: EntityManager,
  workspaceId: string,
  clients: readonly string[] | null,
  path?: string,
): Promise<string | null> {
  const [one, ...others] = clients ?? [];
  if (one === undefined || others.length > 0) return null;
  const [found] = await manager.query<{ mark: string }[]>(MARK, [workspaceId, one]);
  return found === undefined ? null : `${path ?? `/api/v1/clients/${one}/logo`}?v=${found.mark}`;
}
