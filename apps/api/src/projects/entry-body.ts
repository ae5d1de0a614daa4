import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../http/problem';
import { refuseDangerous } from '../http/refuse-dangerous';
import type { EntryFields } from './entry-answers';

/** The fields of one entry. Which there may be, the register says: the service holds them against it. */
export const EntryBody = createParamDecorator((_data: unknown, context: ExecutionContext): EntryFields => {
  const { body } = context.switchToHttp().getRequest<FastifyRequest>();
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new Problem('invalid-request', {
      errors: [{ pointer: '#', detail: 'The body must be a JSON object with the fields of one entry' }],
    });
  refuseDangerous(body, '#');
  return body as EntryFields;
});

/** Tells the OpenAPI document of the body. */
export const TakesEntry = (description: string): MethodDecorator =>
  ApiBody({ description, schema: { type: 'object', additionalProperties: true, example: EXAMPLE } });

const EXAMPLE = { on: '2026-11-20', what: 'Reads one kind of claim', where: 'Test system' };
