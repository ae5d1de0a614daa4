import { randomUUID } from 'node:crypto';
import { BoardReply, type ProblemReply, ShareLinkListReply, type ShareLinkReply } from '@telltale/contract';
import { differencesFrom } from '../../test/contract-shape';
import { startTestApp, TEST_NOW, type TestApp } from '../../test/test-app';
import { makeProject } from '../../test/test-projects';
import { AGENDA_MOST } from '../reviews/agenda/agenda.sql';
import { HELD_BY_VENDOR, ReviewedWorkspace } from '../reviews/reviewed-workspace.fixture';
import { LINKS, share } from './share-links.fixture';

let telltale: TestApp;
let of: ReviewedWorkspace;

beforeAll(async () => {
  telltale = await startTestApp();
});
beforeEach(async () => {
  telltale.clock.moveTo(new Date(TEST_NOW));
  await telltale.database.query('delete from throttle');
  of = await ReviewedWorkspace.of(telltale);
});
afterAll(() => telltale.stop());

const shown = ({ link }: { readonly link: string }) =>
  telltale.stranger.get<BoardReply & ProblemReply>(`/api/v1${link}`);
const listed = async (): Promise<ShareLinkReply[]> => {
  const reply = await of.ada.visitor.get<ShareLinkListReply>(LINKS);
  expect(differencesFrom(ShareLinkListReply, reply.text)).toEqual([]);
  return reply.body.data;
};

describe('the page for the board', () => {
  it('tells how the portfolio stands, what changed, what was decided and what is asked', async () => {
    const held = await of.heldByVendor();
    const done = await of.heldByVendor('Claims triage');
    await of.decide(done, { kind: 'fix', reason: 'The logic comes home.', dueOn: '2026-12-31' });
    await of.later(5);
    const reply = await of.ada.visitor.get<BoardReply>('/api/v1/board');
    expect(differencesFrom(BoardReply, reply.text)).toEqual([]);
    expect(reply.body).toMatchObject({
      currency: 'EUR',
      clients: null,
      on: '2026-11-28',
      since: '2026-10-31',
      portfolio: [{ client: { name: 'Halden Freight' }, active: 2, waiting: 1 }],
      decisions: [{ project: 'Claims triage', kind: 'fix' }],
      asks: [{ projectId: held.id, project: 'Invoice matching', title: '5 days without a decision' }],
      asksOf: 1,
      shared: null,
    });
    expect(reply.body.lights['lock-in'].bySeverity.critical).toBe(2);
    expect(reply.body.projects.map(({ name }) => name).sort()).toEqual(['Claims triage', 'Invoice matching']);
    expect(reply.body.changed.flatMap(({ items }) => items).every(({ kind }) => kind !== 'plug-clock')).toBe(
      true,
    );
  });

  it('is of one client and of a period that are asked for', async () => {
    await of.heldByVendor();
    const other = await telltale.people.newClient(of.ada.workspaceId, 'Other');
    await of.later(3);
    const read = (query: string) => of.ada.visitor.get<BoardReply & ProblemReply>(`/api/v1/board?${query}`);
    expect((await read(`client=${other}`)).body).toMatchObject({
      clients: [{ name: 'Other' }],
      projects: [],
      changedOf: 0,
    });
    expect((await read('since=2026-11-25')).body).toMatchObject({ changed: [], asks: [{}] });
    expect((await read('since=2026-12-25')).status).toBe(422);
    expect((await read(`client=${randomUUID()}`)).body).toMatchObject({ clients: [], projects: [] });
  });
});

describe('the board of a portfolio that waits for more than an agenda lists', () => {
  it('lists what comes first, and counts all of it', async () => {
    const names = Array.from({ length: AGENDA_MOST + 3 }, (_, index) => `Pilot ${index}`);
    await Promise.all(names.map((name) => of.heldByVendor(name)));
    await of.later(5);
    const { body } = await of.ada.visitor.get<BoardReply>('/api/v1/board');
    expect([body.asks.length, body.asksOf]).toEqual([AGENDA_MOST, names.length]);
    expect(body.portfolio).toMatchObject([{ waiting: names.length }]);
  });
});

describe('a link to it', () => {
  it('shows it to whoever has it, as things stand, and writes down each look', async () => {
    await of.heldByVendor();
    const link = await share(of, { clientId: of.halden, days: 7 });
    expect(link).toMatchObject({
      state: 'active',
      expiresOn: '2026-12-23',
      days: 7,
      views: 0,
      madeBy: 'Ada Okafor',
    });
    expect(link.link).toMatch(/^\/shared\/[\w-]{43}$/);
    const first = await shown(link);
    expect(differencesFrom(BoardReply, first.text)).toEqual([]);
    expect(first.body).toMatchObject({
      since: '2026-11-16',
      clients: [{ name: 'Halden Freight' }],
      shared: { by: 'Ada Okafor', expiresOn: '2026-12-23' },
    });
    await shown(link);
    expect(await listed()).toMatchObject([
      { name: 'The board', views: 2, lastViewedAt: '2026-11-23T09:00:00.000Z' },
    ]);
    expect(first.headers.get('cache-control')).toBe('no-store');
  });

  it('shows no other client, and writes nothing', async () => {
    const other = await telltale.people.newClient(of.ada.workspaceId, 'Other');
    await makeProject(of.ada, other, { name: 'Elsewhere', stage: 'scoped', facts: HELD_BY_VENDOR });
    const { text } = await shown(await share(of, { clientId: of.halden }));
    expect(text).not.toContain('Elsewhere');
    expect(text).not.toContain('Other');
  });

  it('ends after its day, and when it is revoked', async () => {
    const [one, two] = [await share(of, { expiresOn: '2026-11-24' }), await share(of)];
    await of.later(1);
    expect((await shown(one)).status).toBe(200);
    await of.later(1);
    expect(await shown(one)).toMatchObject({
      status: 410,
      body: { code: 'share-link-ended', detail: 'It ended on 24 November 2026. Ask for a new one.' },
    });
    expect((await of.ada.visitor.send('DELETE', `${LINKS}/${two.id}`)).status).toBe(204);
    expect((await shown(two)).status).toBe(410);
    expect((await listed()).map(({ state }) => state)).toEqual(['revoked', 'expired']);
  });

  it('ends with the membership of whoever made it, and when that sees less', async () => {
    const ben = await telltale.people.newMember(of.ada.workspaceId, { role: 'reviewer' });
    const [all, one] = [await share(of, {}, ben), await share(of, { clientId: of.halden }, ben)];
    const scoped = (clients: string[]) =>
      telltale.database.query('update membership set clients = $2 where account_id = $1', [
        ben.accountId,
        clients,
      ]);
    await scoped([of.halden]);
    expect([(await shown(all)).status, (await shown(one)).status]).toEqual([410, 200]);
    await scoped([]);
    expect((await shown(one)).body.detail).toBe(
      'Whoever made it may no longer show this. Ask for a new one.',
    );
    expect((await listed()).map(({ state }) => state)).toEqual(['suspended', 'suspended']);
  });

  it('is not guessed', async () => {
    const { link } = await share(of);
    for (const path of [link.slice(0, -1), '/shared/nonsense', `/shared/${'x'.repeat(43)}`])
      expect(await telltale.stranger.get(`/api/v1${path}`)).toMatchObject({ status: 410 });
    const kept = await telltale.database.query('select encode(link_hash, $1) as hash from share_secret', [
      'hex',
    ]);
    expect(JSON.stringify(kept)).not.toContain(Buffer.from(link.slice(8)).toString('hex'));
    for (let failure = 4; failure <= 20; failure += 1) await telltale.stranger.get('/api/v1/shared/nonsense');
    expect((await telltale.stranger.get('/api/v1/shared/nonsense')).status).toBe(429);
    expect((await shown({ link })).status).toBe(200);
  });

  it('is made by reviewers, and taken back by its maker or an administrator', async () => {
    const editor = await telltale.people.newMember(of.ada.workspaceId, { role: 'editor' });
    expect((await editor.visitor.post(LINKS, { kind: 'board', name: 'Mine' })).status).toBe(403);
    const { id } = await share(of);
    expect((await editor.visitor.send('DELETE', `${LINKS}/${id}`)).status).toBe(403);
    const scoped = await telltale.people.newMember(of.ada.workspaceId, {
      role: 'reviewer',
      clients: [of.halden],
    });
    expect((await scoped.visitor.send('DELETE', `${LINKS}/${id}`)).status).toBe(404);
    const root = await telltale.people.newMember(of.ada.workspaceId, { role: 'administrator' });
    expect((await root.visitor.send('DELETE', `${LINKS}/${id}`)).status).toBe(204);
  });

  it('refuses days that no link can have', async () => {
    for (const more of [
      { expiresOn: '2026-11-22' },
      { expiresOn: '2027-11-26' },
      { days: 0 },
      { name: ' ' },
      { kind: 'page' },
    ])
      expect((await of.ada.visitor.post(LINKS, { kind: 'board', name: 'The board', ...more })).status).toBe(
        422,
      );
    expect(
      (await of.ada.visitor.post(LINKS, { kind: 'board', name: 'x', expiresOn: '2027-11-24' })).status,
    ).toBe(201);
  });
});
