import type { ProjectReply } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { changeProject, known, makeProject, readProject } from '../../test/test-projects';
import {
  type AskedEdit,
  bulkEdit,
  makeDana,
  outcomesOf,
  problemsOf,
  sendBulkEdit,
} from './bulk-edit.fixture';

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
  halden = await telltale.people.newClient(ada.workspaceId, `Halden ${number}`, `HAL${number}`);
});
afterAll(() => telltale.stop());

const edit = (projects: readonly ProjectReply[], asked: AskedEdit) => bulkEdit(ada, projects, asked);

describe('a bulk edit that some projects refuse', () => {
  it('lets one project of a client that has shipped nothing begin to build, and not a second or a moonshot', async () => {
    const first = await makeProject(ada, halden, { name: 'First', stage: 'scoped' });
    const second = await makeProject(ada, halden, { name: 'Second', stage: 'scoped' });
    const set = { stage: 'building' } as const;
    const both = await edit([first, second], { set, partial: true });
    expect(outcomesOf(both)).toEqual(['changed', 'refused']);
    expect(problemsOf(both)[1]).toEqual({
      code: 'first-project-guard',
      pointer: '#/set/stage',
      detail:
        'This client has shipped nothing yet. Another project of it builds already: move this one by itself, and say why it cannot wait.',
    });
    const other = await telltale.people.newClient(ada.workspaceId, `Minamo ${number}`, `MIN${number}`);
    const facts = { moonshot: known(true) };
    const moonshot = await makeProject(ada, other, { name: 'Moonshot', stage: 'scoped', facts });
    expect(problemsOf(await edit([moonshot], { set }))[0]?.detail).toContain('It is a moonshot');
  });

  it('names each refusal, and writes nothing unless the others shall go on', async () => {
    const fine = await makeProject(ada, halden, { name: 'Fine', stage: 'building' });
    const back = await makeProject(ada, halden, { name: 'Back', stage: 'pilot' });
    const shipped = await makeProject(ada, halden, { name: 'Shipped', stage: 'production' });
    const set = { stage: 'scoped' } as const;
    const stopped = await edit([fine, back, shipped], { set, reason: '  ' });
    expect(stopped.isWritten).toBe(false);
    expect(problemsOf(stopped)).toEqual([
      {
        code: 'stage-move-refused',
        pointer: '#/reason',
        detail: 'Say why it goes from Building to Scoped: send a reason.',
      },
      {
        code: 'stage-move-refused',
        pointer: '#/reason',
        detail: 'Say why it goes from Pilot to Scoped: send a reason.',
      },
      {
        code: 'stage-move-refused',
        pointer: '#/set/stage',
        detail: 'It is in Production, and leaves that one by one: that is decided for each of them.',
      },
    ]);
    const partly = await edit([fine, back, shipped], { set, reason: 'The scope is new.', partial: true });
    expect(partly.isWritten).toBe(true);
    expect(outcomesOf(partly)).toEqual(['changed', 'changed', 'refused']);
    expect((await readProject(ada, fine.id)).stage).toBe('scoped');
    expect((await readProject(ada, shipped.id)).stage).toBe('production');
  });

  it.each(['production', 'stopped', 'retired'] as const)('takes nothing to %s', async (stage) => {
    const project = await makeProject(ada, halden, { stage: 'building' });
    const reply = await edit([project], { set: { stage }, reason: 'All of them.' });
    expect(problemsOf(reply)[0]).toMatchObject({ code: 'stage-move-refused', pointer: '#/set/stage' });
    expect((await readProject(ada, project.id)).stage).toBe('building');
  });

  it('changes nothing of a project of which one part is refused', async () => {
    const project = await makeProject(ada, halden, { stage: 'building' });
    const set = { targetOn: '2027-01-01', targetDays: undefined, stage: 'idea' } as const;
    const reply = await edit([project], { set, partial: true });
    expect(outcomesOf(reply)).toEqual(['refused']);
    expect((await readProject(ada, project.id)).targetOn).toBeNull();
  });

  it('says what became of a project that somebody changed meanwhile', async () => {
    await makeProject(ada, halden, { name: 'Shipped before', stage: 'production' });
    const seen = await makeProject(ada, halden, { stage: 'scoped' });
    const other = await makeProject(ada, halden, { stage: 'scoped' });
    await changeProject(ada, seen, { stage: 'building' });
    const stopped = await edit([seen, other], { set: { stage: 'pilot' } });
    expect(stopped.isWritten).toBe(false);
    expect(outcomesOf(stopped)).toEqual(['stale', 'changed']);
    expect(stopped.data[0]).toMatchObject({
      version: 2,
      changes: [{ what: 'stage', before: 'building', after: 'pilot' }],
    });
    expect((await readProject(ada, other.id)).stage).toBe('scoped');
    const partly = await edit([seen, other], { set: { stage: 'pilot' }, partial: true });
    expect(partly.isWritten).toBe(true);
    expect((await readProject(ada, seen.id)).stage).toBe('building');
    expect((await readProject(ada, other.id)).stage).toBe('pilot');
  });

  it('gives no project an owner of another client', async () => {
    const other = await telltale.people.newClient(ada.workspaceId, `Other ${number}`, `OTH${number}`);
    const owner = await makeDana(ada, other);
    const ours = await makeProject(ada, halden);
    const theirs = await makeProject(ada, other);
    const reply = await edit([ours, theirs], { set: { owner } });
    expect(outcomesOf(reply)).toEqual(['refused', 'changed']);
    expect(problemsOf(reply)[0]).toEqual({
      code: 'invalid-request',
      pointer: '#/set/owner',
      detail: 'This client has no such person. Name somebody of the client.',
    });
  });
});

describe('a request that no project could be given', () => {
  it.each<[string, AskedEdit, string]>([
    ['nothing to set', { set: {} }, '#/set'],
    ['two targets at once', { set: { targetOn: '2027-01-01', targetDays: 3 } }, '#/set/targetDays'],
    ['a day that does not exist', { set: { targetOn: '2027-02-30' } }, '#/set/targetOn'],
    ['a stage that is none', { set: { stage: 'done' as 'idea' } }, '#/set/stage'],
    ['an owner who is no id', { set: { owner: 'Dana' } }, '#/set/owner'],
  ])('is refused for %s', async (_what, asked, pointer) => {
    const project = await makeProject(ada, halden);
    const { status, body } = await sendBulkEdit(ada, [project], asked);
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'invalid-request', errors: [{ pointer }] });
  });

  it('is refused for a project that is named twice, and for more than 500', async () => {
    const project = await makeProject(ada, halden);
    const twice = await sendBulkEdit(ada, [project, project], { set: { stage: 'idea' } });
    expect(twice.body).toMatchObject({
      errors: [{ pointer: '#/ids/1/id', detail: 'This project is named twice.' }],
    });
    const many = Array.from({ length: 501 }, () => project);
    expect((await sendBulkEdit(ada, many, { set: { stage: 'idea' } })).status).toBe(422);
  });
});

describe('the walls around a bulk edit', () => {
  it('show projects of others as if there were none', async () => {
    const mallory = await telltale.people.newWorkspace();
    const elsewhere = await telltale.people.newClient(ada.workspaceId, `Wall ${number}`, `WAL${number}`);
    const cut = await telltale.people.newMember(ada.workspaceId, { role: 'editor', clients: [elsewhere] });
    const project = await makeProject(ada, halden, { stage: 'idea' });
    for (const intruder of [mallory, cut]) {
      const { body } = await sendBulkEdit(intruder, [project], { set: { stage: 'pilot' }, partial: true });
      expect(body.data).toEqual([
        {
          ...{ id: project.id, key: null, name: null, client: null, outcome: 'refused', version: null },
          ...{ changes: [], signs: [] },
          problem: { code: 'not-found', pointer: '#/ids/0/id', detail: 'There is no such project.' },
        },
      ]);
    }
    expect((await readProject(ada, project.id)).stage).toBe('idea');
    const reply = await edit([project], { set: { stage: 'pilot' } });
    for (const intruder of [mallory, cut])
      expect((await intruder.visitor.post(`/api/v1/projects/bulk/${reply.batch ?? ''}/undo`)).status).toBe(
        404,
      );
  });

  it('let no viewer in', async () => {
    const viewer = await telltale.people.newMember(ada.workspaceId, { role: 'viewer' });
    const project = await makeProject(ada, halden);
    expect((await sendBulkEdit(viewer, [project], { set: { stage: 'idea' } })).status).toBe(403);
  });
});
