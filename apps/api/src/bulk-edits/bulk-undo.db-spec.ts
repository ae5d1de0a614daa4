import type { BulkEditReply, ProjectReply } from '@telltale/contract';
import { startTestApp, TEST_NOW, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { changeProject, known, makeProject, NONE, readProject } from '../../test/test-projects';
import { verifyHistory } from '../history/verify-history';
import { type AskedEdit, bulkEdit, makeDana } from './bulk-edit.fixture';

let telltale: TestApp;
let ada: Member;
let halden: string;
let number = 0;

beforeAll(async () => {
  telltale = await startTestApp();
  ada = await telltale.people.newWorkspace();
});
beforeEach(async () => {
  number += 1;
  telltale.clock.moveTo(TEST_NOW);
  halden = await telltale.people.newClient(ada.workspaceId, `Halden ${number}`, `HAL${number}`);
});
afterAll(() => telltale.stop());

const edit = async (projects: readonly ProjectReply[], asked: AskedEdit): Promise<string> => {
  const { batch } = await bulkEdit(ada, projects, asked);
  if (batch === null) throw new Error('Nothing was written.');
  return batch;
};
const undo = (batch: string, member = ada) =>
  member.visitor.post<BulkEditReply>(`/api/v1/projects/bulk/${batch}/undo`);
/** What a project says, but for when it was said. */
const WHEN_SAID = ['version', 'updatedAt', 'recordedOn', 'by'];
const said = (project: ProjectReply): unknown =>
  JSON.parse(JSON.stringify(project, (key, value: unknown) => (WHEN_SAID.includes(key) ? undefined : value)));
const again = async ({ id }: ProjectReply) => said(await readProject(ada, id));

describe('an undone bulk edit', () => {
  it('leaves each project saying what it said before, by new entries in its log', async () => {
    const facts = {
      'business-owner': { ...NONE, holdsFrom: '2026-11-01', source: { asked: 'The board' } },
      'target-on': known('2026-12-20'),
      'last-increment-on': NONE,
      'last-eval-run-on': NONE,
    };
    const made = await makeProject(ada, halden, { name: 'Triage', stage: 'building', facts });
    const second = await makeProject(ada, halden, { name: 'Letters' });
    // By then two weeks of silence count from the day of Building, which the undo must not move.
    telltale.clock.moveTo('2026-12-21');
    const cookie = await telltale.people.newSession(ada.workspaceId, ada.accountId);
    ada = { ...ada, visitor: telltale.people.visitorWith(cookie) };
    const first = await changeProject(ada, made, { unit: 'Claims' });
    const before = [await again(first), await again(second)];
    const owner = await makeDana(ada, halden);
    const set = { owner, stage: 'pilot', targetOn: '2027-03-01' } as const;
    const batch = await edit([first, second], { set, reason: 'As agreed.' });
    expect(await again(first)).not.toEqual(before[0]);

    const { status, body } = await undo(batch);
    expect(status).toBe(200);
    expect(body).toMatchObject({ isWritten: true, batch: null });
    expect(body.data.map(({ outcome }) => outcome)).toEqual(['changed', 'changed']);
    expect([await again(first), await again(second)]).toEqual(before);
    const log = await ada.visitor.get<{ data: { what: string; reason: string }[] }>(
      `/api/v1/projects/${first.id}/changes`,
    );
    expect(log.body.data).toHaveLength(12);
    expect(log.body.data[0]?.reason).toBe('The bulk edit that said otherwise was undone.');
    expect((await verifyHistory(telltale.database.ownerUrl)).breaks).toEqual([]);
  });

  it('has moved no target: neither as a moved date nor as a sign', async () => {
    const made = await makeProject(ada, halden, {
      stage: 'building',
      facts: { 'target-on': known('2027-01-10') },
    });
    const moved = await changeProject(ada, made, {
      facts: { 'target-on': known('2027-01-20') },
      reason: 'A first move.',
    });
    const batch = await edit([moved], { set: { targetDays: 20 }, reason: 'A second one.' });
    const during = await readProject(ada, made.id);
    expect(during.moves).toHaveLength(2);
    expect(during.signs.find(({ id }) => id === 'DEMO-8')?.reading).toBe('lit');
    telltale.clock.advance({ seconds: 60 });
    await undo(batch);
    const after = await readProject(ada, made.id);
    expect(after).toMatchObject({ targetOn: '2027-01-20', originalTargetOn: '2027-01-10' });
    expect(after.moves).toMatchObject([{ from: '2027-01-10', to: '2027-01-20', reason: 'A first move.' }]);
    expect(after.signs.find(({ id }) => id === 'DEMO-8')?.reading).toBe('clear');
    const asOf = await readProject(ada, made.id, '2026-11-23');
    expect(asOf.moves).toEqual(after.moves);
  });

  it('has set no original target where there was none', async () => {
    const made = await makeProject(ada, halden, { stage: 'building' });
    await undo(await edit([made], { set: { targetOn: '2027-01-10' } }));
    const bare = await readProject(ada, made.id);
    expect(bare).toMatchObject({ targetOn: null, originalTargetOn: null, moves: [] });
    const set = await changeProject(ada, bare, { facts: { 'target-on': known('2027-05-05') } });
    expect(set).toMatchObject({ originalTargetOn: '2027-05-05', moves: [] });
  });
});

describe('the undo of a bulk edit', () => {
  it('leaves alone what somebody changed since, and says who', async () => {
    const touched = await makeProject(ada, halden, { stage: 'idea', name: 'Touched' });
    const untouched = await makeProject(ada, halden, { stage: 'idea', name: 'Untouched' });
    const batch = await edit([touched, untouched], { set: { stage: 'scoped' } });
    const grace = await telltale.people.newMember(ada.workspaceId, { role: 'editor', name: 'Grace Kim' });
    await changeProject(grace, { id: touched.id, version: 2 }, { unit: 'Claims' });
    const { body } = await undo(batch);
    expect(body.isWritten).toBe(true);
    expect(body.data.find(({ id }) => id === touched.id)).toMatchObject({
      outcome: 'refused',
      problem: { code: 'bulk-undo-refused', detail: 'Changed since by Grace Kim.' },
    });
    expect(await readProject(ada, touched.id)).toMatchObject({ stage: 'scoped', unit: 'Claims' });
    expect((await readProject(ada, untouched.id)).stage).toBe('idea');
  });

  it('happens once', async () => {
    const batch = await edit([await makeProject(ada, halden)], { set: { stage: 'scoped' } });
    expect((await undo(batch)).status).toBe(200);
    const { status, body } = await undo(batch);
    expect([status, body]).toMatchObject([
      409,
      { code: 'bulk-undo-refused', detail: 'It was undone already.' },
    ]);
  });

  it.each([
    [0, 200],
    [1, 409],
  ])('is open for 24 hours and %i seconds: %i', async (seconds, status) => {
    const batch = await edit([await makeProject(ada, halden)], { set: { stage: 'scoped' } });
    telltale.clock.advance({ days: 1, seconds });
    expect((await undo(batch)).status).toBe(status);
  });

  it('is for whoever made it, or an administrator', async () => {
    const grace = await telltale.people.newMember(ada.workspaceId, { role: 'editor' });
    const admin = await telltale.people.newMember(ada.workspaceId, { role: 'administrator' });
    const batch = await edit([await makeProject(ada, halden)], { set: { stage: 'scoped' } });
    expect((await undo(batch, grace)).status).toBe(403);
    expect((await undo(batch, admin)).status).toBe(200);
  });

  it('of a batch that is none is not found', async () => {
    expect((await undo('0199c3a0-0000-7000-8000-000000000000')).status).toBe(404);
  });
});
