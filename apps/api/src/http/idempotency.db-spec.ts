import type { ClientReply, ProblemReply } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import type { Reply, Visitor } from '../../test/visitor';

let telltale: TestApp;
let member: Member;

beforeAll(async () => {
  telltale = await startTestApp();
});
beforeEach(async () => {
  member = await telltale.people.newWorkspace();
});
afterAll(() => telltale.stop());

const create = (name: string, key: string, visitor: Visitor = member.visitor) =>
  visitor.post<ClientReply & ProblemReply>('/api/v1/clients', { name }, { 'idempotency-key': key });

const countClients = async (): Promise<number> => {
  const rows = await telltale.database.query('select from client where workspace_id = $1', [
    member.workspaceId,
  ]);
  return rows.length;
};

it('gives the same reply again and writes nothing twice', async () => {
  const first = await create('Acme', 'one');
  const again = await create('Acme', 'one');
  expect(first.status).toBe(201);
  expect(again.status).toBe(201);
  expect(again.body).toEqual(first.body);
  expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
  expect(await countClients()).toBe(1);
});

it('happens once, also when it is sent five times at the same moment', async () => {
  const replies: Reply<ClientReply>[] = await Promise.all(
    [1, 2, 3, 4, 5].map(() => create('Acme', 'at once')),
  );
  expect(replies.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
  expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1);
  expect(await countClients()).toBe(1);
});

it('is refused when the key comes with something else', async () => {
  await create('Acme', 'one');
  const other = await create('Brightwater', 'one');
  expect(other.status).toBe(409);
  expect(other.body.code).toBe('idempotency-conflict');
  expect(await countClients()).toBe(1);
});

it('may be tried again after a refusal, which is not kept', async () => {
  await create('Acme', 'one');
  expect((await create('Acme', 'two')).body.code).toBe('name-taken');
  await telltale.database.query('delete from client where workspace_id = $1', [member.workspaceId]);
  expect((await create('Acme', 'two')).status).toBe(201);
});

it('is each member’s own', async () => {
  const colleague = await telltale.people.newMember(member.workspaceId);
  await create('Acme', 'one');
  expect((await create('Brightwater', 'one', colleague.visitor)).status).toBe(201);
});

it('needs a key of 1 to 200 characters', async () => {
  expect((await create('Acme', 'k'.repeat(201))).body.errors).toEqual([
    { pointer: 'Idempotency-Key', detail: 'The header Idempotency-Key must have 1 to 200 characters' },
  ]);
  expect((await create('Acme', 'k'.repeat(200))).status).toBe(201);
});
