import type { FastifyRequest } from 'fastify';

/** PostgreSQL's words for a value that is none of the type that it is compared with (class 22, data exceptions). */
const NO_SUCH_VALUE = /^22(P02|007|008|003)$/;

/**
 * A cursor holds the sort values of a row and goes into the statement as it is: who makes one up can put a text where a
 * day or an id is sorted by. Nothing else of a list's query reaches a statement unchecked, so that the database's refusal
 * of a value is about the cursor.
 */
export function isMadeUpCursor(error: unknown, { query }: Pick<FastifyRequest, 'query'>): boolean {
  const { code, driverError } = (error ?? {}) as { code?: unknown; driverError?: { code?: unknown } };
  const found = code ?? driverError?.code;
  const isRefused = typeof found === 'string' && NO_SUCH_VALUE.test(found);
  return isRefused && (query as { readonly cursor?: unknown } | undefined)?.cursor !== undefined;
}
