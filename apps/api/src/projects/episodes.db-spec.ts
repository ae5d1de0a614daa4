import {
  type ChangeListReply,
  EpisodeListReply,
  type ProblemReply,
  type ProjectReply,
} from '@telltale/contract';
import { differencesFrom } from '../../test/contract-shape';
import { statementsOf } from '../../test/statement-counter';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { changeProject, known, makeProject, readProject } from '../../test/test-projects';
import { RereadDue } from '../signs/reread-due';

let telltale: TestApp;
let ada: Member;
let halden: string;
let number = 0;

beforeAll(async () => {
  telltale = await startTestApp();
  ada = await telltale.people.newWorkspace();
});
// A client of its own for each: what builds beside it would meet the first-project guard.
beforeEach(async () => {
  telltale.clock.moveTo('2026-11-02');
  number += 1;
  halden = await telltale.people.newClient(ada.workspaceId, `Halden ${number}`, `HAL${number}`);
});
afterAll(() => telltale.stop());

const VENDOR = { 'logic-holder': known({ holder: 'vendor', vendor: 'Acme' }) };
const US = { 'logic-holder': known({ holder: 'us' }) };

const pathOf = ({ id }: Pick<ProjectReply, 'id'>, query = '') => `/api/v1/projects/${id}/episodes${query}`;
const episodesOf = async (project: Pick<ProjectReply, 'id'>, query = '', member = ada) => {
  const reply = await member.visitor.get<EpisodeListReply>(pathOf(project, query));
  if (reply.status !== 200) throw new Error(`${reply.status} ${reply.text}`);
  expect(differencesFrom(EpisodeListReply, reply.text)).toEqual([]);
  return reply.body;
};
const on = async (day: string, project: ProjectReply, request: object) => {
  telltale.clock.moveTo(day);
  return await changeProject(ada, project, request);
};
const signOf = ({ signs }: ProjectReply, id: string) => signs.find((sign) => sign.id === id);

/** Held by a vendor from 2 to 6 November, and again since the 20th. */
async function backAgain() {
  let project = await makeProject(ada, halden, { stage: 'building', facts: VENDOR });
  project = await on('2026-11-06', project, { facts: US });
  return await on('2026-11-20', project, { facts: VENDOR, reason: 'Jonas left' });
}

describe('the episodes of a project', () => {
  it('tell since when, by which change, cleared by which change, and back again', async () => {
    const project = await backAgain();
    const { data, page, recordedOn } = await episodesOf(project);
    expect([recordedOn, page.nextCursor]).toEqual(['2026-11-02', null]);
    expect(data.filter(({ sign }) => sign === 'LOCK-1')).toMatchObject([
      {
        mode: 'lock-in',
        severity: 'critical',
        litOn: '2026-11-20',
        severityOn: '2026-11-20',
        litBy: {
          words: 'the answer to “Logic: who holds it” by Ada Okafor',
          seq: 4,
          what: 'logic-holder',
          by: 'Ada Okafor',
          at: '2026-11-20T12:00:00.000Z',
          reason: 'Jonas left',
        },
        clearedOn: null,
        clearedBy: null,
        times: 2,
      },
      {
        litOn: '2026-11-02',
        litBy: { seq: 2 },
        clearedOn: '2026-11-06',
        clearedBy: { seq: 3, words: 'the answer to “Logic: who holds it” by Ada Okafor' },
        times: 1,
      },
    ]);
    const changes = await ada.visitor.get<ChangeListReply>(`/api/v1/projects/${project.id}/changes`);
    expect(changes.body.data.map(({ seq, recordedOn: day }) => [seq, day])).toEqual([
      [4, '2026-11-20'],
      [3, '2026-11-06'],
      [2, '2026-11-02'],
      [1, '2026-11-02'],
    ]);
  });

  it('say of a sign on its card what lit it and which time it is, now and on a past day', async () => {
    const project = await backAgain();
    const told = { litBy: { seq: 4, words: 'the answer to “Logic: who holds it” by Ada Okafor' }, times: 2 };
    expect(signOf(project, 'LOCK-1')).toMatchObject(told);
    expect(signOf(await readProject(ada, project.id), 'LOCK-1')).toMatchObject(told);
    const before = signOf(await readProject(ada, project.id, '2026-11-05'), 'LOCK-1');
    expect(before).toMatchObject({ litBy: { seq: 2 }, times: 1, litSince: '2026-11-02' });
    const between = signOf(await readProject(ada, project.id, '2026-11-06'), 'LOCK-1');
    expect(between).toMatchObject({ reading: 'unknown', litBy: null, times: null });
  });

  it('put a light down to the answer that its evidence shows, of all that were written at once', async () => {
    const project = await makeProject(ada, halden, { stage: 'building' });
    const facts = { 'data-holder': US['logic-holder'], ...VENDOR, 'evals-holder': US['logic-holder'] };
    await changeProject(ada, project, { facts });
    const { data } = await episodesOf(project);
    expect(data.find(({ sign }) => sign === 'LOCK-1')?.litBy.what).toBe('logic-holder');
  });

  it('tell time alone from a change', async () => {
    const facts = { 'last-eval-run-on': known('2026-10-30') };
    const project = await makeProject(ada, halden, { stage: 'building', facts });
    telltale.clock.moveTo('2026-11-08');
    await telltale.app.get(RereadDue).run();
    const { data } = await episodesOf(project);
    expect(data.find(({ sign }) => sign === 'EVAL-3')).toMatchObject({
      litOn: '2026-11-07',
      litBy: { words: 'time alone', seq: null, what: null, by: null },
    });
    expect(signOf(await readProject(ada, project.id), 'EVAL-3')?.litBy?.words).toBe('time alone');
  });

  it('tell a sibling from time and from a change of its own', async () => {
    const client = await telltale.people.newClient(ada.workspaceId, 'Siblings', 'SIB');
    const started = { 'started-on': known('2026-10-01'), 'target-on': known('2027-06-30') };
    const first = await makeProject(ada, client, { stage: 'building', facts: started });
    const second = await makeProject(ada, client, {
      stage: 'building',
      facts: { ...started, 'started-on': known('2026-10-02') },
    });
    await on('2026-11-10', first, { stage: 'stopped', reason: 'No owner' });
    const { data } = await episodesOf(second);
    expect(data.find(({ sign }) => sign === 'FIRST-1')).toMatchObject({
      litOn: '2026-11-10',
      litBy: { words: 'a change around the project: a sibling, a person or a setting', seq: null },
    });
  });

  it('tell on a past day what was known by its end', async () => {
    const project = await backAgain();
    const of = async (day: string) =>
      (await episodesOf(project, `?asOf=${day}`)).data
        .filter(({ sign }) => sign === 'LOCK-1')
        .map(({ litOn, clearedOn, clearedBy, times }) => [litOn, clearedOn, clearedBy?.seq ?? null, times]);
    expect(await of('2026-11-05')).toEqual([['2026-11-02', null, null, 1]]);
    expect(await of('2026-11-06')).toEqual([['2026-11-02', '2026-11-06', 3, 1]]);
    expect(await of('2026-11-19')).toEqual([['2026-11-02', '2026-11-06', 3, 1]]);
    expect(await of('2026-11-20')).toHaveLength(2);
  });

  it('give a sign the severity of that day, though it became worse since', async () => {
    const facts = { 'last-eval-run-on': known('2026-10-20') };
    const project = await makeProject(ada, halden, { stage: 'building', facts });
    telltale.clock.moveTo('2026-11-20');
    await telltale.app.get(RereadDue).run();
    const of = async (query: string) => {
      const { data } = await episodesOf(project, query);
      const found = data.find(({ sign }) => sign === 'EVAL-3');
      return [found?.severity, found?.severityOn, found?.litOn];
    };
    expect(await of('')).toEqual(['critical', '2026-11-18', '2026-11-02']);
    expect(await of('?asOf=2026-11-18')).toEqual(['critical', '2026-11-18', '2026-11-02']);
    expect(await of('?asOf=2026-11-17')).toEqual(['serious', '2026-11-02', '2026-11-02']);
  });

  it('leave out what was lit on no evening', async () => {
    const made = await makeProject(ada, halden, { stage: 'building', facts: VENDOR });
    const cleared = await changeProject(ada, made, { facts: US });
    expect((await episodesOf(made)).data.filter(({ sign }) => sign === 'LOCK-1')).toEqual([]);
    const lit = await on('2026-11-05', cleared, { facts: VENDOR });
    expect(signOf(lit, 'LOCK-1')?.times).toBe(1);
    expect((await episodesOf(made)).data.find(({ sign }) => sign === 'LOCK-1')?.times).toBe(1);
  });

  it('come with the moves of the stage', async () => {
    const made = await makeProject(ada, halden, { stage: 'scoped' });
    const built = await on('2026-11-09', made, { stage: 'building' });
    await on('2026-11-12', built, { stage: 'scoped', reason: 'The scope was wrong' });
    expect((await episodesOf(made)).stages).toEqual([
      { seq: 1, from: null, to: 'scoped', on: '2026-11-02', by: 'Ada Okafor', reason: null },
      { seq: 2, from: 'scoped', to: 'building', on: '2026-11-09', by: 'Ada Okafor', reason: null },
      {
        seq: 3,
        from: 'building',
        to: 'scoped',
        on: '2026-11-12',
        by: 'Ada Okafor',
        reason: 'The scope was wrong',
      },
    ]);
    expect((await episodesOf(made, '?asOf=2026-11-09')).stages).toHaveLength(2);
    expect((await episodesOf(await makeProject(ada, halden))).stages).toEqual([]);
  });

  it('come page by page, in one statement each', async () => {
    const project = await backAgain();
    const whole = (await episodesOf(project)).data;
    const found = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: EpisodeListReply = await episodesOf(
        project,
        `?limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      expect(page.data).toHaveLength(1);
      found.push(...page.data);
      cursor = page.page.nextCursor;
    }
    expect(found).toEqual(whole);
    const statements = await statementsOf(() => episodesOf(project, '?asOf=2026-11-15'));
    expect(statements.filter((sql) => !/^(begin|commit)/i.test(sql))).toHaveLength(2);
    const madeUp = Buffer.from(JSON.stringify([`episodes ${project.id} `, 'yesterday', 3])).toString(
      'base64url',
    );
    expect((await ada.visitor.get(pathOf(project, `?cursor=${madeUp}`))).status).toBe(400);
  });

  it('are refused on a day to come, and not there before the project was', async () => {
    const project = await makeProject(ada, halden);
    const ahead = await ada.visitor.get<ProblemReply>(pathOf(project, '?asOf=2026-11-03'));
    expect([ahead.status, ahead.body.errors?.[0]?.pointer]).toEqual([422, 'asOf']);
    const before = await ada.visitor.get<ProblemReply>(pathOf(project, '?asOf=2026-11-01'));
    expect([before.status, before.body.detail]).toEqual([404, 'It was recorded after 2026-11-01.']);
  });

  it('are not there for others', async () => {
    const project = await backAgain();
    const brightwater = await telltale.people.newClient(ada.workspaceId, `Other ${project.key}`, 'OTH');
    const intruder = await telltale.people.newWorkspace();
    const scoped = await telltale.people.newMember(ada.workspaceId, {
      role: 'viewer',
      clients: [brightwater],
    });
    for (const { visitor } of [intruder, scoped])
      for (const query of ['', '?asOf=2026-11-20', '?asOf=2030-01-01'])
        expect((await visitor.get(pathOf(project, query))).status).toBe(404);
    const viewer = await telltale.people.newMember(ada.workspaceId, { role: 'viewer', clients: [halden] });
    expect((await episodesOf(project, '', viewer)).data).not.toHaveLength(0);
  });
});
