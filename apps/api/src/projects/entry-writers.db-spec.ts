import type { EntryAddedReply, ProblemReply, ProjectListReply, ProjectReply } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../test/test-app';
import { addEntry, entriesIn, registerPath } from '../../test/test-entries';
import type { Member } from '../../test/test-people';
import { changeProject, makeProject, readProject } from '../../test/test-projects';
import { verifyHistory } from '../history/verify-history';

let telltale: TestApp;
let ada: Member;
let bo: Member;
let halden: string;
let project: ProjectReply;

const JULY = { on: '2026-07-03', what: 'Reads one kind of claim' };

beforeAll(async () => {
  telltale = await startTestApp();
  ada = await telltale.people.newWorkspace();
  bo = await telltale.people.newMember(ada.workspaceId, { role: 'editor', name: 'Bo Lind' });
  halden = await telltale.people.newClient(ada.workspaceId, 'Halden Freight', 'HAL');
});
beforeEach(async () => {
  project = await makeProject(ada, halden);
});
afterAll(() => telltale.stop());

describe('two who write one register at once', () => {
  it('lose nothing of what they add, and make one person of one name', async () => {
    const path = registerPath(project, 'trade-offs');
    const entry = (day: number) => ({
      on: `2026-11-0${day}`,
      what: `Choice ${day}`,
      madeBy: { name: 'Dana Reyes' },
    });
    const replies = await Promise.all(
      [1, 2, 3, 4, 5, 6, 7, 8].map((day) =>
        (day % 2 === 0 ? ada : bo).visitor.post<EntryAddedReply>(path, entry(day)),
      ),
    );
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 201));
    const read = await readProject(ada, project.id);
    expect(read.version).toBe(9);
    const entries = entriesIn(read, 'trade-offs');
    expect(entries.map((one) => one['on'])).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((day) => `2026-11-0${day}`));
    expect(new Set(entries.map(({ id }) => id))).toEqual(new Set(replies.map(({ body }) => body.entryId)));
    const makers = entries.map((one) => (one['madeBy'] as { readonly personId: string }).personId);
    expect(new Set(makers).size).toBe(1);
  });

  it('change an entry one after the other: the second is told, and nothing of the first is lost', async () => {
    const { entryId, version } = await addEntry(ada, project, 'increments', JULY);
    const path = registerPath(project, 'increments', entryId);
    const replies = await Promise.all([
      ada.visitor.patch<ProblemReply>(path, version, { where: 'Test system' }),
      bo.visitor.patch<ProblemReply>(path, version, { what: 'Reads all claims' }),
      ada.visitor.delete<ProblemReply>(path, version),
    ]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    expect((await readProject(ada, project.id)).version).toBe(version + 1);
  });

  it('need the version that was seen for anything but adding', async () => {
    const { entryId } = await addEntry(ada, project, 'increments', JULY);
    const path = registerPath(project, 'increments', entryId);
    const without = [
      await ada.visitor.send<ProblemReply>('PATCH', path, { body: { what: 'Other' } }),
      await ada.visitor.send<ProblemReply>('DELETE', path),
    ];
    expect(without.map(({ status, body }) => [status, body.code])).toEqual([
      [428, 'precondition-required'],
      [428, 'precondition-required'],
    ]);
  });
});

describe('the rest of the project', () => {
  it('keeps its chain, and its exports, when entries come, change and go', async () => {
    const first = await addEntry(ada, project, 'increments', JULY);
    const second = await addEntry(bo, project, 'increments', { on: '2026-08-03' });
    const changed = await ada.visitor.patch<ProjectReply>(
      registerPath(project, 'increments', first.entryId),
      second.version,
      { where: 'Test system', what: null },
    );
    const gone = await ada.visitor.delete<ProjectReply>(
      registerPath(project, 'increments', second.entryId),
      changed.body.version,
    );
    await changeProject(ada, gone.body, { name: 'Triage' });
    const { breaks } = await verifyHistory(telltale.database.ownerUrl);
    expect(breaks).toEqual([]);
    const json = await ada.visitor.get<Pick<ProjectListReply, 'data'>>(
      '/api/v1/exports/projects?format=json',
    );
    expect(json.body.data.find(({ id }) => id === project.id)?.name).toBe('Triage');
    const csv = await ada.visitor.get('/api/v1/exports/projects?format=csv');
    expect(csv.text).toContain(project.key);
  });
});

describe.each([
  ['somebody of another workspace', () => telltale.people.newWorkspace()],
  [
    'a member who sees other clients only',
    async () => {
      const other = await telltale.people.newClient(ada.workspaceId, `Brightwater ${project.key}`);
      return await telltale.people.newMember(ada.workspaceId, { clients: [other] });
    },
  ],
])('%s', (_who, enter) => {
  it('finds no register, whatever is asked', async () => {
    const { entryId, version } = await addEntry(ada, project, 'increments', JULY);
    const { visitor } = await enter();
    const replies = [
      await visitor.post(registerPath(project, 'increments'), JULY),
      await visitor.patch(registerPath(project, 'increments', entryId), version, { what: 'Mine' }),
      await visitor.delete(registerPath(project, 'increments', entryId), version),
    ];
    expect(replies.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect((await readProject(ada, project.id)).version).toBe(version);
  });
});

it('a viewer reads registers and writes none', async () => {
  const { entryId, version } = await addEntry(ada, project, 'increments', JULY);
  const viewer = await telltale.people.newMember(ada.workspaceId, { role: 'viewer' });
  const path = registerPath(project, 'increments', entryId);
  expect(entriesIn(await readProject(viewer, project.id), 'increments')).toHaveLength(1);
  const replies = [
    await viewer.visitor.post(registerPath(project, 'increments'), JULY),
    await viewer.visitor.patch(path, version, { what: 'Mine' }),
    await viewer.visitor.delete(path, version),
  ];
  expect(replies.map(({ status }) => status)).toEqual([403, 403, 403]);
});
