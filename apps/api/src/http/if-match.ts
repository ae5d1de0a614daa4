import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Problem } from './problem';

/** Proxies that compress turn a strong tag into a weak one on its way to the client; the version in it is the same. */
const ENTITY_TAG = /^(?:W\/)?"v(\d{1,9})"$/;

/** The version that the request wants to change (`If-Match: "v7"`); refused without one. */
export const IfMatch = createParamDecorator((_data: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined)
    throw new Problem('precondition-required', {
      detail: 'Send If-Match with the ETag that you were given with what you change',
    });
  const version = ENTITY_TAG.exec(header)?.[1];
  if (version === undefined) throw new Problem('stale-version', { detail: `${header} is no ETag of ours` });
  return Number(version);
});
