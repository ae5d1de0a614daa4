import type { IncomingMessage } from 'node:http';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { v7 } from 'uuid';
import { markRequests } from '../audit/current-request';
import { checkOrigin } from './check-origin';
import { closeConnectionsAtStop } from './close-connections';
import { Problem } from './problem';
import { sendProblem } from './send-problem';

/** The largest JSON body; files have their own door with a limit of its own. */
const BODY_BYTES_MOST = 1024 * 1024;

/** Fastify as every request meets it, before Nest: what kinds of bodies, how large, from where. */
export function createAdapter(trustedProxies: string | undefined): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_BYTES_MOST,
    trustProxy: trustedProxies ?? false,
    // The door itself refuses keys of the prototype, and says where they are.
    onProtoPoisoning: 'ignore',
    onConstructorPoisoning: 'ignore',
    forceCloseConnections: 'idle',
    // One id for the reply, the log's lines and the entries of the audit log.
    genReqId: nameRequest,
    // An address that cannot be decoded is nobody's.
    frameworkErrors: (_error: unknown, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(new Problem('not-found'), request, reply),
  });
  const fastify = adapter.getInstance();
  // JSON is the one kind of body; what else a route takes it says itself.
  fastify.removeContentTypeParser('text/plain');
  fastify.addHook('onRequest', (request, reply, done) => {
    if (request.url.startsWith('/api/'))
      void reply.headers({ 'cache-control': 'no-store', 'x-request-id': request.id });
    done();
  });
  // Before any body is read, and after the security headers, which belong on the refusal too.
  fastify.addHook('preParsing', (request, _reply, _payload, done) => {
    checkOrigin(request);
    refuseNul(request);
    done();
  });
  markRequests(fastify);
  closeConnectionsAtStop(adapter);
  return adapter;
}

/** PostgreSQL holds no text with a NUL, so nothing of that name is there; queries and bodies have a refusal with a place. */
function refuseNul({ url }: FastifyRequest): void {
  if (NUL_IN_PATH.test(url)) throw new Problem('not-found');
}

const NUL_IN_PATH = /^[^?]*%00/;

/** The log takes the id that the raw request already has. */
function nameRequest(request: IncomingMessage): string {
  const id = v7();
  Object.assign(request, { id });
  return id;
}
