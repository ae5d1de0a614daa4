import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyInstance } from 'fastify';

/** What of a request stands beside what it did. */
export interface RequestMark {
  readonly id: string;
  /** The caller's address, as the trusted proxies tell it. */
  readonly address: string;
}

const current = new AsyncLocalStorage<RequestMark>();

/** The request that this work is done for; undefined in jobs and at the start. */
export function currentRequest(): RequestMark | undefined {
  return current.getStore();
}

/** Keeps the mark from here to the handler's end. After the body was read: reading it leaves the context of the first hooks. */
export function markRequests(fastify: FastifyInstance): void {
  fastify.addHook('preValidation', ({ id, ip }, _reply, done) => {
    current.run({ id, address: ip }, done);
  });
}
