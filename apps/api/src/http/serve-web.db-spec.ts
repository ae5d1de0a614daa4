import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProblemReply } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../test/test-app';

let telltale: TestApp;
let webFolder: string;

beforeAll(async () => {
  webFolder = mkdtempSync(join(tmpdir(), 'telltale-web-'));
  writeFileSync(join(webFolder, 'index.html'), '<html><body><tt-app></tt-app></body></html>');
  writeFileSync(join(webFolder, 'main-ABCD1234.js'), `console.log('${'x'.repeat(2_000)}')`);
  writeFileSync(join(webFolder, 'chunk-B-stv_QM.js'), '');
  writeFileSync(join(webFolder, 'app-manifest.js'), '');
  writeFileSync(join(webFolder, 'theme.js'), 'document');
  mkdirSync(join(webFolder, 'media'));
  writeFileSync(join(webFolder, 'media', 'inter-latin-NRMW37G5.woff2'), '');
  telltale = await startTestApp({ webFolder });
});
afterAll(async () => {
  await telltale.stop();
  rmSync(webFolder, { recursive: true });
});

it.each(['/', '/portfolio?mode=demo', '/projects/0199-x', '/apis'])(
  'gives the page at %s',
  async (address) => {
    const { status, headers, text } = await telltale.stranger.get(address);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-cache');
    expect(text).toMatch(/^<html><body><tt-app ngCspNonce="[\w+/=]{24}"><\/tt-app>/);
  },
);

it('lets the page run nothing but its own files, and a nonce of each answer’s own marks its styles', async () => {
  const one = await telltale.stranger.get('/');
  const two = await telltale.stranger.get('/');
  const nonceOf = (text: string): string => /ngCspNonce="([^"]+)"/.exec(text)?.[1] ?? '';
  expect(nonceOf(one.text)).not.toBe(nonceOf(two.text));
  const policy = one.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain(`style-src 'self' 'nonce-${nonceOf(one.text)}'`);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("object-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(one.headers.get('x-content-type-options')).toBe('nosniff');
  expect(one.headers.get('referrer-policy')).toBe('same-origin');
});

it.each(['/main-ABCD1234.js', '/chunk-B-stv_QM.js', '/media/inter-latin-NRMW37G5.woff2'])(
  'lets %s be kept for ever: its name has a hash',
  async (address) => {
    const { headers } = await telltale.stranger.get(address);
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  },
);

it.each(['/theme.js', '/app-manifest.js'])('has %s asked for again', async (address) => {
  expect((await telltale.stranger.get(address)).headers.get('cache-control')).toBe('no-cache');
});

it('sends what is large in few bytes', async () => {
  const { headers } = await telltale.stranger.get('/main-ABCD1234.js', { 'accept-encoding': 'br' });
  expect(headers.get('content-encoding')).toBe('br');
});

it.each(['/main-OLD00000.js', '/favicon.ico', '/../package.json', '/api', '/api/v1/nothing'])(
  'says that there is nothing at %s',
  async (address) => {
    const { status, headers, body } = await telltale.stranger.get<ProblemReply>(address);
    expect(status).toBe(404);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(body.code).toBe('not-found');
  },
);

it('lets an answer of the API load nothing, and keeps it nowhere', async () => {
  const { headers } = await telltale.stranger.get('/api/health');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(headers.get('cache-control')).toBe('no-store');
});
