import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { Problem } from './problem';
import { pagePolicy } from './security-headers';

/** The build writes a hash into these names: what they hold never changes. */
const HASHED = /[/\\](?:(?:main|styles|chunk)-[\w-]{8}\.(?:js|css)|media[/\\].+-[\w-]{8}\.\w+)$/;
const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';

/** Serves the web build beside the API: its files, and for every other address the page, whose router reads the address. */
export async function serveWeb(app: NestFastifyApplication, folder: string): Promise<void> {
  const page = readPage(folder);
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    globIgnore: ['index.html'],
    cacheControl: false,
    setHeaders: (reply, path) => void reply.header('cache-control', HASHED.test(path) ? FOR_EVER : ASK_AGAIN),
  });
  app
    .getHttpAdapter()
    .getInstance()
    .get('/*', (request, reply) => {
      if (!isPageAddress(request.url)) throw new Problem('not-found');
      return sendPage(page, reply);
    });
}

export function hasWebBuild(folder: string): boolean {
  return existsSync(join(folder, 'index.html'));
}

/** The page in two parts, between which the nonce of each answer goes. */
function readPage(folder: string): readonly [string, string] {
  const text = readFileSync(join(folder, 'index.html'), 'utf8');
  const at = text.indexOf('<tt-app') + '<tt-app'.length;
  return [text.slice(0, at), text.slice(at)];
}

function sendPage([head, tail]: readonly [string, string], reply: FastifyReply): FastifyReply {
  const nonce = randomBytes(16).toString('base64');
  return reply
    .headers({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': ASK_AGAIN,
      'content-security-policy': pagePolicy(nonce),
    })
    .send(`${head} ngCspNonce="${nonce}"${tail}`);
}

/** The API answers for itself, and a file that does not exist is no page. */
function isPageAddress(url: string): boolean {
  const path = url.split('?')[0] ?? '';
  return path !== '/api' && !path.startsWith('/api/') && !/\.\w+$/.test(path);
}
