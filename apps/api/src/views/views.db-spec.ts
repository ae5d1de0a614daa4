import type { ProblemReply, ViewListReply, ViewQuery, ViewReply } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';

const VIEWS = '/api/v1/views';
const MONDAY = { stage: 'active', group: 'client', severity: 'serious' } as const;

describe('saved views', () => {
  let telltale: TestApp;
  let dana: Member;
  let intruder: Member;

  beforeAll(async () => {
    telltale = await startTestApp();
    intruder = await telltale.people.newWorkspace();
  });

  beforeEach(async () => {
    dana = await telltale.people.newWorkspace({ role: 'editor', name: 'Dana Reyes' });
  });

  afterAll(() => telltale.stop());

  const send = <T = ViewReply>(of: Member, body: object) => of.visitor.post<T>(VIEWS, body);
  const make = async (
    name = 'Monday',
    {
      query = MONDAY,
      isShared = false,
      of = dana,
    }: { query?: ViewQuery; isShared?: boolean; of?: Member } = {},
  ): Promise<ViewReply> => (await send(of, { name, query, isShared })).body;
  const namesFor = async ({ visitor }: Member): Promise<string[]> =>
    (await visitor.get<ViewListReply>(VIEWS)).body.data.map(({ name }) => name);
  const colleague = (role: 'administrator' | 'editor' | 'viewer', clients: string[] | null = null) =>
    telltale.people.newMember(dana.workspaceId, { role, clients, name: 'Noor Haddad' });

  it('are kept with the address they stand for, in its normal form', async () => {
    const query = { stage: 'pilot,active', sort: 'severity', columns: 'updated,status' };
    const reply = await send(dana, { name: '  Monday ', query });
    expect(reply.status).toBe(201);
    expect(reply.headers.get('etag')).toBe('"v1"');
    expect(reply.body).toEqual({
      id: expect.any(String) as string,
      name: 'Monday',
      query: { stage: 'active,pilot', columns: 'status,updated' },
      isShared: false,
      isMine: true,
      isStart: false,
      madeBy: 'Dana Reyes',
      version: 1,
      createdAt: '2026-11-23T09:00:00.000Z',
      updatedAt: '2026-11-23T09:00:00.000Z',
    });
    const read = await dana.visitor.get<ViewReply>(`${VIEWS}/${reply.body.id}`);
    expect(read.body).toEqual(reply.body);
    expect(read.headers.get('etag')).toBe('"v1"');
  });

  it.each<[object, string]>([
    [{ name: '   ', query: {} }, '#/name'],
    [{ name: '', query: {} }, '#/name'],
    [{ name: 'x'.repeat(81), query: {} }, '#/name'],
    [{ name: 'Monday' }, '#/query'],
    [{ name: 'Monday', query: { cursor: 'abc' } }, '#/query/cursor'],
    [{ name: 'Monday', query: { asOf: '2026-10-03' } }, '#/query/asOf'],
    [{ name: 'Monday', query: { limit: 5 } }, '#/query/limit'],
    [{ name: 'Monday', query: { sort: 'colour' } }, '#/query/sort'],
    [{ name: 'Monday', query: { stage: 'sleeping' } }, '#/query/stage'],
    [{ name: 'Monday', query: { columns: 'colour' } }, '#/query/columns'],
    [{ name: 'Monday', query: { density: 'airy' } }, '#/query/density'],
    [{ name: 'Monday', query: {}, owner: 'me' }, '#/owner'],
  ])('refuse %j with the field', async (body, pointer) => {
    const reply = await send<ProblemReply>(dana, body);
    expect(reply.status).toBe(422);
    expect(reply.body.errors?.map((error) => error.pointer)).toEqual([pointer]);
  });

  it('take a name of 80 characters', async () => {
    expect((await send(dana, { name: 'x'.repeat(80), query: {} })).status).toBe(201);
  });

  it('have a name of their own for each person, whatever its case', async () => {
    await make('Monday');
    const again = await send<ProblemReply>(dana, { name: 'MONDAY', query: {} });
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({ code: 'name-taken', errors: [{ pointer: '#/name' }] });
    const other = await make('Tuesday');
    const renamed = await dana.visitor.patch<ProblemReply>(`${VIEWS}/${other.id}`, 1, { name: 'monday' });
    expect(renamed.body).toMatchObject({ code: 'name-taken' });
    expect((await send(await colleague('editor'), { name: 'Monday', query: {} })).status).toBe(201);
  });

  it('are listed by name, a page after the other', async () => {
    for (const name of ['Zinc', 'amber', 'Monday']) await make(name);
    const first = await dana.visitor.get<ViewListReply>(`${VIEWS}?limit=2`);
    expect(first.body.data.map(({ name }) => name)).toEqual(['amber', 'Monday']);
    const rest = await dana.visitor.get<ViewListReply>(
      `${VIEWS}?limit=2&cursor=${first.body.page.nextCursor}`,
    );
    expect(rest.body).toMatchObject({ data: [{ name: 'Zinc' }], page: { nextCursor: null } });
  });

  it('are changed by who has seen the current version', async () => {
    const { id } = await make();
    const path = `${VIEWS}/${id}`;
    expect((await dana.visitor.send('PATCH', path, { body: { name: 'A' } })).status).toBe(428);
    expect((await dana.visitor.patch(path, 2, { name: 'A' })).status).toBe(412);
    const changed = await dana.visitor.patch<ViewReply>(path, 1, { query: { q: 'claims' } });
    expect(changed.body).toMatchObject({ name: 'Monday', query: { q: 'claims' }, version: 2 });
    expect(changed.headers.get('etag')).toBe('"v2"');
    expect((await dana.visitor.delete(path, 1)).status).toBe(412);
    expect((await dana.visitor.delete(path, 2)).status).toBe(204);
    expect(await namesFor(dana)).toEqual([]);
  });

  it('of somebody else are not there until they are shared', async () => {
    const mine = await make('Mine');
    const ours = await make('Ours', { isShared: true });
    const noor = await colleague('administrator');
    expect(await namesFor(noor)).toEqual(['Ours']);
    const path = `${VIEWS}/${mine.id}`;
    expect((await noor.visitor.get(path)).status).toBe(404);
    expect((await noor.visitor.patch(path, 1, { name: 'A' })).status).toBe(404);
    expect((await noor.visitor.delete(path, 1)).status).toBe(404);
    expect((await noor.visitor.send('PUT', `${VIEWS}/start`, { body: { viewId: mine.id } })).status).toBe(
      404,
    );
    const shared = await noor.visitor.get<ViewReply>(`${VIEWS}/${ours.id}`);
    expect(shared.body).toMatchObject({ isMine: false, isShared: true, madeBy: 'Dana Reyes' });
  });

  it('of another workspace answer like one that nobody has', async () => {
    const { id } = await make('Ours', { isShared: true });
    const path = `${VIEWS}/${id}`;
    expect(await namesFor(intruder)).toEqual([]);
    expect((await intruder.visitor.get(path)).status).toBe(404);
    expect((await intruder.visitor.patch(path, 1, { name: 'Taken' })).status).toBe(404);
    expect((await intruder.visitor.delete(path, 1)).status).toBe(404);
    expect((await intruder.visitor.send('PUT', `${VIEWS}/start`, { body: { viewId: id } })).status).toBe(404);
    expect(await namesFor(dana)).toEqual(['Ours']);
  });

  it('that are shared are changed by who made them and by administrators', async () => {
    const { id } = await make('Ours', { isShared: true });
    const path = `${VIEWS}/${id}`;
    const editor = await colleague('editor');
    const refused = await editor.visitor.patch<ProblemReply>(path, 1, { name: 'Taken' });
    expect(refused.status).toBe(403);
    expect(refused.body.detail).toBe(
      'Only Dana Reyes and administrators may change this view. Save one of your own.',
    );
    expect((await editor.visitor.delete(path, 1)).status).toBe(403);
    const administrator = await colleague('administrator');
    const renamed = await administrator.visitor.patch<ViewReply>(path, 1, { name: 'Weekly' });
    expect(renamed.body).toMatchObject({ name: 'Weekly', madeBy: 'Dana Reyes', isMine: false });
    const hidden = await administrator.visitor.patch<ProblemReply>(path, 2, { isShared: false });
    expect(hidden.status).toBe(403);
    expect(hidden.body.detail).toBe('Only Dana Reyes may make this view private again. You may delete it.');
    expect((await administrator.visitor.delete(path, 2)).status).toBe(204);
    const audits = await telltale.database.query(
      `select what, subject->>'name' as name from audit where workspace_id = $1 and what like 'view.%'`,
      [dana.workspaceId],
    );
    expect(audits).toEqual([{ what: 'view.deleted', name: 'Weekly' }]);
  });

  it('of a viewer stay private', async () => {
    const viewer = await colleague('viewer');
    const refused = await send<ProblemReply>(viewer, { name: 'Ours', query: {}, isShared: true });
    expect(refused.status).toBe(403);
    expect(refused.body.detail).toBe('A viewer’s views are private: an editor may share one.');
    const own = await make('Mine', { of: viewer });
    expect((await viewer.visitor.patch(`${VIEWS}/${own.id}`, 1, { isShared: true })).status).toBe(403);
    expect((await viewer.visitor.patch(`${VIEWS}/${own.id}`, 1, { isShared: false })).status).toBe(200);
  });

  it('narrowed to a client are shared with those who see that client', async () => {
    const [halden, brightwater] = [
      await telltale.people.newClient(dana.workspaceId, 'Halden Freight'),
      await telltale.people.newClient(dana.workspaceId, 'Brightwater Clinics'),
    ];
    await make('Everything', { isShared: true });
    const both = await make('Halden and Brightwater', {
      query: { client: `${halden},${brightwater}` },
      isShared: true,
    });
    await make('Halden', { query: { client: halden }, isShared: true });
    const scoped = await colleague('administrator', [halden]);
    expect(await namesFor(scoped)).toEqual(['Everything', 'Halden']);
    expect((await scoped.visitor.get(`${VIEWS}/${both.id}`)).status).toBe(404);
    const everything = (await scoped.visitor.get<ViewListReply>(VIEWS)).body.data[0];
    const out = await scoped.visitor.patch<ProblemReply>(`${VIEWS}/${everything?.id}`, 1, {
      query: { client: brightwater },
    });
    expect(out.status).toBe(422);
    expect(out.body.errors?.[0]?.pointer).toBe('#/query/client');
    expect(await namesFor(await colleague('viewer'))).toHaveLength(3);
  });

  it('tell the live pages when others can see them, and nobody of private ones', async () => {
    const told = async () =>
      await telltale.database.query<{ subject_id: string }>(
        `select subject_id from outbox where workspace_id = $1 and topic = 'view' order by xid, id`,
        [dana.workspaceId],
      );
    const { id } = await make('Mine');
    expect(await told()).toEqual([]);
    await dana.visitor.patch(`${VIEWS}/${id}`, 1, { isShared: true });
    await dana.visitor.patch(`${VIEWS}/${id}`, 2, { isShared: false });
    await dana.visitor.patch(`${VIEWS}/${id}`, 3, { name: 'Still mine' });
    expect(await told()).toEqual([{ subject_id: id }, { subject_id: id }]);
  });

  it('are for those who are signed in', async () => {
    expect((await telltale.stranger.get(VIEWS)).status).toBe(401);
  });
});
