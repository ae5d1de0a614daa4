// A provider that says whatever it is told to: node hostile-provider.mjs. It prints its issuer on a line of its own. A POST to
// /script says what the next token is made of; a GET of /seen tells what the token endpoint was sent last.
import './end-with-parent.mjs';
import { createServer } from 'node:http';
import { URLSearchParams } from 'node:url';
import { TextEncoder } from 'node:util';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';

const KEY_ID = 'key';
const own = await generateKeyPair('RS256', { extractable: true });
const other = await generateKeyPair('RS256', { extractable: true });
const jwk = { ...(await exportJWK(own.publicKey)), kid: KEY_ID, alg: 'RS256', use: 'sig' };

let script = {};
let seen = null;

const server = createServer().listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
const issuer = `http://127.0.0.1:${server.address().port}`;

const doors = {
  'GET /.well-known/openid-configuration': () => ({
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ['code'],
    id_token_signing_alg_values_supported: ['RS256'],
    authorization_response_iss_parameter_supported: true,
    ...script.metadata,
  }),
  'GET /keys': () => ({ keys: [jwk] }),
  'GET /seen': () => seen,
  'POST /script': (body) => {
    script = JSON.parse(body);
    return {};
  },
  'POST /token': async (body) => {
    seen = Object.fromEntries(new URLSearchParams(body));
    return { access_token: 'access', token_type: 'Bearer', expires_in: 60, id_token: await idToken() };
  },
};

server.on('request', async (request, response) => {
  let body = '';
  for await (const part of request) body += part;
  const door = doors[`${request.method} ${request.url}`];
  const said = door === undefined ? null : await door(body);
  response.writeHead(door === undefined ? 404 : 200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(said));
});
console.log(issuer);

async function idToken() {
  const now = Math.floor(Date.now() / 1000);
  const said = { iss: issuer, aud: 'telltale', iat: now, exp: now + 300, ...script.claims };
  const claims = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null));
  if (script.key === 'none') return new UnsecuredJWT(claims).encode();
  if (script.key === 'client secret') {
    const secret = new TextEncoder().encode(script.secret);
    return new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(secret);
  }
  const { privateKey } = script.key === 'other' ? other : own;
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: KEY_ID }).sign(privateKey);
}
