import type { FastifyAdapter } from '@nestjs/platform-fastify';

/** A request that is still at work after this is cut off. */
const PATIENCE_MS = 5_000;
const SWEEP_MS = 50;

/**
 * Browsers keep connections open for later. When the API stops, those that wait are closed, also those whose answer is
 * given only then, and after a while those that hang.
 */
export function closeConnectionsAtStop(adapter: FastifyAdapter): void {
  adapter.getInstance().addHook('preClose', (done) => {
    const server = adapter.getInstance().server;
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS).unref();
    const cut = setTimeout(() => server.closeAllConnections(), PATIENCE_MS).unref();
    server.once('close', () => {
      clearInterval(sweep);
      clearTimeout(cut);
    });
    done();
  });
}
