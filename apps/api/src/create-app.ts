import 'reflect-metadata';
import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule, type AppOptions } from './app.module';
import { checkOrigin } from './http/check-origin';

/** The largest JSON body; files have their own door with a limit of its own. */
const BODY_BYTES_MOST = 1024 * 1024;

export interface CreateAppOptions extends AppOptions {
  readonly trustedProxies?: string;
}

/** The whole API, not yet listening: the same for a start and for a test. */
export async function createApp(options: CreateAppOptions): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_BYTES_MOST,
    trustProxy: options.trustedProxies ?? false,
    // The door itself refuses keys of the prototype, and says where they are.
    onProtoPoisoning: 'ignore',
    onConstructorPoisoning: 'ignore',
    forceCloseConnections: true,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.for(options), adapter, {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  await app.register(cookie);
  adapter.getInstance().addHook('onRequest', (request, _reply, done) => {
    checkOrigin(request);
    done();
  });
  return app;
}
