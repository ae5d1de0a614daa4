import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { StoredLogo } from './client-logo.service';

const PICTURE = { schema: { type: 'string', format: 'binary' } };
const PICTURES = { 'image/png': PICTURE, 'image/jpeg': PICTURE, 'image/webp': PICTURE };

/** What a handler answers that sends a logo, in the OpenAPI document. */
export function RepliesLogo(): MethodDecorator {
  return applyDecorators(
    ApiResponse({ status: 200, content: PICTURES }),
    ApiResponse({ status: 304, description: 'It is the one that you have' }),
  );
}

/** The picture itself. It runs nothing, wherever it is opened; `If-None-Match` spares sending it again. */
export async function sendLogo(
  { media_type: mediaType, content, hash }: StoredLogo,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const etag = `"${hash}"`;
  reply
    .header('etag', etag)
    .header('cache-control', 'private, no-cache')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('x-content-type-options', 'nosniff');
  if (request.headers['if-none-match'] === etag) await reply.status(304).send();
  else await reply.header('content-type', mediaType).send(content);
}
