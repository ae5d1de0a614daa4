import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { refuseBound } from '../refuse-bound';

/**
 * The account itself belongs to the person and not to a workspace, so that a session that a workspace's own provider vouched for
 * changes nothing of it. Runs after the one guard that knows who asks.
 */
@Injectable()
export class OwnAccountGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    refuseBound(context.switchToHttp().getRequest<FastifyRequest>().signedIn ?? {});
    return true;
  }
}
