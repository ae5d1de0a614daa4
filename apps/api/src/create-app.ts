import 'reflect-metadata';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { AppModule, type AppOptions } from './app.module';
import { createAdapter } from './http/create-adapter';
import { takeResults } from './evaluations/push/results-door';
import { addSecurityHeaders } from './http/security-headers';
import { takeUploads } from './http/take-uploads';
import { ApiDocument } from './openapi/api-document';
import { hasWebBuild, serveWeb } from './http/serve-web';

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
    // Nest's own parsers would also take forms, which pages of other sites can send.
    bodyParser: false,
  });
  adapter.getInstance().decorate('publicUrl', options.messages?.publicUrl);
  await app.register(cookie);
  await takeUploads(app);
  takeResults(app);
  await app.register(compress, { encodings: ['br', 'gzip'], threshold: 1_024 });
  await addSecurityHeaders(app);
  const { webFolder } = options;
  if (webFolder !== undefined && hasWebBuild(webFolder)) await serveWeb(app, webFolder);
  await app.init();
  app.get(ApiDocument).of(app);
  app.useLogger(app.get(Logger));
  return app;
}
