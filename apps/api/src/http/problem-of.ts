import { HttpException } from '@nestjs/common';
import type { ProblemCode } from '@telltale/contract';
import { Problem } from './problem';

/** What Fastify and Nest throw themselves, by status. */
const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'malformed-body',
  401: 'not-signed-in',
  403: 'not-allowed',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'body-too-large',
  415: 'unsupported-media-type',
  422: 'invalid-request',
  429: 'too-many-requests',
  503: 'not-ready',
};

/** The database is away, shutting down, or has no connection left: worth trying again. */
const AWAY = /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|57P0[123]|53300)$/;
/** The driver has no code for a connection that breaks under a statement. */
const BROKEN =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

/** A form that ends too soon, or that says not where its parts end; its reader (busboy) has no code for that. */
const BROKEN_FORM =
  /^(Multipart: Boundary not found|Unexpected end of multipart data|Part terminated early|The needle cannot)/;

/** Any error as one of our problems; what nobody expected is `unexpected-failure`, without its words. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const code = BY_STATUS[statusOf(error)];
  if (code !== undefined) return new Problem(code, { detail: detailOf(error) });
  if (AWAY.test(codeOf(error)) || BROKEN.test(messageOf(error)))
    return new Problem('not-ready', {
      detail: 'The database cannot be reached',
      headers: { 'retry-after': '2' },
    });
  if (BROKEN_FORM.test(messageOf(error))) return new Problem('malformed-body', { detail: BROKEN_FORM_WORDS });
  return new Problem('unexpected-failure');
}

const BROKEN_FORM_WORDS =
  'The form is not whole. Send it as multipart/form-data with the boundary that divides its parts.';

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : 500;
}

/** Fastify's own words are for whoever calls the API, and harmless; Nest's repeat the address. */
function detailOf(error: unknown): string | undefined {
  return codeOf(error).startsWith('FST_') || error instanceof SyntaxError
    ? (error as Error).message
    : undefined;
}

function codeOf(error: unknown): string {
  const { code, driverError } = (error ?? {}) as { code?: unknown; driverError?: { code?: unknown } };
  const found = code ?? driverError?.code;
  return typeof found === 'string' ? found : '';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}
