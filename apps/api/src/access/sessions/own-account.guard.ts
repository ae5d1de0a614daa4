import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../../http/problem';

/**
 * The account itself belongs to the person and not to a workspace, so that a session that a workspace's own provider vouched for
 * changes nothing of it. Runs after the one guard that knows who asks.
 */
@Injectable()
export class OwnAccountGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { signedIn } = context.switchToHttp().getRequest<FastifyRequest>();
    if (signedIn?.isBound !== true) return true;
    throw new Problem('not-allowed', {
      detail: 'You came by single sign-on. Sign in with your password or a passkey to change your account',
    });
  }
}
