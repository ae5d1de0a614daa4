import { AuditListReply, type ProblemReply, SharedAuditReply } from '@telltale/contract';
import { differencesFrom } from '../../test/contract-shape';
import { startTestApp, TEST_NOW, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { ReviewedWorkspace } from '../reviews/reviewed-workspace.fixture';
import { share } from '../shares/share-links.fixture';
import { SealAudit } from './seal-audit';

let telltale: TestApp;
let of: ReviewedWorkspace;
let root: Member;

beforeAll(async () => {
  telltale = await startTestApp();
});
beforeEach(async () => {
  telltale.clock.moveTo(new Date(TEST_NOW));
  of = await ReviewedWorkspace.of(telltale);
  root = await telltale.people.newMember(of.ada.workspaceId, { role: 'administrator', name: 'Root Vale' });
});
afterAll(() => telltale.stop());

const seal = () => telltale.app.get(SealAudit).run();
const read = (query = '', by: Member = root) =>
  by.visitor.get<AuditListReply & ProblemReply>(`/api/v1/audit${query}`);
const whats = async (query = '') => (await read(query)).body.data.map(({ what }) => what);

describe('the audit log', () => {
  it('tells who did what, to what and from where, the newest first, and how far it is sealed', async () => {
    const client = await telltale.people.newClient(of.ada.workspaceId, 'Spare', 'SPARE');
    const { headers } = await root.visitor.delete(`/api/v1/clients/${client}`, 1);
    await seal();
    await root.visitor.get('/api/v1/exports/projects');
    const reply = await read();
    expect(differencesFrom(AuditListReply, reply.text)).toEqual([]);
    expect(reply.body.data).toMatchObject([
      { what: 'export.made', by: 'Root Vale', subject: { of: 'projects', format: 'csv' }, seal: null },
      {
        what: 'client.deleted',
        by: 'Root Vale',
        accountId: root.accountId,
        at: '2026-11-23T09:00:00.000Z',
        subject: { clientId: client },
        address: '127.0.0.1',
        requestId: headers.get('x-request-id'),
        isErased: false,
      },
    ]);
    const { sealed, data } = reply.body;
    expect(data[1]?.seal).toBe(sealed.seals);
    expect(sealed).toMatchObject({ seals: 1, waiting: 1, sealedUpTo: '2026-11-23T09:00:00.000Z' });
    expect(sealed.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is read by administrators who see all clients, and by nobody else', async () => {
    for (const role of ['viewer', 'editor', 'reviewer'] as const)
      expect((await read('', await telltale.people.newMember(of.ada.workspaceId, { role }))).status).toBe(
        403,
      );
    const clients = [of.halden];
    const scoped = await telltale.people.newMember(of.ada.workspaceId, { role: 'administrator', clients });
    expect((await read('', scoped)).body).toMatchObject({ status: 403, code: 'not-allowed' });
    expect((await scoped.visitor.get('/api/v1/exports/audit')).status).toBe(403);
    expect((await telltale.stranger.get('/api/v1/audit')).status).toBe(401);
  });

  it('holds nothing of another workspace', async () => {
    await root.visitor.get('/api/v1/exports/projects');
    const intruder = await telltale.people.newWorkspace();
    expect((await read('', intruder)).body.data).toEqual([]);
    expect((await intruder.visitor.get('/api/v1/exports/audit?format=jsonl')).text).not.toContain(
      root.accountId,
    );
  });

  it('tells that it was read, once for all pages of a reading, and that it was exported', async () => {
    await read('?what=decision');
    expect((await read()).body.data).toMatchObject([{ what: 'audit.read', subject: { what: 'decision' } }]);
    const { body } = await read('?limit=1');
    await read(`?limit=1&cursor=${body.page.nextCursor}`);
    await root.visitor.get('/api/v1/exports/audit');
    expect(await whats()).toEqual(['export.made', 'audit.read', 'audit.read', 'audit.read']);
  });

  it('is filtered by what, who and the days of the workspace', async () => {
    const ended = async () => await root.visitor.get('/api/v1/exports/projects');
    telltale.clock.moveTo(new Date('2026-11-24T23:59:59Z'));
    await ended();
    telltale.clock.moveTo(new Date('2026-11-25T00:00:00Z'));
    await of.ada.visitor.get('/api/v1/exports/projects');
    const days = async (query: string) =>
      (await read(`?what=export&${query}`)).body.data.map(({ at }) => at.slice(0, 10));
    expect(await days('')).toEqual(['2026-11-25', '2026-11-24']);
    expect(await days('to=2026-11-24')).toEqual(['2026-11-24']);
    expect(await days('from=2026-11-25')).toEqual(['2026-11-25']);
    expect(await days(`account=${root.accountId}`)).toEqual(['2026-11-24']);
    expect(await whats('?what=export.made')).toHaveLength(2);
    expect(await whats('?what=expo')).toEqual([]);
  });

  it.each([
    'what=Decision',
    'what=%25',
    'account=x',
    'from=2026-13-01',
    'limit=0',
    'limit=201',
    'cursor=x',
    'page=2',
  ])('refuses %s', async (query) => {
    expect([400, 422]).toContain((await read(`?${query}`)).status);
  });

  it('gives each entry once over many pages', async () => {
    for (let more = 0; more < 5; more += 1) await root.visitor.get('/api/v1/exports/projects');
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const next: string = cursor === null ? '' : `&cursor=${cursor}`;
      const { body } = await read(`?what=export&limit=2${next}`);
      seen.push(...body.data.map(({ id }) => id));
      cursor = body.page.nextCursor;
    } while (cursor !== null);
    expect(new Set(seen).size).toBe(5);
    expect(seen).toHaveLength(5);
  });
});

describe('refusals', () => {
  it('are entries: what a role does not allow, and ids that are not there, once in ten minutes', async () => {
    const viewer = await telltale.people.newMember(of.ada.workspaceId, { role: 'viewer', name: 'Vic Storm' });
    const elsewhere = await telltale.people.newWorkspace();
    const theirs = await telltale.people.newClient(elsewhere.workspaceId, 'Theirs');
    for (let times = 0; times < 3; times += 1) {
      await viewer.visitor.post('/api/v1/clients', { name: 'Mine' });
      await viewer.visitor.get(`/api/v1/clients/${theirs}`);
    }
    const found = (await read('?what=access')).body.data;
    expect(found).toMatchObject([
      {
        what: 'access.not-found',
        by: 'Vic Storm',
        subject: { method: 'GET', route: '/api/v1/clients/:id', id: theirs },
      },
      { what: 'access.refused', by: 'Vic Storm', subject: { method: 'POST', route: '/api/v1/clients' } },
    ]);
    telltale.clock.advance({ seconds: 601 });
    await viewer.visitor.post('/api/v1/clients', { name: 'Mine' });
    expect(await whats('?what=access.refused')).toHaveLength(2);
  });
});

describe('a link for an auditor', () => {
  const shown = (link: string, query = '') =>
    telltale.stranger.get<SharedAuditReply & ProblemReply>(`/api/v1${link}${query}`);

  it('shows the log without an account, is an entry each time, and ends when it is revoked', async () => {
    await root.visitor.get('/api/v1/exports/projects');
    const made = await share(of, { kind: 'audit', name: 'Audit house' }, root);
    expect(made.link).toMatch(/^\/shared\/audit\/[\w-]{43}$/);
    expect(made.expiresOn).toBe('2026-12-23');
    const reply = await shown(made.link);
    expect(differencesFrom(SharedAuditReply, reply.text)).toEqual([]);
    expect(reply.body.shared).toMatchObject({
      name: 'Audit house',
      by: 'Root Vale',
      expiresOn: '2026-12-23',
    });
    expect(reply.body.data.map(({ what }) => what)).toEqual([
      'share-link.opened',
      'share-link.made',
      'export.made',
    ]);
    expect(await whats('?what=share-link.opened')).toHaveLength(1);
    expect((await root.visitor.send('DELETE', `/api/v1/share-links/${made.id}`)).status).toBe(204);
    expect((await shown(made.link)).status).toBe(410);
  });

  it('is made by an administrator who sees all clients, and ends when its maker is none any more', async () => {
    const request = { kind: 'audit', name: 'Audit house' };
    expect((await of.ada.visitor.get('/api/v1/session')).status).toBe(200);
    for (const role of ['viewer', 'reviewer'] as const) {
      const member = await telltale.people.newMember(of.ada.workspaceId, { role });
      expect((await member.visitor.post('/api/v1/share-links', request)).status).toBe(403);
    }
    const refused = await root.visitor.post<ProblemReply>('/api/v1/share-links', {
      ...request,
      clientId: of.halden,
    });
    expect(refused.body.errors?.[0]?.pointer).toBe('#/clientId');
    const { link } = await share(of, request, root);
    await telltale.database.query(`update membership set role = 'reviewer' where account_id = $1`, [
      root.accountId,
    ]);
    expect((await shown(link)).status).toBe(410);
  });

  it('opens nothing else, and no other link opens the log', async () => {
    const { link } = await share(of, { kind: 'audit', name: 'Audit house' }, root);
    expect((await shown(link.replace('/audit', ''))).status).toBe(410);
    const board = await share(of);
    expect((await shown(board.link.replace('/shared/', '/shared/audit/'))).status).toBe(410);
  });
});
