import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../http/problem';
import { ALLOW, type Allowed } from './allow';
import { refuseOtherWorkspace } from './other-workspace';
import { may } from './permissions';
import { refuseWithoutFactor } from './second-factor/rules/refuse-without-factor';
import { readSessionCookie } from './session-cookie';
import { SessionStore } from './session-store';
import type { SignedIn } from './signed-in';
import { ALLOW_TOKEN, type TokenAllowance } from './tokens/allow-token';
import { readBearer } from './tokens/bearer';
import { BearerAccess } from './tokens/bearer-access';

/** Deny by default: a handler says who may use it, and everybody else is refused before it runs. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionStore,
    private readonly bearers: BearerAccess,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const allowed = this.reflector.get<Allowed | undefined>(ALLOW, context.getHandler());
    if (allowed === undefined) throw new Problem('not-allowed');
    if (allowed === 'public') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    request.signedIn = await this.signedIn(request, context);
    refuseWithoutFactor(request.signedIn, allowed, request);
    if (!may(request.signedIn.role, allowed)) throw new Problem('not-allowed');
    return true;
  }

  /** A program that shows a token is judged by that token, whatever cookie it has beside it. */
  private async signedIn(request: FastifyRequest, context: ExecutionContext): Promise<SignedIn> {
    const secret = readBearer(request);
    if (secret === undefined) return await this.withCookie(request);
    const allowance = this.reflector.get<TokenAllowance | undefined>(ALLOW_TOKEN, context.getHandler());
    return await this.bearers.enter(secret, request, allowance);
  }

  private async withCookie(request: FastifyRequest): Promise<SignedIn> {
    const token = readSessionCookie(request);
    const found = token === undefined ? undefined : await this.sessions.find(token);
    if (found === undefined) throw new Problem('not-signed-in');
    refuseOtherWorkspace(request, found);
    return found;
  }
}
