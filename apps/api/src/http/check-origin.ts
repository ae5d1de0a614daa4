import type { FastifyRequest } from 'fastify';
import { readBearer } from '../access/tokens/bearer';
import { Problem } from './problem';

const READING = ['GET', 'HEAD', 'OPTIONS'];

/**
 * A page of another site must not change anything with the visitor's cookie. Browsers say where a request comes from:
 * `Sec-Fetch-Site` on https and localhost, `Origin` everywhere. What says that it comes from elsewhere is refused. A request
 * with neither comes from no browser (curl, a script) and has no cookie that it was not given on purpose. A token is never sent
 * by itself, so that it needs no origin, and its cookie does not count.
 */
export function checkOrigin({ method, headers }: FastifyRequest): void {
  if (READING.includes(method) || readBearer({ headers }) !== undefined) return;
  const site = headers['sec-fetch-site'];
  const isForeign =
    site === undefined
      ? !isOwnOrigin(headers.origin, headers.host)
      : site !== 'same-origin' && site !== 'none';
  if (isForeign)
    throw new Problem('wrong-origin', { detail: 'Changes are accepted from Telltale’s own pages only' });
}

/** The scheme is left out: behind a proxy that ends https we do not know our own. */
function isOwnOrigin(origin: string | undefined, host: string | undefined): boolean {
  return origin === undefined || origin.replace(/^https?:\/\//, '') === host;
}
