import {
  type ClientListReply,
  type ClientReply,
  LOGO_BYTES_MOST,
  type PortfolioSignalsReply,
  type ProblemReply,
} from '@telltale/contract';
import { startTestApp, TEST_NOW, type TestApp } from '../../test/test-app';
import { addEntry } from '../../test/test-entries';
import type { Member } from '../../test/test-people';
import { changeProject, known, makeProject } from '../../test/test-projects';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');

let telltale: TestApp;
let ada: Member;
let intruder: Member;
let client: ClientReply;

beforeAll(async () => {
  telltale = await startTestApp();
  intruder = await telltale.people.newWorkspace();
});
beforeEach(async () => {
  telltale.clock.moveTo(new Date(TEST_NOW));
  ada = await telltale.people.newWorkspace();
  client = (await ada.visitor.post<ClientReply>('/api/v1/clients', { name: 'Halden Freight' })).body;
});
afterAll(() => telltale.stop());

const path = () => `/api/v1/clients/${client.id}`;
const scopedElsewhere = async () => {
  const other = await telltale.people.newClient(ada.workspaceId, 'Brightwater');
  return await telltale.people.newMember(ada.workspaceId, { role: 'administrator', clients: [other] });
};

describe('a client’s weekday of review', () => {
  const days = [
    [1, '2026-11-23'],
    [2, '2026-11-24'],
    [7, '2026-11-29'],
  ] as const;
  it.each(days)('%i, on a Monday, is next on %s', async (reviewWeekday, nextReviewOn) => {
    telltale.clock.moveTo(new Date('2026-11-23T10:00:00Z'));
    const { body } = await ada.visitor.patch<ClientReply>(path(), 1, { reviewWeekday });
    expect(body).toMatchObject({ reviewWeekday, nextReviewOn });
  });

  it('is a week later once that day’s review of this client alone is there', async () => {
    telltale.clock.moveTo(new Date('2026-11-24T10:00:00Z'));
    await ada.visitor.patch<ClientReply>(path(), 1, { reviewWeekday: 2 });
    const next = async () => (await ada.visitor.get<ClientReply>(path())).body.nextReviewOn;
    const all = await ada.visitor.post<{ id: string }>('/api/v1/reviews', {});
    await ada.visitor.post(`/api/v1/reviews/${all.body.id}/close`, {});
    expect(await next()).toBe('2026-11-24');
    const own = await ada.visitor.post<{ id: string }>('/api/v1/reviews', { clientId: client.id });
    await ada.visitor.post(`/api/v1/reviews/${own.body.id}/close`, {});
    expect(await next()).toBe('2026-12-01');
  });

  it('is read by the client’s own clock', async () => {
    telltale.clock.moveTo(new Date('2026-11-23T23:30:00Z'));
    const patch = { reviewWeekday: 1, timeZone: 'Asia/Tokyo' };
    const { body } = await ada.visitor.patch<ClientReply>(path(), 1, patch);
    expect(body.nextReviewOn).toBe('2026-11-30');
  });

  it('is that of the workspace’s digest where it has none of its own', async () => {
    telltale.clock.moveTo(new Date('2026-11-23T10:00:00Z'));
    expect(client.nextReviewOn).toBeNull();
    await ada.visitor.send('PUT', '/api/v1/digest', { body: { isOn: false, weekday: 4, hour: 7 } });
    expect((await ada.visitor.get<ClientReply>(path())).body).toMatchObject({
      reviewWeekday: null,
      nextReviewOn: '2026-11-26',
    });
  });

  it.each([0, 8, 1.5, '1'])('is refused as %j', async (reviewWeekday) => {
    const { status, body } = await ada.visitor.patch<ProblemReply>(path(), 1, { reviewWeekday });
    expect([status, body.errors?.[0]?.pointer]).toEqual([422, '#/reviewWeekday']);
  });
});

describe('a client’s currency', () => {
  it('is the one of its amounts, and stays once there are some', async () => {
    await ada.visitor.patch(path(), 1, { currency: 'USD' });
    const project = await makeProject(ada, client.id);
    const euros = { facts: { 'expected-saving': known({ amount: 5_000_00, currency: 'EUR' }) } };
    const refused = await ada.visitor.patch<ProblemReply>(
      `/api/v1/projects/${project.id}`,
      project.version,
      euros,
    );
    expect(refused.status).toBe(422);
    expect(refused.body.errors?.[0]?.detail).toBe('This client counts in USD. Convert the amount.');
    await changeProject(ada, project, {
      facts: { 'expected-saving': known({ amount: 5_000_00, currency: 'USD' }) },
    });
    const other = await ada.visitor.patch<ProblemReply>(path(), 2, { currency: null });
    expect(other.body).toMatchObject({ code: 'currency-in-use', errors: [{ pointer: '#/currency' }] });
    const same = await ada.visitor.patch<ClientReply>(path(), 2, { currency: 'USD', reviewWeekday: 3 });
    expect(same.body).toMatchObject({ currency: 'USD', reviewWeekday: 3 });
  });

  it.each(['usd', 'XYZ', 'US', 7])('is refused as %j', async (currency) => {
    const { status, body } = await ada.visitor.patch<ProblemReply>(path(), 1, { currency });
    expect([status, body.errors?.[0]?.pointer]).toEqual([422, '#/currency']);
  });

  it('keeps its amounts out of sums in another one', async () => {
    const saving = async (clientId: string, currency: string, amount: number) => {
      const project = await makeProject(ada, clientId);
      const claim = { on: '2026-07-03', state: 'claimed', amount: { amount, currency } };
      await addEntry(ada, project, 'savings', claim);
    };
    await ada.visitor.patch(path(), 1, { currency: 'USD' });
    const euro = await telltale.people.newClient(ada.workspaceId, 'Brightwater');
    await saving(client.id, 'USD', 7_000_00);
    await saving(euro, 'EUR', 3_000_00);
    const claimed = async (query = '') => {
      const { body } = await ada.visitor.get<PortfolioSignalsReply>(`/api/v1/portfolio/signals${query}`);
      const parts = body.signals.flatMap((signal) => signal.parts);
      return parts.filter(({ label }) => label === 'Claimed').map(({ count, note }) => [count, note]);
    };
    expect(await claimed()).toEqual([[3_000, 'EUR']]);
    expect(await claimed(`?client=${client.id}`)).toEqual([[7_000, 'USD']]);
    const board = (query = '') =>
      ada.visitor.get<{ portfolio: { claimedSaving: number; currency: string }[] }>(`/api/v1/board${query}`);
    expect((await board()).body.portfolio).toMatchObject([
      { claimedSaving: 300_000, currency: 'EUR' },
      { claimedSaving: 700_000, currency: 'USD' },
    ]);
  });

  it('is the board’s where all clients on it share one', async () => {
    const board = async (query = '') =>
      (await ada.visitor.get<{ currency: string }>(`/api/v1/board${query}`)).body.currency;
    await makeProject(ada, client.id);
    const euro = await telltale.people.newClient(ada.workspaceId, 'Brightwater');
    await makeProject(ada, euro);
    await ada.visitor.patch(path(), 1, { currency: 'USD' });
    expect([await board(), await board(`?client=${client.id}`)]).toEqual(['EUR', 'USD']);
  });
});

describe('a client’s logo', () => {
  const put = async (content: Buffer, { by = ada, version = 1 } = {}) => {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(content)]), 'logo.png');
    const headers = { cookie: by.visitor.cookie ?? '', origin: telltale.url, 'if-match': `"v${version}"` };
    const reply = await fetch(`${telltale.url}${path()}/logo`, { method: 'PUT', body: form, headers });
    return { status: reply.status, body: (await reply.json()) as ClientReply & ProblemReply };
  };
  const get = (by = ada, headers: Record<string, string> = {}) =>
    fetch(`${telltale.url}${path()}/logo`, { headers: { cookie: by.visitor.cookie ?? '', ...headers } });

  it('is handed out as the picture that it is, and runs nothing', async () => {
    const { status, body } = await put(PNG);
    expect([status, body.logo]).toEqual([
      200,
      expect.stringMatching(new RegExp(`^${path()}/logo\\?v=[0-9a-f]{16}$`)),
    ]);
    const read = await get();
    expect(Buffer.from(await read.arrayBuffer()).equals(PNG)).toBe(true);
    expect(Object.fromEntries(read.headers)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    const etag = read.headers.get('etag') ?? '';
    expect((await get(ada, { 'if-none-match': etag })).status).toBe(304);
    expect((await get(ada, { 'if-none-match': '"another"' })).status).toBe(200);
    const { data } = (await ada.visitor.get<ClientListReply>('/api/v1/clients')).body;
    expect(data[0]?.logo).toBe(body.logo);
  });

  it('is taken away again', async () => {
    await put(PNG);
    const removed = await ada.visitor.delete<ClientReply>(`${path()}/logo`, 2);
    expect([removed.status, removed.body.logo]).toEqual([200, null]);
    expect((await get()).status).toBe(404);
  });

  it.each([
    ['an SVG', SVG],
    ['a text', Buffer.from('PNG')],
    ['nothing', Buffer.alloc(0)],
    ['a PDF', Buffer.from('%PDF-1.7\n')],
  ])('is refused as %s', async (_kind, content) => {
    const { status, body } = await put(content);
    expect([status, body.code]).toEqual([422, 'logo-refused']);
  });

  it('is at most 256 KB', async () => {
    const most = Buffer.concat([PNG, Buffer.alloc(LOGO_BYTES_MOST - PNG.length)]);
    expect((await put(most)).status).toBe(200);
    const more = await put(Buffer.concat([most, Buffer.alloc(1)]), { version: 2 });
    expect([more.status, more.body.code]).toEqual([413, 'body-too-large']);
  });

  it('is not there for whoever does not see the client, nor written by a viewer or unseen', async () => {
    await put(PNG);
    for (const stranger of [intruder, await scopedElsewhere()]) {
      expect((await get(stranger)).status).toBe(404);
      expect((await put(PNG, { by: stranger, version: 2 })).status).toBe(404);
      expect((await stranger.visitor.delete(`${path()}/logo`, 2)).status).toBe(404);
    }
    const viewer = await telltale.people.newMember(ada.workspaceId, { role: 'viewer' });
    expect((await put(PNG, { by: viewer, version: 2 })).status).toBe(403);
    expect((await put(PNG, { version: 1 })).status).toBe(412);
  });
});
