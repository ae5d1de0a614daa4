import type { ProblemReply } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { encodeCursor } from './cursor';

let telltale: TestApp;
let ada: Member;

beforeAll(async () => {
  telltale = await startTestApp();
  ada = await telltale.people.newWorkspace();
});
afterAll(() => telltale.stop());

it.each([
  ['/api/v1/views', encodeCursor('views', ['a name', 'no id'])],
  ['/api/v1/clients', encodeCursor('clients', ['a name', 'no id'])],
])('a cursor of %s that somebody made up is refused, whatever stands in it', async (list, cursor) => {
  const { status, body } = await ada.visitor.get<ProblemReply>(`${list}?cursor=${cursor}`);
  expect([status, body.code]).toEqual([400, 'invalid-cursor']);
});
