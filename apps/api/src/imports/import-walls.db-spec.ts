import type { ImportListReply } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { sendFile } from './import-app.fixture';
import { MADE_UP_2023 } from './made-up-inventory/made-up-inventory.fixture';

let telltale: TestApp;
let ada: Member;

beforeAll(async () => {
  telltale = await startTestApp();
});
beforeEach(async () => {
  ada = await telltale.people.newWorkspace();
});
afterAll(() => telltale.stop());

describe('who may import', () => {
  it('is who may edit and sees every client', async () => {
    const { body } = await sendFile(ada.visitor, MADE_UP_2023);
    const path = `/api/v1/imports/${body.id}`;
    const viewer = await telltale.people.newMember(ada.workspaceId, { role: 'viewer' });
    const scoped = await telltale.people.newMember(ada.workspaceId, { role: 'editor', clients: [] });
    const editor = await telltale.people.newMember(ada.workspaceId, { role: 'editor' });
    const intruder = await telltale.people.newWorkspace();
    const statuses = [];
    for (const { visitor } of [viewer, scoped, intruder, editor])
      statuses.push([
        (await sendFile(visitor, MADE_UP_2023)).status,
        (await visitor.get(path)).status,
        (await visitor.get(`${path}/notes`)).status,
        (await visitor.post(`${path}/commit`)).status,
        (await visitor.post(`${path}/undo`)).status,
      ]);
    expect(statuses).toEqual([
      [403, 200, 200, 403, 403],
      [403, 404, 404, 403, 403],
      [201, 404, 404, 404, 404],
      [201, 200, 200, 200, 200],
    ]);
    expect((await telltale.stranger.get(path)).status).toBe(401);
  });

  it('finds imports of the own workspace in the list, newest first', async () => {
    for (const name of ['one.csv', 'two.csv', 'three.csv'])
      await sendFile(ada.visitor, MADE_UP_2023, { name });
    await sendFile((await telltale.people.newWorkspace()).visitor, MADE_UP_2023);
    const first = await ada.visitor.get<ImportListReply>('/api/v1/imports?limit=2');
    const rest = await ada.visitor.get<ImportListReply>(
      `/api/v1/imports?cursor=${first.body.page.nextCursor}`,
    );
    expect([...first.body.data, ...rest.body.data].map(({ fileName }) => fileName)).toEqual([
      'three.csv',
      'two.csv',
      'one.csv',
    ]);
    expect(rest.body.page.nextCursor).toBeNull();
  });
});
