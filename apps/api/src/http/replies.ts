import { STATUS_CODES } from 'node:http';
import { applyDecorators, HttpCode } from '@nestjs/common';
import {
  ProblemReply,
  type ProblemCode,
  PROBLEMS,
  schemaReference,
  type WireClass,
} from '@telltale/contract';
import { ApiResponse } from '@nestjs/swagger';

/** What a handler answers when all is well: status and, in the OpenAPI document, the reply's schema. */
export function Replies(wireClass: WireClass, status = 200): MethodDecorator {
  const content = { 'application/json': { schema: schemaReference(wireClass) } };
  return applyDecorators(
    HttpCode(status),
    ApiResponse({ status, description: STATUS_CODES[status], content }),
  );
}

/** Beside `Replies(…, 201)`: the same was sent before, and nothing was made. */
export function RepliesAgain(wireClass: WireClass): MethodDecorator {
  const content = { 'application/json': { schema: schemaReference(wireClass) } };
  return ApiResponse({ status: 200, description: 'It was there already', content });
}

export function RepliesNothing(): MethodDecorator {
  return applyDecorators(HttpCode(204), ApiResponse({ status: 204, description: STATUS_CODES[204] }));
}

/** Refusals of this handler alone; those of every route of its kind are documented by themselves. */
export function Refuses(...codes: readonly ProblemCode[]): MethodDecorator {
  const content = { 'application/problem+json': { schema: schemaReference(ProblemReply) } };
  const told = [...Map.groupBy(codes, (code) => PROBLEMS[code].status)].map(([status, ofStatus]) => {
    const description = ofStatus.map((code) => PROBLEMS[code].title).join('. Or: ');
    return ApiResponse({ status, description, content });
  });
  return applyDecorators(...told);
}
