import type { ProblemReply, ProjectReply } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../test/test-app';
import { addEntry, entriesIn, registerPath } from '../../test/test-entries';
import type { Member } from '../../test/test-people';
import { known, makeProject, readProject } from '../../test/test-projects';

let telltale: TestApp;
let ada: Member;
let editor: Member;
let reviewer: Member;
let halden: string;

beforeAll(async () => {
  telltale = await startTestApp();
  ada = await telltale.people.newWorkspace();
  editor = await telltale.people.newMember(ada.workspaceId, { role: 'editor', name: 'Eve Lund' });
  reviewer = await telltale.people.newMember(ada.workspaceId, { role: 'reviewer', name: 'Rui Sá' });
  halden = await telltale.people.newClient(ada.workspaceId, 'Halden Freight', 'HAL');
});
afterAll(() => telltale.stop());

const eur = (amount: number) => ({ amount: amount * 100, currency: 'EUR' });
const CLAIMED = { on: '2026-07-03', state: 'claimed', amount: eur(200_000) };
const BASIS = { baseline: 'Nine handlers in June', method: 'Hours counted in October' };
const MEASURED = { on: '2026-10-30', state: 'measured', amount: eur(180_000), ...BASIS };
const VERIFIED = {
  on: '2026-11-20',
  state: 'verified',
  amount: eur(150_000),
  ...BASIS,
  verifiedBy: { name: 'Mira Sol', title: 'CFO' },
};

const refusalOf = ({ status, body }: { readonly status: number; readonly body: ProblemReply }) => [
  status,
  body.code,
  body.errors?.map(({ pointer }) => pointer),
];
const columnsOf = ({ id }: { readonly id: string }) =>
  telltale.database.query('select claimed_saving::int, verified_saving::int from project where id = $1', [
    id,
  ]);

/** A claim that an editor measured and a reviewer verified. */
async function verifiedSaving() {
  const project = await makeProject(editor, halden);
  const claim = await addEntry(editor, project, 'savings', CLAIMED);
  const measure = await addEntry(editor, project, 'savings', { ...MEASURED, goesOnFrom: claim.entryId });
  const verify = await addEntry(reviewer, project, 'savings', { ...VERIFIED, goesOnFrom: measure.entryId });
  return { project: verify, claimId: claim.entryId, verifiedId: verify.entryId };
}

describe('a saving', () => {
  it('goes from a claim to a measurement to a verification, and only the last makes the headline', async () => {
    const { project } = await verifiedSaving();
    expect(entriesIn(project, 'savings').map((one) => one['state'])).toEqual([
      'claimed',
      'measured',
      'verified',
    ]);
    expect(entriesIn(project, 'savings')[2]).toMatchObject({
      verifiedBy: { name: 'Mira Sol', title: 'CFO' },
      by: 'Rui Sá',
    });
    expect(await columnsOf(project)).toEqual([{ claimed_saving: 20_000_000, verified_saving: 15_000_000 }]);
  });

  it('is verified by nobody whose role it is not, by whatever door', async () => {
    const project = await makeProject(editor, halden);
    const measured = await addEntry(editor, project, 'savings', MEASURED);
    const path = `/api/v1/projects/${project.id}`;
    const { version } = measured;
    const body = { verifiedBy: VERIFIED.verifiedBy, state: 'verified' };
    const { visitor } = editor;
    const replies = [
      await visitor.post<ProblemReply>(registerPath(project, 'savings'), VERIFIED),
      await visitor.patch<ProblemReply>(registerPath(project, 'savings', measured.entryId), version, body),
      await visitor.patch<ProblemReply>(path, version, { entries: { savings: [CLAIMED, VERIFIED] } }),
      await visitor.patch<ProblemReply>(path, version, { facts: { savings: known([VERIFIED]) } }),
      await visitor.post<ProblemReply>('/api/v1/projects', {
        clientId: halden,
        name: 'Verified at once',
        entries: { savings: [VERIFIED] },
      }),
    ];
    expect(replies.map(refusalOf)).toEqual([
      [403, 'not-allowed', ['#/state']],
      [403, 'not-allowed', ['#/state']],
      [403, 'not-allowed', ['#/entries/savings/1/state']],
      [403, 'not-allowed', ['#/facts/savings/value/0/state']],
      [403, 'not-allowed', ['#/entries/savings/0/state']],
    ]);
    expect((await readProject(ada, project.id)).version).toBe(version);
  });

  it('that lacks something is told of its field first', async () => {
    const project = await makeProject(editor, halden);
    const line = { on: '2026-11-20', state: 'verified', amount: { amount: -5, currency: 'EUR' } };
    const path = registerPath(project, 'savings');
    expect(refusalOf(await editor.visitor.post<ProblemReply>(path, line))).toEqual([
      422,
      'invalid-request',
      ['#/amount/amount'],
    ]);
    const bare = { ...line, amount: eur(5) };
    expect(refusalOf(await reviewer.visitor.post<ProblemReply>(path, bare))).toEqual([
      422,
      'invalid-request',
      ['#/baseline', '#/method', '#/verifiedBy'],
    ]);
  });
});

describe('what is verified', () => {
  it('is changed and taken away by nobody, by whatever door', async () => {
    const { project, verifiedId } = await verifiedSaving();
    const { version } = project;
    const path = registerPath(project, 'savings', verifiedId);
    const kept = entriesIn(project, 'savings').filter(({ id }) => id !== verifiedId);
    const patch = { facts: { savings: known(kept) } };
    const replies = [
      await ada.visitor.patch<ProblemReply>(path, version, { amount: eur(900_000) }),
      await ada.visitor.delete<ProblemReply>(path, version),
      await ada.visitor.patch<ProblemReply>(`/api/v1/projects/${project.id}`, version, patch),
    ];
    expect(replies.map(({ status, body }) => [status, body.code])).toEqual([
      [409, 'entry-frozen'],
      [409, 'entry-frozen'],
      [409, 'entry-frozen'],
    ]);
    expect(await readProject(ada, project.id)).toMatchObject({ version });
  });

  it('is corrected by a new line, which counts in its place', async () => {
    const { project, verifiedId } = await verifiedSaving();
    const right = { ...VERIFIED, amount: eur(90_000), corrects: verifiedId };
    const corrected = await addEntry(reviewer, project, 'savings', right);
    expect(entriesIn(corrected, 'savings')).toHaveLength(4);
    expect(await columnsOf(project)).toEqual([{ claimed_saving: 20_000_000, verified_saving: 9_000_000 }]);
    const twice = await reviewer.visitor.post<ProblemReply>(registerPath(project, 'savings'), right);
    expect(refusalOf(twice)).toEqual([422, 'invalid-request', ['#/corrects']]);
  });

  it('keeps the lines that it goes on from', async () => {
    const { project } = await verifiedSaving();
    const measured = entriesIn(project, 'savings')[1];
    const path = registerPath(project, 'savings', measured?.id);
    const reply = await ada.visitor.delete<ProblemReply>(path, project.version);
    expect([refusalOf(reply), reply.body.errors?.[0]?.detail]).toEqual([
      [422, 'invalid-request', ['#']],
      'Another line of savings builds on this one. Name a line of this project that is less sure.',
    ]);
  });

  it('lets what is not verified be mended beside it by an editor', async () => {
    const { project, claimId } = await verifiedSaving();
    const path = registerPath(project, 'savings', claimId);
    const reply = await editor.visitor.patch<ProjectReply>(path, project.version, { period: 'a year' });
    expect([reply.status, entriesIn(reply.body, 'savings')[0]?.['period']]).toEqual([200, 'a year']);
  });
});
