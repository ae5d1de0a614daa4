import { type ProblemReply, type TokenListReply, TokenMadeReply } from '@telltale/contract';
import { differencesFrom } from '../../../test/contract-shape';
import { startTestApp, type TestApp } from '../../../test/test-app';
import type { Member } from '../../../test/test-people';
import { makeProject } from '../../../test/test-projects';
import type { Reply } from '../../../test/visitor';

const TOKENS = '/api/v1/tokens';

let telltale: TestApp;
let ada: Member;
let clientId: string;
let projectId: string;

beforeAll(async () => {
  telltale = await startTestApp();
});
afterAll(() => telltale.stop());

beforeEach(async () => {
  ada = await telltale.people.newWorkspace({ role: 'editor' });
  clientId = await telltale.people.newClient(ada.workspaceId, 'Halden Freight');
  projectId = (await makeProject(ada, clientId, { name: 'Claims triage' })).id;
});

const send = <T = TokenMadeReply>(changes: object = {}, of = ada, headers = {}): Promise<Reply<T>> =>
  of.visitor.post<T>(TOKENS, { name: 'CI', scopes: ['evals:write'], projectId, ...changes }, headers);
const listFor = async ({ visitor }: Member, query = ''): Promise<TokenListReply> =>
  (await visitor.get<TokenListReply>(`${TOKENS}${query}`)).body;
const namesFor = async (member: Member): Promise<string[]> =>
  (await listFor(member)).data.map(({ name }) => name);
const revoke = ({ visitor }: Member, id: string) => visitor.send<ProblemReply>('DELETE', `${TOKENS}/${id}`);

describe('a token that is made', () => {
  it('shows its secret once, and lasts a year', async () => {
    const { status, body, text } = await send({ name: '  CI ' });
    expect(status).toBe(201);
    expect(differencesFrom(TokenMadeReply, text)).toEqual([]);
    expect(body.secret).toMatch(/^tt_[0-9A-Za-z]{46}$/);
    const { secret, ...rest } = body;
    expect(rest).toEqual({
      id: expect.any(String) as string,
      name: 'CI',
      prefix: secret?.slice(0, 8),
      scopes: ['evals:write'],
      project: { id: projectId, key: expect.any(String) as string, name: 'Claims triage' },
      state: 'active',
      madeBy: 'Ada Okafor',
      isMine: true,
      createdAt: '2026-11-23T09:00:00.000Z',
      expiresOn: '2027-11-23',
      lastUsedAt: null,
      revokedAt: null,
    });
    expect((await listFor(ada)).data).toEqual([rest]);
  });

  it('leaves its secret nowhere, also where an idempotency key asks for it again', async () => {
    const keyed = { 'idempotency-key': 'once' };
    const { body } = await send({}, ada, keyed);
    const { secret, ...rest } = body;
    const again = await send({}, ada, keyed);
    expect(again.body).toEqual({ ...rest, secret: null });
    expect(await namesFor(ada)).toEqual(['CI']);
    for (const table of ['token', 'idempotency_key', 'audit', 'outbox']) {
      const rows = await telltale.database.query<{ row: string }>(`select t::text as row from ${table} t`);
      expect(JSON.stringify(rows)).not.toContain(secret?.slice(8));
    }
  });

  it.each<[object, string, string]>([
    [{ name: '   ' }, '#/name', ''],
    [{ name: 'x'.repeat(81) }, '#/name', ''],
    [{ scopes: [] }, '#/scopes', ''],
    [{ scopes: ['projects:delete'] }, '#/scopes', ''],
    [
      { projectId: undefined },
      '#/projectId',
      'A token with evals:write reaches one project: name it by its id',
    ],
    [{ expiresOn: '2026-11-22' }, '#/expiresOn', 'expiresOn must not be in the past'],
    [{ expiresOn: '2028-11-24' }, '#/expiresOn', 'expiresOn must be 23 November 2028 at the latest'],
    [{ expiresOn: '2027-02-30' }, '#/expiresOn', ''],
    [{ secret: 'tt_mine' }, '#/secret', ''],
  ])('is refused with %j, at the field', async (changes, pointer, detail) => {
    const { status, body } = await send<ProblemReply>(changes);
    expect(status).toBe(422);
    expect(body.errors?.map((error) => error.pointer)).toEqual([pointer]);
    expect(body.errors?.[0]?.detail).toContain(detail);
    expect(await namesFor(ada)).toEqual([]);
  });

  it.each(['2026-11-23', '2028-11-23'])('may last until %s', async (expiresOn) => {
    const { status, body } = await send({ expiresOn, name: 'x'.repeat(80) });
    expect([status, body.expiresOn]).toEqual([201, expiresOn]);
  });

  it('is of a project that its maker sees, who is an editor at least', async () => {
    const { workspaceId } = ada;
    const viewer = await telltale.people.newMember(workspaceId, { role: 'viewer' });
    expect((await send({}, viewer)).status).toBe(403);
    expect((await viewer.visitor.get(TOKENS)).status).toBe(403);
    const scoped = await telltale.people.newMember(workspaceId, { role: 'editor', clients: [] });
    const intruder = await telltale.people.newWorkspace();
    for (const other of [scoped, intruder])
      expect((await send<ProblemReply>({}, other)).body.errors).toEqual([
        { pointer: '#/projectId', detail: 'projectId takes the id of a project that you see' },
      ]);
    expect((await telltale.stranger.get(TOKENS)).status).toBe(401);
  });
});

describe('the list of tokens', () => {
  it('holds those of the projects that one sees, the newest first, a page after the other', async () => {
    for (const name of ['One', 'Two', 'Three']) await send({ name });
    const first = await listFor(ada, '?limit=2');
    expect(first.data.map(({ name }) => name)).toEqual(['Three', 'Two']);
    const rest = await listFor(ada, `?limit=2&cursor=${first.page.nextCursor}`);
    expect(rest).toMatchObject({ data: [{ name: 'One' }], page: { nextCursor: null } });
    const colleague = await telltale.people.newMember(ada.workspaceId, { role: 'editor' });
    expect((await listFor(colleague)).data.map(({ isMine, madeBy }) => [isMine, madeBy])).toEqual(
      Array.from({ length: 3 }, () => [false, 'Ada Okafor']),
    );
  });

  it('is empty for another workspace and for a scope without the client', async () => {
    await send();
    const scoped = await telltale.people.newMember(ada.workspaceId, { role: 'administrator', clients: [] });
    expect(await namesFor(scoped)).toEqual([]);
    expect(await namesFor(await telltale.people.newWorkspace())).toEqual([]);
  });

  it('says which are taken, and why the others are not', async () => {
    const leaver = await telltale.people.newMember(ada.workspaceId, { role: 'editor', name: 'Noor Haddad' });
    await send({ name: 'Orphan' }, leaver);
    await send({ name: 'Short', expiresOn: '2026-11-23' });
    const { body } = await send({ name: 'Lost' });
    await send({ name: 'Good' });
    await revoke(ada, body.id);
    await telltale.database.query('delete from membership where account_id = $1', [leaver.accountId]);
    telltale.clock.advance({ days: 1 });
    const states = (await listFor(ada)).data.map(({ name, state }) => [name, state]);
    telltale.clock.moveTo(new Date('2026-11-23T09:00:00Z'));
    expect(states).toEqual([
      ['Good', 'active'],
      ['Lost', 'revoked'],
      ['Short', 'expired'],
      ['Orphan', 'suspended'],
    ]);
  });
});

describe('a token is revoked', () => {
  it('by whoever made it, and again without a change', async () => {
    const { body } = await send();
    expect((await revoke(ada, body.id)).status).toBe(204);
    telltale.clock.advance({ seconds: 60 });
    expect((await revoke(ada, body.id)).status).toBe(204);
    expect((await listFor(ada)).data[0]?.revokedAt).toBe('2026-11-23T09:00:00.000Z');
    telltale.clock.moveTo(new Date('2026-11-23T09:00:00Z'));
    const audits = await telltale.database.query(
      `select what, by_name, subject->>'name' as name, subject->>'projectId' as project from audit
       where workspace_id = $1 order by id`,
      [ada.workspaceId],
    );
    const common = { by_name: 'Ada Okafor', name: 'CI', project: projectId };
    expect(audits).toEqual([
      { what: 'token.made', ...common },
      { what: 'token.revoked', ...common },
    ]);
  });

  it('by an administrator, not by another editor or reviewer', async () => {
    const { body } = await send();
    const reviewer = await telltale.people.newMember(ada.workspaceId, { role: 'reviewer' });
    const refused = await revoke(reviewer, body.id);
    expect(refused.status).toBe(403);
    expect(refused.body.detail).toBe('Only Ada Okafor and administrators may revoke this token.');
    const administrator = await telltale.people.newMember(ada.workspaceId);
    expect((await revoke(administrator, body.id)).status).toBe(204);
  });

  it('by nobody of another workspace or scope: it is not there for them', async () => {
    const { body } = await send();
    const scoped = await telltale.people.newMember(ada.workspaceId, { clients: [] });
    for (const other of [await telltale.people.newWorkspace(), scoped]) {
      expect((await revoke(other, body.id)).status).toBe(404);
      expect((await revoke(other, 'no-id')).status).toBe(404);
    }
    expect((await listFor(ada)).data[0]?.state).toBe('active');
  });
});
