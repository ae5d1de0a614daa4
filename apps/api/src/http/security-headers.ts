import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const OPTIONS: FastifyHelmetOptions = {
  // For everything but the page itself (serve-web.ts): an answer of the API that is opened as a page can do nothing.
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
    },
  },
  frameguard: { action: 'deny' },
  referrerPolicy: { policy: 'same-origin' },
  // One year; browsers heed it on https alone.
  strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
};

export async function addSecurityHeaders(app: NestFastifyApplication): Promise<void> {
  await app.register(helmet, OPTIONS);
}

/**
 * What the page may load. Scripts come from our own files alone, and Trusted Types keep texts out of the places where
 * they would run; `angular` names its own policies. Angular writes its components' styles into the page as `<style>`, which
 * the nonce allows; styles on single elements (positions of overlays, widths of bars) cannot carry one.
 */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types angular angular#bundler angular#components',
  ].join('; ');
}
