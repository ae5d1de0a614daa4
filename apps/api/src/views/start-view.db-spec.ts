import type { ProblemReply, SessionReply, ViewListReply, ViewReply } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';

const VIEWS = '/api/v1/views';
const MONDAY = { stage: 'active', group: 'client', severity: 'serious' } as const;

describe('a saved view as a start page', () => {
  let telltale: TestApp;
  let dana: Member;

  beforeAll(async () => {
    telltale = await startTestApp();
  });

  beforeEach(async () => {
    dana = await telltale.people.newWorkspace({ role: 'editor' });
  });

  afterAll(() => telltale.stop());

  const make = async (name: string, isShared = false): Promise<ViewReply> =>
    (await dana.visitor.post<ViewReply>(VIEWS, { name, query: MONDAY, isShared })).body;
  const colleague = () => telltale.people.newMember(dana.workspaceId, { role: 'viewer' });
  const startWith = ({ visitor }: Member, viewId: string | null) =>
    visitor.send('PUT', `${VIEWS}/start`, { body: { viewId } });
  const startOf = async ({ visitor }: Member) =>
    (await visitor.get<SessionReply>('/api/v1/session')).body.startView;

  it('are told with the session, so that the first screen asks nothing more', async () => {
    expect(await startOf(dana)).toBeNull();
    const monday = await make('Monday');
    expect((await startWith(dana, monday.id)).status).toBe(204);
    expect(await startOf(dana)).toEqual({ id: monday.id, name: 'Monday', query: MONDAY });
    const tuesday = await make('Tuesday');
    await startWith(dana, tuesday.id);
    const { data } = (await dana.visitor.get<ViewListReply>(VIEWS)).body;
    expect(data.map(({ name, isStart }) => [name, isStart])).toEqual([
      ['Monday', false],
      ['Tuesday', true],
    ]);
    expect((await startWith(dana, null)).status).toBe(204);
    expect(await startOf(dana)).toBeNull();
  });

  it('are each member’s own choice', async () => {
    const ours = await make('Ours', true);
    const noor = await colleague();
    await startWith(noor, ours.id);
    expect(await startOf(noor)).toMatchObject({ name: 'Ours' });
    expect(await startOf(dana)).toBeNull();
  });

  it('end when the view is deleted, or is shared no longer', async () => {
    const [gone, hidden] = [await make('Gone', true), await make('Hidden', true)];
    const [noor, one] = [await colleague(), await colleague()];
    await startWith(noor, gone.id);
    await startWith(one, hidden.id);
    await dana.visitor.delete(`${VIEWS}/${gone.id}`, 1);
    await dana.visitor.patch(`${VIEWS}/${hidden.id}`, 1, { isShared: false });
    expect(await startOf(noor)).toBeNull();
    expect(await startOf(one)).toBeNull();
  });

  it('are refused where the id is none', async () => {
    const reply = await dana.visitor.send<ProblemReply>('PUT', `${VIEWS}/start`, { body: { viewId: 'x' } });
    expect(reply.status).toBe(422);
    expect(reply.body.errors?.[0]?.pointer).toBe('#/viewId');
    expect((await dana.visitor.send('PUT', `${VIEWS}/start`, { body: {} })).status).toBe(422);
  });
});
