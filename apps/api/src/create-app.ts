import 'reflect-metadata';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { AppModule, type AppOptions } from './app.module';
import { checkOrigin } from './http/check-origin';
import { closeConnectionsAtStop } from './http/close-connections';
import { addSecurityHeaders } from './http/security-headers';
import { ApiDocument } from './openapi/api-document';
import { hasWebBuild, serveWeb } from './http/serve-web';

/** The largest JSON body; files have their own door with a limit of its own. */
const BODY_BYTES_MOST = 1024 * 1024;

export interface CreateAppOptions extends AppOptions {
  /** Addresses of proxies whose `X-Forwarded-…` headers are believed. */
  readonly trustedProxies?: string;
  /** The web build; left out where it has not been built. */
  readonly webFolder?: string;
}

/** The whole API, not yet listening: the same for a start and for a test. */
export async function createApp(options: CreateAppOptions): Promise<NestFastifyApplication> {
  const adapter = createAdapter(options.trustedProxies);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.for(options), adapter, {
    // Nest tells of each module and route at its start; what matters is logged by ours from then on.
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  await app.register(cookie);
  await app.register(compress, { encodings: ['br', 'gzip'], threshold: 1_024 });
  await addSecurityHeaders(app);
  const { webFolder } = options;
  if (webFolder !== undefined && hasWebBuild(webFolder)) await serveWeb(app, webFolder);
  await app.init();
  app.get(ApiDocument).of(app);
  app.useLogger(app.get(Logger));
  return app;
}

function createAdapter(trustedProxies: string | undefined): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_BYTES_MOST,
    trustProxy: trustedProxies ?? false,
    // The door itself refuses keys of the prototype, and says where they are.
    onProtoPoisoning: 'ignore',
    onConstructorPoisoning: 'ignore',
    forceCloseConnections: 'idle',
  });
  adapter.getInstance().addHook('onRequest', (request, reply, done) => {
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
    checkOrigin(request);
    done();
  });
  closeConnectionsAtStop(adapter);
  return adapter;
}
