import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../../clock/clock';
import { Problem } from '../../http/problem';
import type { SignedIn } from '../signed-in';
import type { TokenAllowance } from './allow-token';
import { type KnownToken, signedInWith } from './known-token';
import { mistypedToken, refusedToken, unknownToken } from './token-refusal';
import { hashOfSecret, isTokenSecret } from './token-secret';
import { tokenState } from './token-state';
import { TokenStore } from './token-store';
import { TokenThrottle } from './token-throttle';

/** The guard's way for machines: whose token it is, whether it is taken, and whether it reaches this handler. */
@Injectable()
export class BearerAccess {
  constructor(
    private readonly store: TokenStore,
    private readonly throttle: TokenThrottle,
    private readonly clock: Clock,
  ) {}

  async enter(
    secret: string,
    request: FastifyRequest,
    allowance: TokenAllowance | undefined,
  ): Promise<SignedIn> {
    const tokenHash = hashOfSecret(secret);
    const token = await this.find(secret, tokenHash, request.ip);
    await this.throttle.countUse(token.id);
    if (!reaches(token, request, allowance)) throw new Problem('not-found');
    await this.store.noteUse(token);
    return signedInWith(token, tokenHash);
  }

  /** A token that is taken; any other counts as a failure of the address that shows it. */
  private async find(secret: string, tokenHash: Buffer, address: string): Promise<KnownToken> {
    const found = isTokenSecret(secret)
      ? ((await this.store.find(tokenHash)) ?? unknownToken())
      : mistypedToken();
    const token = found instanceof Problem ? found : this.taken(found);
    if (!(token instanceof Problem)) return token;
    await this.throttle.countFailure(address);
    throw token;
  }

  private taken(token: KnownToken): KnownToken | Problem {
    const state = tokenState(token, this.clock.today(token.time_zone));
    return state === 'active' ? token : refusedToken(token, state);
  }
}

/** What a token does not reach is not there for it: not another project, and no handler that is not for machines. */
function reaches(
  token: KnownToken,
  { params }: FastifyRequest,
  allowance: TokenAllowance | undefined,
): boolean {
  if (allowance === undefined) return false;
  if (allowance === 'any-scope') return true;
  const { id } = params as { readonly id?: string };
  const isOwnProject =
    id !== undefined && (id === token.project_key || id.toLowerCase() === token.project_id);
  return isOwnProject && token.scopes.includes(allowance);
}
