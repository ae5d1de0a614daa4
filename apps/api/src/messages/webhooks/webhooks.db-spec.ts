import {
  DeliveryListReply,
  type DeliveryReply,
  type ProblemReply,
  WebhookListReply,
  type WebhookMadeReply,
} from '@telltale/contract';
import { Webhook } from 'standardwebhooks';
import { differencesFrom } from '../../../test/contract-shape';
import { startTestApp, TEST_NOW, type TestApp } from '../../../test/test-app';
import type { Member } from '../../../test/test-people';
import { DeliverMessages } from '../deliver-messages';
import { WebhookReceiver } from './webhook-receiver.fixture';

const HOOKS = '/api/v1/webhooks';

let telltale: TestApp;
let root: Member;
let receiver: WebhookReceiver;

beforeAll(async () => {
  receiver = await WebhookReceiver.start();
  telltale = await startTestApp({ messages: { allowsPrivateWebhooks: true } });
});
beforeEach(async () => {
  telltale.clock.moveTo(new Date(TEST_NOW));
  receiver.forget();
  root = await telltale.people.newWorkspace({ role: 'administrator' });
});
afterAll(async () => {
  await telltale.stop();
  receiver.stop();
});

async function make(request: object = {}): Promise<WebhookMadeReply> {
  const sent = { name: 'Reviews', kind: 'standard', url: receiver.address, ...request };
  const reply = await root.visitor.post<WebhookMadeReply>(HOOKS, sent);
  if (reply.status !== 201) throw new Error(reply.text);
  return reply.body;
}
const test = (id: string) => root.visitor.post<DeliveryReply>(`${HOOKS}/${id}/test`);
const deliver = () => telltale.app.get(DeliverMessages).run();
async function deliveries(id: string): Promise<DeliveryReply[]> {
  const reply = await root.visitor.get<DeliveryListReply>(`${HOOKS}/${id}/deliveries`);
  expect(differencesFrom(DeliveryListReply, reply.text)).toEqual([]);
  return reply.body.data;
}

describe('a webhook of the standard form', () => {
  it('is signed, so that its receiver’s own library takes it', async () => {
    const { id, secret, host } = await make();
    expect([host, secret?.slice(0, 6)]).toEqual([
      receiver.address.slice(0, receiver.address.indexOf('/hooks')),
      'whsec_',
    ]);
    await test(id);
    await deliver();
    const [{ headers, body } = { headers: {}, body: '' }] = receiver.received;
    jest.useFakeTimers({ now: telltale.clock.now(), doNotFake: ['nextTick', 'setImmediate'] });
    const told = new Webhook(secret ?? '').verify(body, headers as Record<string, string>);
    jest.useRealTimers();
    expect(told).toMatchObject({ type: 'test', data: { subject: 'Telltale: a test' } });
    expect(await deliveries(id)).toMatchObject([
      { event: 'test', state: 'sent', attempts: 1, answer: '200 noted' },
    ]);
  });

  it('is sent again with the same id until it is taken, and once more when somebody asks', async () => {
    const { id } = await make();
    receiver.answers.push(503);
    const { body: first } = await test(id);
    await deliver();
    expect(await deliveries(id)).toMatchObject([
      { state: 'queued', nextAt: '2026-11-23T09:01:00.000Z', answer: '503 noted' },
    ]);
    telltale.clock.advance({ seconds: 60 });
    await deliver();
    const resend = `${HOOKS}/${id}/deliveries/${first.id}/resend`;
    expect((await root.visitor.post(resend)).status).toBe(204);
    await deliver();
    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([
      first.id,
      first.id,
      first.id,
    ]);
  });

  it('follows no redirect, and is over where its receiver is gone', async () => {
    const { id } = await make();
    receiver.answers.push(302, 410);
    for (const _ of [1, 2]) {
      await test(id);
      await deliver();
    }
    expect((await deliveries(id)).map(({ state }) => state)).toEqual(['failed', 'failed']);
    expect(receiver.received).toHaveLength(2);
  });
});

describe('the webhook of a chat', () => {
  it('is a text for Slack and a card for Teams', async () => {
    const [slack, teams] = [await make({ kind: 'slack' }), await make({ kind: 'teams' })];
    expect([slack.secret, teams.secret]).toEqual([null, null]);
    for (const { id } of [slack, teams]) await test(id);
    await deliver();
    const bodies = receiver.received.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
    expect(bodies.find((body) => 'text' in body)?.['text']).toMatch(
      /^Telltale: a test\n\nThis is a test of “Reviews”/,
    );
    const card = bodies.find((body) => body['type'] === 'message');
    expect(card).toMatchObject({ attachments: [{ content: { type: 'AdaptiveCard', version: '1.4' } }] });
  });
});

describe('webhooks', () => {
  it('never reach into a private network unless the server is told so', async () => {
    const strict = await startTestApp();
    const admin = await strict.people.newWorkspace({ role: 'administrator' });
    for (const url of [
      receiver.address,
      receiver.address.replace('127.0.0.1', 'localhost'),
      'http://169.254.169.254/latest/meta-data',
    ]) {
      const { body } = await admin.visitor.post<WebhookMadeReply>(HOOKS, { name: 'In', kind: 'slack', url });
      await admin.visitor.post(`${HOOKS}/${body.id}/test`);
    }
    await strict.app.get(DeliverMessages).run();
    const rows = await strict.database.query<{ state: string; answer: string }>(
      'select state, answer from message',
    );
    expect(rows.map(({ state }) => state)).toEqual(['failed', 'failed', 'failed']);
    for (const { answer } of rows) expect(answer).toContain('is not allowed');
    expect(receiver.received).toEqual([]);
    await strict.stop();
  });

  it('are an administrator’s, and of no other workspace', async () => {
    const { id } = await make();
    const list = await root.visitor.get<WebhookListReply>(HOOKS);
    expect(differencesFrom(WebhookListReply, list.text)).toEqual([]);
    expect(list.text).not.toContain('secret-part');
    const reviewer = await telltale.people.newMember(root.workspaceId, { role: 'reviewer' });
    expect((await reviewer.visitor.get(HOOKS)).status).toBe(403);
    const stranger = await telltale.people.newWorkspace({ role: 'administrator' });
    const paths = [`${HOOKS}/${id}/deliveries`];
    for (const path of paths) expect((await stranger.visitor.get(path)).status).toBe(404);
    expect((await stranger.visitor.post(`${HOOKS}/${id}/test`)).status).toBe(404);
    expect((await stranger.visitor.send('DELETE', `${HOOKS}/${id}`)).status).toBe(404);
    expect((await root.visitor.send('DELETE', `${HOOKS}/${id}`)).status).toBe(204);
    expect((await root.visitor.get<WebhookListReply>(HOOKS)).body.data).toEqual([]);
  });

  it('are for administrators who see every client', async () => {
    const clientId = await telltale.people.newClient(root.workspaceId, 'Halden Freight');
    const scoped = await telltale.people.newMember(root.workspaceId, { clients: [clientId] });
    const sent = { name: 'Reviews', kind: 'standard', url: receiver.address };
    expect(await scoped.visitor.post<ProblemReply>(HOOKS, sent)).toMatchObject({
      status: 403,
      body: {
        code: 'not-allowed',
        detail: 'A webhook tells of every client: it is for those who see all of them.',
      },
    });
  });

  it('refuse addresses that are none', async () => {
    for (const url of [
      'ftp://example.com',
      'javascript:alert(1)',
      'http://',
      'https://user:pw@example.com/',
    ]) {
      const reply = await root.visitor.post<ProblemReply>(HOOKS, { name: 'x', kind: 'slack', url });
      expect([reply.status, reply.body.errors?.[0]?.pointer]).toEqual([422, '#/url']);
    }
  });
});
