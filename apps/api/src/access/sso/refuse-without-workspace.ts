import type { EntityManager } from 'typeorm';
import { Problem } from '../../http/problem';

/** Whoever has the right password and no workspace to enter by it is told why; the scope is the account's own. */
export async function refuseWithoutWorkspace(manager: EntityManager): Promise<never> {
  const [found] = await manager.query<{ by_sso: boolean }[]>('select has_workspace_by_sso() as by_sso');
  if (found?.by_sso === true) throw new Problem('sso-required');
  throw new Problem('wrong-credentials', { detail: 'This account belongs to no workspace' });
}
