import type { FastifyRequest } from 'fastify';
import { Problem } from '../../../http/problem';
import type { Allowed } from '../../allow';
import type { SignedIn } from '../../signed-in';

/**
 * Where the workspace asks for a second factor, whoever has none reaches nothing of it. Their own account and session stay
 * open, so that nobody is locked out: there they set one up, go to another workspace or sign out; and they may leave.
 */
export function refuseWithoutFactor(
  { lacksSecondFactor, account, workspace }: SignedIn,
  allowed: Allowed,
  { params }: Pick<FastifyRequest, 'params'>,
): void {
  if (lacksSecondFactor !== true || isOwn(allowed, account.id, params)) return;
  throw new Problem('second-factor-missing', {
    detail: `${workspace.name} asks for a second step. Set up an app or a passkey under “Your account”, then come back.`,
  });
}

function isOwn(allowed: Allowed, accountId: string, params: unknown): boolean {
  if (allowed === 'session:own') return true;
  const { id } = (params ?? {}) as { readonly id?: string };
  return allowed === 'member:own' && id === accountId;
}
