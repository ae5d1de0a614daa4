import { DisputeListReply, DisputeReply, type ProblemReply, type ProjectReply } from '@telltale/contract';
import { differencesFrom } from '../../test/contract-shape';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { changeProject, known, makeProject, NONE, readProject } from '../../test/test-projects';

let telltale: TestApp;
let ada: Member;
let halden: string;
let dana: Member;
let project: ProjectReply;

beforeEach(async () => {
  telltale = await startTestApp();
  ada = await telltale.people.newWorkspace({ role: 'editor' });
  halden = await telltale.people.newClient(ada.workspaceId, 'Halden Freight', 'HAL');
  dana = await telltale.people.newMember(ada.workspaceId, { role: 'viewer', name: 'Dana Reyes' });
  project = await makeProject(ada, halden, {
    stage: 'building',
    facts: { 'eval-suite': NONE, 'business-owner': known({ name: 'Dana Reyes', title: 'VP Claims' }) },
  });
  const { personId } = project.facts['business-owner']?.value as { personId: string };
  await telltale.database.query('update person set account_id = $1 where id = $2', [
    dana.accountId,
    personId,
  ]);
});
afterEach(() => telltale.stop());

const answer = (member: Member, body: object = {}, { id } = project) =>
  member.visitor.post<DisputeReply & ProblemReply>(`/api/v1/projects/${id}/disputes`, {
    sign: 'EVAL-1',
    reason: 'We compare by hand each Friday.',
    ...body,
  });
const signOf = ({ signs }: ProjectReply, id: string) => signs.find((sign) => sign.id === id);

describe('an answer to a sign', () => {
  it('of the owner stands on the sign, which stays lit', async () => {
    const reply = await answer(dana);
    expect([reply.status, differencesFrom(DisputeReply, reply.text)]).toEqual([201, []]);
    const expected = {
      on: '2026-11-23',
      by: 'Dana Reyes',
      inNameOf: null,
      reason: 'We compare by hand each Friday.',
    };
    expect(reply.body).toEqual(expected);
    const read = await readProject(ada, project.id);
    expect(signOf(read, 'EVAL-1')).toMatchObject({ reading: 'lit', severity: 'critical', dispute: expected });
    expect(read).toMatchObject({
      litSigns: 1,
      criticalSince: '2026-11-23',
      status: { computed: 'off-track' },
    });
  });

  it('that an editor records says in whose name', async () => {
    expect((await answer(ada)).body).toMatchObject({ by: 'Ada Okafor', inNameOf: 'Dana Reyes' });
    const log = await ada.visitor.get<{ data: unknown[] }>(`/api/v1/projects/${project.id}/changes?limit=1`);
    expect(log.body.data).toMatchObject([
      { what: 'dispute', label: 'Answer to a sign', source: { kind: 'person', asked: 'Dana Reyes' } },
    ]);
    const unowned = await makeProject(ada, halden, { stage: 'building', facts: { 'eval-suite': NONE } });
    expect((await answer(ada, {}, unowned)).body).toMatchObject({ by: 'Ada Okafor', inNameOf: null });
  });

  it('gives way to a newer one on the sign, and stays on the record with it', async () => {
    await answer(dana);
    telltale.clock.advance({ days: 2 });
    await answer(dana, { reason: 'A suite is bought.' });
    const read = await readProject(ada, project.id);
    expect(signOf(read, 'EVAL-1')?.dispute).toMatchObject({ reason: 'A suite is bought.', on: '2026-11-25' });
    const cleared = await changeProject(ada, read, { facts: { 'eval-suite': known('v1') } });
    expect(signOf(cleared, 'EVAL-1')).toMatchObject({
      reading: 'clear',
      dispute: { reason: 'A suite is bought.' },
    });
    const reply = await ada.visitor.get<DisputeListReply>(`/api/v1/projects/${project.id}/disputes`);
    expect(differencesFrom(DisputeListReply, reply.text)).toEqual([]);
    expect(reply.body.data.map(({ sign, reason, on }) => [sign, reason, on])).toEqual([
      ['EVAL-1', 'A suite is bought.', '2026-11-25'],
      ['EVAL-1', 'We compare by hand each Friday.', '2026-11-23'],
    ]);
    expect(signOf(await readProject(ada, project.id, '2026-11-24'), 'EVAL-1')?.dispute).toMatchObject({
      reason: 'We compare by hand each Friday.',
    });
  });

  it('is for a sign that is lit, and says something', async () => {
    const pointers = async (body: object) =>
      (await answer(ada, body)).body.errors?.map(({ pointer }) => pointer);
    expect(await pointers({ sign: 'LOCK-1' })).toEqual(['#/sign']);
    expect(await pointers({ sign: 'LOCK-1', reason: ' ' })).toEqual(['#/sign', '#/reason']);
    expect(await pointers({ reason: 'x'.repeat(2001) })).toEqual(['#/reason']);
    expect((await answer(ada, { reason: 'x'.repeat(2000) })).status).toBe(201);
  });
});
