import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Caller } from './caller';
import { callerOf, type SignedIn } from './signed-in';

function signedIn(context: ExecutionContext): SignedIn {
  const found = context.switchToHttp().getRequest<FastifyRequest>().signedIn;
  if (found === undefined) throw new Error('A public route has no caller');
  return found;
}

/** Who asks: the first argument of every service. */
export const CurrentCaller = createParamDecorator((_data: unknown, context: ExecutionContext): Caller =>
  callerOf(signedIn(context)),
);

export const CurrentSession = createParamDecorator((_data: unknown, context: ExecutionContext): SignedIn =>
  signedIn(context),
);
