import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Problem } from './problem';

/** Proxies that compress turn a strong tag into a weak one on its way to the client; the version in it is the same. */
const ENTITY_TAG = /^(?:W\/)?"v(\d{1,9})"$/;

function versionIn(_data: unknown, context: ExecutionContext): number {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined)
    throw new Problem('precondition-required', {
      detail: 'Send If-Match with the ETag that you were given with what you change',
    });
  const version = ENTITY_TAG.exec(header)?.[1];
  if (version === undefined) throw new Problem('stale-version', { detail: `${header} is no ETag of ours` });
  return Number(version);
}

/** Tells the OpenAPI document of the header wherever the version is taken. */
const documented: ParameterDecorator = (target, handler) => {
  if (handler === undefined) return;
  const header = {
    name: 'If-Match',
    required: true,
    description: 'The ETag of what is changed',
    schema: TAG_SCHEMA,
  };
  ApiHeader(header)(target, handler, Object.getOwnPropertyDescriptor(target, handler) as PropertyDescriptor);
};

const TAG_SCHEMA = { type: 'string', example: '"v7"' };

/** The version that the request wants to change (`If-Match: "v7"`); refused without one. */
export const IfMatch = createParamDecorator(versionIn, [documented]);
