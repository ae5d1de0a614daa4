import { Writable } from 'node:stream';
import type { CheckInMadeReply, TokenMadeReply } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../test/test-app';
import { known, makeProject } from '../../test/test-projects';
import { DeliverMessages } from '../messages/deliver-messages';
import { MailServer } from '../messages/mail-server.fixture';
import { ReviewedWorkspace } from '../reviews/reviewed-workspace.fixture';
import { share } from '../shares/share-links.fixture';

const FIRST = {
  email: 'vera.lind@example.com',
  password: 'correct horse battery staple',
  name: 'Vera Lind',
  workspaceName: 'Lind Advisory',
};
const WRONG = 'not the password at all';

let lines = '';
let mail: MailServer;
let telltale: TestApp;

beforeAll(async () => {
  mail = await MailServer.start();
  const messages = {
    smtpUrl: mail.url,
    mailFrom: 'post@telltale.example',
    publicUrl: 'https://telltale.example',
  };
  const logStream = new Writable({
    write: (line: Buffer, _encoding, done) => {
      lines += line.toString();
      done();
    },
  });
  telltale = await startTestApp({ messages, logStream });
});
afterAll(async () => {
  await telltale.stop();
  await mail.stop();
});

const tail = (link: string | null) => (link ?? '').replace('.ics', '').split('/').at(-1) ?? '';

/** Signs in, is refused, sends broken bodies; what of it is a secret. */
async function signIns(): Promise<string[]> {
  const { stranger } = telltale;
  await stranger.post('/api/v1/setup', FIRST);
  const { headers } = await stranger.post('/api/v1/session', {
    email: FIRST.email,
    password: FIRST.password,
  });
  await stranger.post('/api/v1/session', { email: FIRST.email, password: WRONG });
  await stranger.post('/api/v1/session', { email: 'nobody@example.org', password: WRONG, more: WRONG });
  await stranger.send('POST', '/api/v1/session', {
    body: `{"email": "${FIRST.email}", "password": "${WRONG}"`,
    headers: { 'content-type': 'application/json' },
  });
  await stranger.get(`/api/v1/projects?q=${FIRST.email}`);
  const cookie = /telltale_session=([\w-]+)/.exec(headers.getSetCookie()[0] ?? '')?.[1] ?? 'no cookie came';
  return [FIRST.email, FIRST.password, WRONG, 'nobody@example.org', cookie];
}

/** Opens every kind of link, as program and as page, whole and cut short. */
async function links(of: ReviewedWorkspace): Promise<string[]> {
  const dana = await telltale.people.newMember(of.ada.workspaceId, { role: 'viewer' });
  const sent = {
    clientId: of.halden,
    name: 'Dana Reyes',
    function: 'business',
    level: 'vp',
    accountId: dana.accountId,
  };
  const { body: owner } = await of.ada.visitor.post<{ id: string }>('/api/v1/people', sent);
  const facts = { 'business-owner': known({ personId: owner.id }) };
  const project = await makeProject(of.ada, of.halden, { stage: 'building', facts });
  const root = await telltale.people.newMember(of.ada.workspaceId, { role: 'administrator' });
  const path = `/api/v1/projects/${project.id}`;
  const asked = await of.ada.visitor.post<{ link: string }>(`${path}/eval-questions`, {});
  const checkIn = await of.ada.visitor.post<CheckInMadeReply>(`${path}/check-ins`, {});
  await telltale.app.get(DeliverMessages).run();
  const secrets = [
    ['answers', tail(asked.body.link)],
    ['check-ins', tail(checkIn.body.link)],
    ['shared', tail((await share(of)).link)],
    ['shared/audit', tail((await share(of, { kind: 'audit' }, root)).link)],
    ['calendars', tail((await share(of, { kind: 'calendar' })).link)],
  ] as const;
  for (const [kind, secret] of secrets) {
    for (const end of ['', '.ics', '/more', '?q=1', 'x'])
      await telltale.stranger.get(`/api/v1/${kind}/${secret}${end}`);
    await telltale.stranger.post(`/api/v1/${kind}/${secret}`, { answer: secret });
    await telltale.stranger.get(`/${kind.replace(/s$/, '')}/${secret}`);
  }
  const token = await of.ada.visitor.post<TokenMadeReply>('/api/v1/tokens', {
    ...{ name: 'CI', scopes: ['evals:write'], projectId: project.id },
  });
  const bearer = String(token.body.secret);
  for (const authorization of [`Bearer ${bearer}`, `Bearer ${bearer.slice(0, -1)}`])
    await telltale.stranger.get('/api/v1/tokens/current', { authorization });
  return [...secrets.map(([, secret]) => secret), bearer, dana.email, mail.url];
}

it('the log tells of every request, and of no password, cookie, token, link or mail', async () => {
  const secrets = [...(await signIns()), ...(await links(await ReviewedWorkspace.of(telltale)))];
  expect(secrets.filter((secret) => secret.length < 10)).toEqual([]);
  expect(new Set(secrets).size).toBe(secrets.length);
  expect(mail.taken).toHaveLength(1);
  for (const told of [
    '"path":"/api/v1/session"',
    '"path":"/api/v1/shared/…"',
    '"path":"/api/v1/answers/…"',
    '"statusCode":401',
  ])
    expect(lines).toContain(told);
  const shown = secrets.filter(
    (secret) => lines.includes(secret) || lines.includes(encodeURIComponent(secret)),
  );
  expect(shown).toEqual([]);
});
