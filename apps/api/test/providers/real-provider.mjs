// A real OpenID provider on loopback: node real-provider.mjs <redirect uri>… It prints its issuer on a line of its own. Whoever
// signs in says who they are in a form of three fields.
import './end-with-parent.mjs';
import { createServer } from 'node:http';
import { URLSearchParams } from 'node:url';
import Provider from 'oidc-provider';

const people = new Map();
const server = createServer().listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
const issuer = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: 'telltale',
      client_secret: process.env.PROVIDER_CLIENT_SECRET ?? 'a secret that only the provider knows',
      redirect_uris: process.argv.slice(2),
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
  ],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  cookies: { keys: ['for tests alone'] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
  findAccount: (_context, id) =>
    people.has(id) ? { accountId: id, claims: () => people.get(id) } : undefined,
  // Whoever signs in consents.
  loadExistingGrant: async ({ oidc }) => {
    const { accountId } = oidc.session;
    const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId });
    grant.addOIDCScope('openid email profile');
    await grant.save();
    return grant;
  },
});

const answer = provider.callback();
server.on('request', (request, response) => {
  if (!request.url.startsWith('/interaction/')) return answer(request, response);
  return interact(request, response).catch((error) => response.writeHead(500).end(String(error)));
});
console.log(issuer);

async function interact(request, response) {
  if (request.method !== 'POST') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(FORM);
    return;
  }
  let body = '';
  for await (const part of request) body += part;
  const fields = new URLSearchParams(body);
  if (fields.get('email') === 'nobody') {
    await provider.interactionFinished(request, response, { error: 'access_denied' });
    return;
  }
  const email = fields.get('email');
  const sub = fields.get('subject') || `subject of ${email}`;
  people.set(sub, {
    sub,
    email: email === '' ? undefined : email,
    email_verified: fields.get('verified') !== 'no',
    name: fields.get('name') || undefined,
  });
  await provider.interactionFinished(request, response, { login: { accountId: sub } });
}

const FORM = `<!doctype html><html lang="en"><title>Acme sign-in</title><h1>Acme sign-in</h1>
<form method="post"><label>Work e-mail <input name="email"></label><label>Full name <input name="name"></label>
<button>Enter</button></form></html>`;
